using System.Reflection;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.Extensions.Primitives;

namespace FlexGet.Host.Plugins.Routes;

/// <summary>The plugins' share of MVC's application parts, exchanged as a whole with one change token.</summary>
internal sealed class PluginParts(ApplicationPartManager manager) : IActionDescriptorChangeProvider, IDisposable
{
    private volatile Dictionary<Assembly, PluginGeneration> _generations = [];
    private CancellationTokenSource _change = new();

    public PluginGeneration? GenerationOf(Assembly assembly) => _generations.GetValueOrDefault(assembly);

    public IChangeToken GetChangeToken() => new CancellationChangeToken(_change.Token);

    /// <summary>The server's own parts.</summary>
    public IReadOnlyList<ApplicationPart> HostParts()
    {
        var plugins = _generations.Values.SelectMany(generation => generation.Parts).ToHashSet();
        return [.. manager.ApplicationParts.Where(part => !plugins.Contains(part))];
    }

    /// <summary>Makes these plugins' endpoints the ones that answer; requests under way finish where they began.</summary>
    public void Replace(IReadOnlyList<PluginGeneration> generations)
    {
        if (generations.Count == _generations.Count && generations.All(_generations.ContainsValue))
        {
            return; // MVC would read every controller again
        }

        var host = HostParts();
        manager.ApplicationParts.Clear();
        foreach (var part in host.Concat(generations.SelectMany(generation => generation.Parts)))
        {
            manager.ApplicationParts.Add(part);
        }

        _generations = generations.ToDictionary(generation => generation.Assembly);
        var previous = Interlocked.Exchange(ref _change, new CancellationTokenSource());
        previous.Cancel();
        previous.Dispose();
    }

    public void Dispose() => _change.Dispose();
}

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FlexGet.Core.Plugins;

/// <summary>What the server and the active plugins registered under one type, with who it was.</summary>
internal sealed partial class Contributions(IServiceProvider services, PluginRegistry plugins, ILogger<Contributions> logger)
{
    public const string Server = "server";

    /// <summary>Keeps the plugins in force alive while what they contributed is used.</summary>
    public PluginHold Hold() => plugins.Hold();

    /// <summary>The server's first, then those of each plugin in the order of loading.</summary>
    public IEnumerable<(string Owner, TService Service)> Of<TService>()
        where TService : class => Of<TService>(plugins.Current.Active);

    /// <summary>The server's first, then those of these plugins.</summary>
    public IEnumerable<(string Owner, TService Service)> Of<TService>(IReadOnlyList<ActivePlugin> active)
        where TService : class
    {
        var own = services.GetServices<TService>().ToList();
        return own.Select(service => (Server, service)).Concat(OfPlugins(active, own));
    }

    /// <summary>What one of them answers; one that throws answers nothing, so that the others are heard.</summary>
    public T? Ask<TService, T>((string Owner, TService Service) contribution, Func<TService, T?> ask)
    {
        try
        {
            return ask(contribution.Service);
        }
        catch (Exception exception)
        {
            LogNoAnswer(contribution.Owner, typeof(TService).Name, exception);
            return default;
        }
    }

    private List<(string Owner, TService Service)> OfPlugins<TService>(IReadOnlyList<ActivePlugin> active, IEnumerable<TService> own)
        where TService : class
    {
        // A plugin's container falls back to the server's: what came from there is known already.
        var known = own.ToHashSet<object>(ReferenceEqualityComparer.Instance);
        return [.. active.SelectMany(plugin => Made<TService>(plugin)
            .Where(known.Add)
            .Select(service => (plugin.Name, service)))];
    }

    /// <summary>Asking runs constructors of the plugin: when one throws, the plugin contributes nothing and the others do.</summary>
    private List<TService> Made<TService>(ActivePlugin plugin)
        where TService : class
    {
        try
        {
            return [.. plugin.Services.GetServices<TService>()];
        }
        catch (Exception exception)
        {
            LogFailure(plugin.Name, typeof(TService).Name, exception);
            return [];
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The {Service} of {Owner} failed")]
    private partial void LogNoAnswer(string owner, string service, Exception exception);

    [LoggerMessage(Level = LogLevel.Error, Message = "The plugin {Owner} could not make its {Service}")]
    private partial void LogFailure(string owner, string service, Exception exception);
}

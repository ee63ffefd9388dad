using FlexGet.Core.Plugins;
using FlexGet.Host.Plugins.Routes;

namespace FlexGet.Host.Plugins;

/// <summary>The one place where plugins come into force: registry, endpoints and background work change together.</summary>
internal sealed class PluginSwitch(PluginRegistry registry, PluginParts parts, PluginBackground background)
{
    public async Task ReplaceAsync(IReadOnlyList<PluginAttempt> attempts, CancellationToken cancellationToken)
    {
        var generations = attempts.Where(attempt => attempt.IsAlive).Select(attempt => attempt.Generation).OfType<PluginGeneration>().ToList();
        registry.Replace(new PluginSet([.. generations.Select(generation => generation.Active)], [.. attempts.Select(attempt => attempt.Status)]));
        parts.Replace(generations);
        await background.ReplaceAsync(generations, cancellationToken);
    }
}

using FlexGet.Core.Plugins;
using FlexGet.Host.Plugins.Lifetime;
using FlexGet.Host.Plugins.Routes;

namespace FlexGet.Host.Plugins;

/// <summary>The one place where plugins come into force: registry, endpoints and background work change together.</summary>
internal sealed class PluginSwitch(
    PluginRegistry registry, PluginAdmission admission, PluginParts parts, PluginBackground background, PluginRetirement retirement, PluginNews news)
{
    public async Task ReplaceAsync(IReadOnlyList<PluginAttempt> attempts, IReadOnlyList<PluginAttempt> dropped)
    {
        var ordered = Order(attempts);
        await admission.CheckAsync(ordered);
        var before = registry.Current;
        var generations = ordered.Select(attempt => attempt.Served).OfType<PluginGeneration>().ToList();
        parts.Replace(generations); // first, so that what is listed as active answers
        registry.Replace(new PluginSet(
            [.. generations.Select(generation => generation.Active)], [.. ordered.Select(attempt => attempt.Publish())]));
        await background.ReplaceAsync(generations);
        foreach (var old in dropped.Select(attempt => attempt.Generation).OfType<PluginGeneration>().Except(generations))
        {
            retirement.Retire(old);
        }

        news.Tell(before, registry.Current);
    }

    // What is active stays so when something new collides with it.
    private List<PluginAttempt> Order(IReadOnlyList<PluginAttempt> attempts)
    {
        var active = registry.Current.Active.Select(plugin => plugin.Name).ToHashSet(StringComparer.Ordinal);
        return [.. attempts
            .OrderBy(attempt => active.Contains(attempt.Folder.Name) ? 0 : 1)
            .ThenBy(attempt => attempt.Folder.IsInTheBox ? 0 : 1)
            .ThenBy(attempt => attempt.Folder.Name, StringComparer.Ordinal)];
    }
}

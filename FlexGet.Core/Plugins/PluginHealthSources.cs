using FlexGet.Core.Health;

namespace FlexGet.Core.Plugins;

/// <summary>Passes on what the plugins find.</summary>
internal sealed class PluginHealthSources(Contributions contributions) : IHealthSource
{
    public IEnumerable<HealthIssue> Check()
    {
        using var hold = contributions.Hold();
        return [.. contributions.Of<IHealthSource>(hold.Plugins)
            .Where(source => source.Owner != Contributions.Server)
            .SelectMany(source => contributions.Ask(source, asked => asked.Check().ToList()) ?? Unknown(source.Owner))];
    }

    private static List<HealthIssue> Unknown(string owner) =>
        [new HealthIssue("plugins", HealthSeverity.Warning, $"the plugin {owner} could not tell how it is", "See the server's log.")];
}

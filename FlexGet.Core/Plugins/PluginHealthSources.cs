using FlexGet.Core.Health;

namespace FlexGet.Core.Plugins;

/// <summary>Passes on what the plugins find.</summary>
internal sealed class PluginHealthSources(Contributions contributions) : IHealthSource
{
    public IEnumerable<HealthIssue> Check() => contributions.Of<IHealthSource>()
        .Where(source => source.Owner != Contributions.Server)
        .SelectMany(source => source.Service.Check());
}

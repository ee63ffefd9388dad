using FlexGet.Core.Plugins;
using FlexGet.Core.Schemas;

namespace FlexGet.Core.Tasks;

/// <summary>A keyword of a task with its bound config.</summary>
/// <param name="Plugin">The task plugin.</param>
/// <param name="Config">Bound to the plugin's config type; immutable, shared by all runs of this revision.</param>
internal sealed record ConfiguredPlugin(TaskPluginDescriptor Plugin, object? Config);

/// <summary>A task of one revision of the config, templates merged, bound and checked.</summary>
internal sealed record TaskDefinition
{
    public const int UsualOrder = 65535;

    public required string Name { get; init; }

    /// <summary>As the user wrote it.</summary>
    public required ConfigNode Source { get; init; }

    /// <summary>After templates are merged.</summary>
    public required ConfigMapping Config { get; init; }

    /// <summary>A hash of the merged config that does not depend on the order of keys.</summary>
    public required string ConfigHash { get; init; }

    /// <summary>What runs: configured plugins, and always-on ones that are not switched off. Empty when there are errors.</summary>
    public required IReadOnlyList<ConfiguredPlugin> Plugins { get; init; }

    /// <summary>Names of always-on plugins that the task does not configure.</summary>
    public required IReadOnlySet<string> Builtins { get; init; }

    /// <summary>Why the task is disabled; empty when it runs.</summary>
    public required IReadOnlyList<ConfigError> Errors { get; init; }

    /// <summary>Its place among the tasks of an execution, see <see cref="ITaskOrder"/>.</summary>
    public int Order { get; init; } = UsualOrder;

    public bool IsEnabled => Errors.Count == 0;
}

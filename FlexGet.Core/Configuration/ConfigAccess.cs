using FlexGet.Core.Schemas;
using Newtonsoft.Json.Linq;

namespace FlexGet.Core.Configuration;

/// <summary>The config in force, and the one way to change it.</summary>
public abstract class ConfigAccess
{
    /// <summary>The revision in force; immutable, so hold on to it for as long as one piece of work lasts.</summary>
    public abstract ConfigSnapshot Current { get; }

    /// <summary>
    /// Changes the text of just the edited nodes, checks the result, keeps it as one revision and writes the file at once.
    /// </summary>
    /// <exception cref="Http.ProblemException">422 with every error; 409 when the file changed underneath or an anchor is in the way.</exception>
    public abstract Task<ConfigSnapshot> EditAsync(IReadOnlyList<ConfigEdit> edits, string comment, CancellationToken cancellationToken);
}

/// <summary>One revision of the config, composed.</summary>
public sealed record ConfigSnapshot
{
    /// <summary>The id of the revision.</summary>
    public required long Revision { get; init; }

    /// <summary>A hash of the text: the first part of every ETag.</summary>
    public required string Hash { get; init; }

    /// <summary>The folder of the config file.</summary>
    public required string Directory { get; init; }

    /// <summary>The whole config as it is written, aliases and merge keys resolved.</summary>
    public required ConfigMapping Root { get; init; }

    /// <summary>What counts: <see cref="Root"/> with variables put in and old names of sections replaced by the new ones.</summary>
    public required ConfigMapping Effective { get; init; }

    /// <summary>The registered sections that are configured without a mistake, bound to their types.</summary>
    public required IReadOnlyDictionary<string, object> Sections { get; init; }

    /// <summary>The full paths of the other files that were read: variables and includes. A change of one changes the config.</summary>
    public IReadOnlyList<string> Files { get; init; } = [];

    /// <summary>Mistakes of the text itself (keys that stand twice, variables that there are not), known before anything is checked.</summary>
    internal IReadOnlyList<ConfigError> TextErrors { get; init; } = [];

    /// <summary>Those of them that leave a text as nobody meant it: whatever takes it over must not run.</summary>
    internal IReadOnlyList<ConfigError> VariableErrors { get; init; } = [];

    /// <summary>What is wrong; a task with errors is disabled, the rest runs.</summary>
    public required IReadOnlyList<ConfigError> Errors { get; init; }

    /// <summary>What is understood but old or without effect here.</summary>
    public required IReadOnlyList<ConfigError> Notices { get; init; }

    /// <summary>The names of the tasks, in the order of the file, those with errors too, those with a leading _ not.</summary>
    public required IReadOnlyList<string> Tasks { get; init; }

    /// <summary>A registered section, bound; null when it is absent or wrong.</summary>
    public T? Section<T>(string name)
        where T : class => Sections.GetValueOrDefault(name) as T;
}

/// <summary>What to do with a node of the config.</summary>
public enum ConfigEditKind
{
    /// <summary>Adds a key to a mapping, or an item to a list (the path ends in <c>-</c>); a key that exists is a 409.</summary>
    Add,

    /// <summary>Replaces a value.</summary>
    Replace,

    /// <summary>Renames a key, value and place untouched.</summary>
    Rename,

    /// <summary>Removes a key or an item.</summary>
    Remove,
}

/// <summary>One change.</summary>
/// <param name="Kind">What to do.</param>
/// <param name="Path">JSON pointer of the node, for instance <c>/tasks/tv</c> or <c>/schedules/0</c>.</param>
/// <param name="Value">The new value, of Add and Replace.</param>
/// <param name="NewName">The new key, of Rename.</param>
public sealed record ConfigEdit(ConfigEditKind Kind, string Path, JToken? Value = null, string? NewName = null);

/// <summary>A new revision is in force.</summary>
public sealed record ConfigChanged(ConfigSnapshot Config);

/// <summary>
/// Registers a root section of the config, for instance <c>schedules</c>, bound to <paramref name="Type"/> and checked with it;
/// add one to the services as a singleton.
/// </summary>
/// <param name="Name">The key at the root.</param>
/// <param name="Type">The config type, with the same rules as a task plugin's.</param>
public sealed record ConfigSection(string Name, Type Type);

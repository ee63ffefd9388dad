using FlexGet.Core.Schemas;

namespace FlexGet.Core.Configuration;

/// <summary>Turns the text of a config into a snapshot: read within budgets, variables and includes resolved, sections and tasks checked.</summary>
internal abstract class ConfigLoader
{
    /// <summary>Reads and checks; mistakes inside are in the snapshot's errors.</summary>
    /// <param name="text">YAML.</param>
    /// <param name="file">The full path of the file it comes from, or would go to: relative paths start beside it.</param>
    /// <param name="revision">The id that the snapshot carries.</param>
    /// <exception cref="ConfigSyntaxException">The text is no YAML mapping, or beyond the budgets.</exception>
    public abstract ConfigSnapshot Load(string text, string file, long revision);
}

/// <summary>Checks a config beyond its syntax; the slices above register one each.</summary>
internal interface IConfigCheck
{
    /// <summary>The errors and notices found; called for each candidate text before it comes into force.</summary>
    ConfigFindings Check(ConfigSnapshot config);
}

/// <summary>What a check found.</summary>
internal sealed record ConfigFindings(IReadOnlyList<ConfigError> Errors, IReadOnlyList<ConfigError> Notices);

/// <summary>The text cannot be read at all; the last good revision stays in force.</summary>
internal sealed class ConfigSyntaxException(ConfigError error) : Exception(error.Message)
{
    public ConfigError Error { get; } = error;
}

using FlexGet.Core.Schemas;

namespace FlexGet.Core.Configuration;

/// <summary>Checks a config beyond its syntax; the slices above register one each.</summary>
internal interface IConfigCheck
{
    /// <summary>The errors and notices found; called for each candidate text before it comes into force.</summary>
    ConfigFindings Check(ConfigSnapshot config);
}

/// <summary>What a check found.</summary>
/// <param name="Errors">What is wrong.</param>
/// <param name="Notices">What is old or without effect.</param>
/// <param name="Files">The full paths of other files that were read.</param>
internal sealed record ConfigFindings(IReadOnlyList<ConfigError> Errors, IReadOnlyList<ConfigError> Notices, IReadOnlyList<string> Files);

/// <summary>The text cannot be read at all; the last good revision stays in force.</summary>
internal sealed class ConfigSyntaxException(ConfigError error) : Exception(error.Message)
{
    public ConfigError Error { get; } = error;
}

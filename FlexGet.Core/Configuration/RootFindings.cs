using FlexGet.Core.Schemas;

namespace FlexGet.Core.Configuration;

/// <summary>What was found at the root of a config.</summary>
internal sealed class RootFindings
{
    /// <summary>The config with new names and with its variables put in.</summary>
    public ConfigMapping Effective { get; set; } = new(default, []);

    /// <summary>True when texts may be written <c>{{ secrets.name }}</c>.</summary>
    public bool HasOldSecrets { get; set; }

    public Dictionary<string, object> Bound { get; } = new(StringComparer.Ordinal);

    public List<ConfigError> Errors { get; } = [];

    /// <summary>Texts whose variables could not be put in.</summary>
    public List<ConfigError> VariableErrors { get; } = [];

    public List<ConfigError> Notices { get; } = [];

    public List<string> Files { get; } = [];
}

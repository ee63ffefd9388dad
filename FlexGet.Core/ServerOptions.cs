namespace FlexGet.Core;

/// <summary>Where this server keeps things; made from the command line and the environment, checked before anything starts.</summary>
internal sealed record ServerOptions
{
    /// <summary>The full path of config.yml.</summary>
    public required string ConfigFile { get; init; }

    /// <summary>The full path of the data directory: databases, logs, keys.</summary>
    public required string DataDirectory { get; init; }

    /// <summary>The full path of the folder that holds a folder for each plugin.</summary>
    public required string PluginsDirectory { get; init; }
}

namespace FlexGet.Core.Schemas;

/// <summary>Turns a node of the config into a typed config, collecting every mistake with its place.</summary>
internal abstract class ConfigBinder
{
    /// <summary>Binds; the result is only of use when no error was added.</summary>
    public abstract object? Bind(ConfigNode node, Type type, string path, ICollection<ConfigError> errors);

    /// <summary>What an always-on plugin is given that is not configured.</summary>
    public abstract object? Default(Type type);
}

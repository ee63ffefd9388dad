namespace FlexGet.Core.Schemas;

/// <summary>
/// Marks the config type that holds keywords of tasks inside the settings of a keyword. What a keyword is, is known in a slice above:
/// that slice gives the binder a <see cref="NestedBinder"/>.
/// </summary>
internal interface INestedConfig;

/// <summary>Binds the keywords of a mapping; mistakes are added with their places.</summary>
internal delegate INestedConfig NestedBinder(
    ConfigMapping config, string path, ICollection<ConfigError> errors, ICollection<ConfigError> notices);

using Newtonsoft.Json.Serialization;

namespace FlexGet.Core.Schemas;

/// <summary>How properties and enum members are written in the config.</summary>
internal static class ConfigName
{
    private static readonly SnakeCaseNamingStrategy SnakeCase = new();

    public static string Of(string name) => SnakeCase.GetPropertyName(name, hasSpecifiedName: false);
}

using FlexGet.Core;
using Microsoft.OpenApi;
using Newtonsoft.Json.Linq;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace FlexGet.Host.OpenApi;

/// <summary>Names of schemas: short for the server's own types, with the plugin's name before those of a plugin.</summary>
internal static class SchemaNames
{
    public static string For(Type type)
    {
        if (type.IsArray && type.GetElementType() is { } element)
        {
            return $"{For(element)}List";
        }

        var name = type.Name.Split('`')[0];
        if (type is { IsNested: true, DeclaringType: { } outer })
        {
            name = $"{outer.Name.Split('`')[0]}.{name}";
        }

        if (type.IsGenericType)
        {
            name = $"{name}Of{string.Join("And", type.GetGenericArguments().Select(For))}";
        }

        var assembly = type.Assembly;
        return assembly == typeof(ServerOptions).Assembly || assembly == typeof(SchemaNames).Assembly || assembly == typeof(object).Assembly
            ? name
            : $"{assembly.GetName().Name?.Split('.')[^1]}.{name}";
    }

    /// <summary>JSON that has no type of ours.</summary>
    public static void MapJson(SwaggerGenOptions options)
    {
        options.MapType<JToken>(() => new OpenApiSchema { Description = "Any JSON." });
        options.MapType<JObject>(() => new OpenApiSchema { Type = JsonSchemaType.Object, AdditionalProperties = new OpenApiSchema() });
        options.MapType<JArray>(() => new OpenApiSchema { Type = JsonSchemaType.Array, Items = new OpenApiSchema() });
    }
}

using Newtonsoft.Json.Linq;

namespace FlexGet.Core.Schemas.Plans;

/// <summary>The plan of <see cref="Size"/>: bytes as a number, or text with a unit.</summary>
internal static class SizePlan
{
    public static ConfigPlan Create()
    {
        var text = new JObject { ["type"] = "string", ["format"] = "size", ["pattern"] = @"^\s*[0-9]*\.?[0-9]*\s*([kKmMgGtTpP]?[iI]?[bB]?)\s*$" };
        var schema = new JObject { ["anyOf"] = new JArray(new JObject { ["type"] = "integer", ["minimum"] = 0 }, text) };
        return new ParsedPlan("a size like \"700 MB\" or \"1.5 GiB\"", Read, schema, takesNumbers: true, new Size(0));
    }

    private static (object?, string?) Read(string text) => Size.TryParse(text, out var size) ? (size, null) : (null, null);
}

using Newtonsoft.Json.Linq;

namespace FlexGet.Core.Schemas.Plans;

/// <summary>One schema document in the making; a type that contains itself becomes a definition that is referred to.</summary>
internal sealed class SchemaScope
{
    private readonly Stack<ConfigPlan> _open = [];
    private readonly Dictionary<ConfigPlan, string> _recursive = [];

    /// <summary>The definitions of types that contain themselves.</summary>
    public JObject Definitions { get; } = [];

    public JObject Write(ConfigPlan plan, string name, Func<JObject> write)
    {
        if (_open.Contains(plan))
        {
            if (!_recursive.TryGetValue(plan, out var known))
            {
                known = _recursive.ContainsValue(name) ? $"{name}_{_recursive.Count}" : name;
                _recursive[plan] = known;
            }

            return Reference(known);
        }

        _open.Push(plan);
        var schema = write();
        _open.Pop();
        if (!_recursive.TryGetValue(plan, out var definition))
        {
            return schema;
        }

        Definitions[definition] = schema;
        return Reference(definition);
    }

    private static JObject Reference(string name) => new() { ["$ref"] = $"#/$defs/{name}" };
}

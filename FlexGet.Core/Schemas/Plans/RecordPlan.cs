using System.Reflection;
using Newtonsoft.Json.Linq;

namespace FlexGet.Core.Schemas.Plans;

/// <summary>A record: keys are its properties in snake_case, everything else is an unknown key.</summary>
internal sealed class RecordPlan(Type type, ConstructorInfo constructor, List<RecordMember> members) : ConfigPlan
{
    private readonly RecordFactory _factory = new(constructor, members);
    private readonly RecordMember? _further = members.Find(member => member.IsFurther);
    private readonly Dictionary<string, RecordMember> _byName =
        members.Where(member => !member.IsFurther).ToDictionary(member => member.Name, StringComparer.Ordinal);

    private readonly Dictionary<string, OldKeyAttribute> _oldKeys =
        type.GetCustomAttributes<OldKeyAttribute>().ToDictionary(old => old.Name, StringComparer.Ordinal);

    private readonly RecordMember? _shorthand = members.Find(member => member.Property.IsDefined(typeof(ShorthandAttribute)));

    public override string Expected => _shorthand is null ? "a mapping" : $"{_shorthand.Plan.Expected} or a mapping";

    public override bool Suits(ConfigNode node) => node is ConfigMapping || _shorthand?.Plan.Suits(node) == true;

    public override object? Bind(ConfigNode node, Binding binding)
    {
        var before = binding.ErrorCount;
        var values = _factory.Empty();
        if (node is ConfigMapping mapping)
        {
            BindKeys(mapping, values, binding);
        }
        else if (_shorthand?.Plan.Suits(node) == true)
        {
            values[_shorthand.Index] = _shorthand.Plan.Bind(node, binding);
            RecordRules.Check(_shorthand, values[_shorthand.Index], node, binding, isShort: true);
        }
        else
        {
            return binding.ReportExpected(Expected, node);
        }

        ReportMissing(node, values, binding);
        if (binding.ErrorCount > before)
        {
            return null;
        }

        var record = _factory.Make(values);
        RecordRules.CheckWhole(record, node, binding);
        return record;
    }

    public override JObject Schema(SchemaScope scope) =>
        scope.Write(this, ConfigName.Of(type.Name), () => RecordSchema.Write(members, _oldKeys.Values, _shorthand, Default(), scope));

    public override object? Default() => members.Exists(member => member.IsRequired)
        ? null
        : _factory.Make(_factory.Empty());

    private void BindKeys(ConfigMapping mapping, object?[] values, Binding binding)
    {
        List<ConfigEntry> further = [];
        foreach (var entry in mapping.Entries)
        {
            if (_byName.TryGetValue(entry.Name, out var member))
            {
                BindKey(entry, member, values, binding);
            }
            else if (_oldKeys.TryGetValue(entry.Name, out var old))
            {
                BindOld(entry, old, values, binding);
            }
            else if (_further is not null)
            {
                further.Add(entry);
            }
            else
            {
                binding.ReportKey(
                    entry.Key,
                    entry.Name,
                    $"unknown key \"{entry.Name}\"; known are {string.Join(", ", _byName.Keys)}",
                    Suggestion.For(entry.Name, _byName.Keys));
            }
        }

        if (_further is not null && further.Count > 0)
        {
            values[_further.Index] = _further.Plan.Bind(new ConfigMapping(mapping.Position, further), binding);
        }
    }

    private static void BindKey(ConfigEntry entry, RecordMember member, object?[] values, Binding binding)
    {
        var before = binding.ErrorCount;
        var value = binding.BindAt(entry.Name, member.Plan, entry.Value);
        values[member.Index] = value;
        if (binding.ErrorCount == before)
        {
            RecordRules.Check(member, value, entry.Value, binding, isShort: false);
        }
    }

    private void BindOld(ConfigEntry entry, OldKeyAttribute old, object?[] values, Binding binding)
    {
        if (old.NewName is null)
        {
            binding.NoticeKey(entry.Key, entry.Name, $"\"{entry.Name}\" has no effect any more");
            return;
        }

        binding.NoticeKey(entry.Key, entry.Name, $"\"{entry.Name}\" is now called \"{old.NewName}\"");
        if (_byName.TryGetValue(old.NewName, out var member) && RecordFactory.IsAbsent(values[member.Index]))
        {
            BindKey(entry, member, values, binding);
        }
    }

    private void ReportMissing(ConfigNode node, object?[] values, Binding binding)
    {
        foreach (var member in members)
        {
            if (member.IsRequired && RecordFactory.IsAbsent(values[member.Index]))
            {
                binding.Report(node, $"the key \"{member.Name}\" is missing: expected {member.Plan.Expected}");
            }
        }
    }
}

using System.Reflection;

namespace FlexGet.Core.Schemas.Plans;

/// <summary>Makes a record of the values of its members, which stand in the order of the members.</summary>
internal sealed class RecordFactory(ConstructorInfo constructor, List<RecordMember> members)
{
    private static readonly object Absent = new();

    private readonly ConstructorInvoker _constructor = ConstructorInvoker.Create(constructor);
    private readonly List<RecordMember> _arguments =
        [.. members.Where(member => member.Parameter is not null).OrderBy(member => member.Parameter?.Position)];

    public static bool IsAbsent(object? value) => ReferenceEquals(value, Absent);

    /// <summary>No values yet.</summary>
    public object?[] Empty()
    {
        var values = new object?[members.Count];
        Array.Fill(values, Absent);
        return values;
    }

    /// <summary>The record; a member without a value keeps its default.</summary>
    public object Make(object?[] values)
    {
        var arguments = new object?[_arguments.Count];
        for (var index = 0; index < arguments.Length; index++)
        {
            var value = values[_arguments[index].Index];
            arguments[index] = IsAbsent(value) ? _arguments[index].Parameter?.DefaultValue : value;
        }

        var record = _constructor.Invoke(arguments.AsSpan());
        foreach (var member in members)
        {
            if (member.Parameter is null && !IsAbsent(values[member.Index]))
            {
                member.Set(record, values[member.Index]);
            }
        }

        return record;
    }
}

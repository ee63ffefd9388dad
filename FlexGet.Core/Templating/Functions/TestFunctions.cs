using FlexGet.Core.Templating.Values;

namespace FlexGet.Core.Templating.Functions;

/// <summary>Jinja's tests, and FlexGet's, which find no files here: a template sees no disk.</summary>
internal static class TestFunctions
{
    public static IReadOnlyList<Function> All { get; } =
    [
        new("defined", [], (_, value, _) => value is not Undefined) { TakesUndefined = true },
        new("undefined", [], (_, value, _) => value is Undefined) { TakesUndefined = true },
        OfKind("none", value => value is null),
        OfKind("string", value => value is string),
        OfKind("number", value => value is long or double or bool),
        OfKind("integer", value => value is long),
        OfKind("float", value => value is double),
        OfKind("boolean", value => value is bool),
        OfKind("true", value => value is true),
        OfKind("false", value => value is false),
        OfKind("mapping", Mappings.Is),
        Is("iterable", value => value is string or IReadOnlyList<object?> || Mappings.Is(value)),
        Is("sequence", value => value is string or IReadOnlyList<object?> || Mappings.Is(value)),
        Is("callable", value => value is Callable),
        Is("lower", value => value is string text && text.Any(char.IsLower) && !text.Any(char.IsUpper)),
        Is("upper", value => value is string text && text.Any(char.IsUpper) && !text.Any(char.IsLower)),
        Is("even", value => Remainder(value, 2) == 0),
        Is("odd", value => Remainder(value, 2) == 1),
        new("divisibleby", ["num"], (_, value, arguments) => Remainder(value, arguments.Whole(0)) == 0),
        new("in", ["seq"], (renderer, value, arguments) => Sequences.Contains(arguments.Required(0), value, renderer)),
        new("sameas", ["other"], (renderer, value, arguments) => Comparing.AreEqual(value, arguments.Required(0), renderer) && value?.GetType() == arguments.Required(0)?.GetType()),
        new("filter", [], (_, value, _) => value is string name && FunctionTable.FindFilter(name) is not null),
        new("test", [], (_, value, _) => value is string name && FunctionTable.FindTest(name) is not null),
        .. Equal("eq", "equalto", "=="),
        .. Unequal("ne", "!="),
        .. Order("<", order => order < 0, "lt", "lessthan", "<"),
        .. Order("<=", order => order <= 0, "le", "<="),
        .. Order(">", order => order > 0, "gt", "greaterthan", ">"),
        .. Order(">=", order => order >= 0, "ge", ">="),
        Is("fs_file", _ => false),
        Is("fs_dir", _ => false),
        Is("fs_link", _ => false),
    ];

    /// <summary>What there is not is of no kind: to ask is no mistake, as in Jinja.</summary>
    private static Function OfKind(string name, Func<object?, bool> ask) => Is(name, ask) with { TakesUndefined = true };

    private static Function Is(string name, Func<object?, bool> ask) => new(name, [], (_, value, _) => ask(value));

    private static IEnumerable<Function> Equal(params string[] names) => names.Select(name =>
        new Function(name, ["other"], (renderer, value, arguments) => Comparing.AreEqual(value, arguments.Required(0), renderer)));

    private static IEnumerable<Function> Unequal(params string[] names) => names.Select(name =>
        new Function(name, ["other"], (renderer, value, arguments) => !Comparing.AreEqual(value, arguments.Required(0), renderer)));

    private static IEnumerable<Function> Order(string operation, Func<int, bool> holds, params string[] names) => names.Select(name =>
        new Function(name, ["other"], (renderer, value, arguments) => holds(Comparing.Compare(value, arguments.Required(0), renderer, operation))));

    private static long Remainder(object? value, long divisor) => value switch
    {
        long number when divisor is not 0 and not -1 => ((number % divisor) + Math.Abs(divisor)) % Math.Abs(divisor),
        long when divisor == -1 => 0,
        _ => throw new TemplateException($"expected a whole number, found {Plain.Kind(value)}"),
    };
}

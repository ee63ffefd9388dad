using System.Collections.Frozen;
using FlexGet.Core.Schemas;

namespace FlexGet.Core.Templating.Functions;

/// <summary>The filters and tests by name.</summary>
internal static class FunctionTable
{
    private static readonly FrozenDictionary<string, Function> Filters = Table(
    [
        .. TextFilters.All, .. ListFilters.All, .. OrderFilters.All, .. ItemFilters.All, .. ValueFilters.All, .. FileFilters.All,
        .. FieldFilters.All,
    ]);

    private static readonly FrozenDictionary<string, Function> Tests = Table(TestFunctions.All);

    public static Function Filter(string name, int position) => Filters.TryGetValue(name, out var found)
        ? found
        : throw Unknown("filter", name, position, Filters.Keys);

    public static Function Test(string name, int position) => Tests.TryGetValue(name, out var found)
        ? found
        : throw Unknown("test", name, position, Tests.Keys);

    /// <summary>For filters that take the name of another, as <c>map</c> does.</summary>
    public static Function? FindFilter(string name) => Filters.GetValueOrDefault(name);

    public static Function? FindTest(string name) => Tests.GetValueOrDefault(name);

    private static TemplateException Unknown(string kind, string name, int position, IEnumerable<string> known) => new(
        Suggestion.For(name, known) is { } meant ? $"there is no {kind} \"{name}\", did you mean \"{meant}\"?" : $"there is no {kind} \"{name}\"", position);

    private static FrozenDictionary<string, Function> Table(IReadOnlyList<Function> functions) =>
        functions.ToFrozenDictionary(function => function.Name, StringComparer.Ordinal);
}

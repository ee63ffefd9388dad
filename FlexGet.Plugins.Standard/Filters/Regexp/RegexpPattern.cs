using System.Text.RegularExpressions;
using FlexGet.Core.Schemas;
using FlexGet.Core.Schemas.Regexes;

namespace FlexGet.Plugins.Standard.Filters.Regexp;

/// <summary>One item of an operation: a pattern and what comes with it.</summary>
internal sealed record RegexpPattern(Regex Regex, RegexpOptions Options)
{
    private static readonly RegexpOptions None = new();

    /// <summary>A text that every match contains; null when none is known.</summary>
    public string? Literal { get; } = RequiredLiteral.Of(Regex.ToString());

    public static RegexpPattern Of(OneOf<Regex, IReadOnlyDictionary<string, RegexpOptions>> item) => item.Match(
        regex => new RegexpPattern(regex, None),
        options => new RegexpPattern(ConfigRegex.Create(options.First().Key), options.First().Value ?? None));
}

using System.Text.RegularExpressions;
using FlexGet.Core.Titles.Known;

namespace FlexGet.Core.Titles;

/// <summary>Reads titles as releases of one series.</summary>
/// <param name="rules">What is known of the series.</param>
public sealed class SeriesParser(SeriesRules rules)
{
    private readonly SeriesNames _names = new(rules);
    private readonly SeriesNumbers _numbers = new(rules);

    public SeriesRules Rules { get; } = rules;

    /// <summary>The names that titles may begin with, as the index looks them up; empty when expressions find the name.</summary>
    internal IEnumerable<string> Keys => _names.Keys;

    /// <summary>Reads a title; null when it does not belong to the series.</summary>
    /// <param name="title">The title of a release.</param>
    /// <param name="now">Dates more than a day later, by the clock of its own time zone, are none.</param>
    public SeriesTitle? Parse(string title, DateTimeOffset now)
    {
        if (_names.Match(title) is not { } name)
        {
            return null;
        }

        if (CommonForms.MayBeUnwanted(title) && SeriesPatterns.Unwanted().IsMatch(title))
        {
            return new SeriesTitle { Name = Rules.Name, Problem = $"`{title}` appears to be an episode pack" };
        }

        var rest = SeriesRest.Read(string.Concat(title.AsSpan(name.End), " ", title.AsSpan(0, name.Start)), Rules);
        var unnumbered = new SeriesTitle
        {
            Name = Rules.Name,
            Quality = rest.Quality,
            ProperCount = rest.ProperCount,
            ReleaseGroup = rest.Group,
            Special = rest.IsSpecial,
        };
        if (!rest.IsFromGroup)
        {
            return unnumbered;
        }

        try
        {
            return _numbers.Read(unnumbered, rest, name.IsExact, DateOnly.FromDateTime(now.DateTime)) ?? unnumbered with { Problem = Missing(title) };
        }
        catch (RegexMatchTimeoutException exception)
        {
            return unnumbered with { Problem = $"The regular expression {exception.Pattern} takes too long for `{title}`." };
        }
    }

    private string Missing(string title)
    {
        var wanted = Rules.IdentifiedBy is { } type ? $"a(n) `{type.ToString().ToLowerInvariant()}` style identifier" : "any series numbering";
        return $"Title `{title}` looks like series `{Rules.Name}` but cannot find {wanted}.";
    }
}

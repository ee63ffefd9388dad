using System.Diagnostics.CodeAnalysis;

namespace FlexGet.Plugins.Scheduler.Times;

/// <summary>
/// One field of a schedule: <c>*</c>, <c>*/n</c>, <c>a</c>, <c>a-b</c>, <c>a-b/n</c>, names of weekdays and months, and for the
/// day <c>last</c>, <c>2nd fri</c>, <c>last fri</c>; several with commas.
/// </summary>
internal sealed class CronField
{
    private readonly IReadOnlyList<CronTerm> _terms;
    private readonly (int First, int Last) _range;

    private CronField(IReadOnlyList<CronTerm> terms, (int First, int Last) range, bool isAny)
    {
        _terms = terms;
        _range = range;
        IsAny = isAny;
    }

    /// <summary>True for a bare <c>*</c>.</summary>
    public bool IsAny { get; }

    public static CronField Any(CronUnit unit) => new([CronTermReader.All(unit)], CronUnits.Range(unit), isAny: true);

    public static CronField First(CronUnit unit)
    {
        var range = CronUnits.Range(unit);
        return new([new RangeTerm(range.First, range.First, 1)], range, isAny: false);
    }

    /// <summary>Reads a field; false with the reason when the text is wrong.</summary>
    public static bool TryParse(
        string text, CronUnit unit, [NotNullWhen(true)] out CronField? field, [NotNullWhen(false)] out string? error)
    {
        var terms = new List<CronTerm>();
        error = null;
        foreach (var part in text.ToLowerInvariant().Split(',', StringSplitOptions.TrimEntries))
        {
            error ??= CronTermReader.Read(part, unit, terms);
        }

        field = error is null ? new CronField(terms, CronUnits.Range(unit), text.Trim() == "*") : null;
        return error is null;
    }

    public bool Matches(int value, DateOnly date)
    {
        for (var at = 0; at < _terms.Count; at++)
        {
            if (_terms[at].Matches(value, date))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>All values of a field that does not depend on the date.</summary>
    public int[] Values() =>
        [.. Enumerable.Range(_range.First, _range.Last - _range.First + 1).Where(value => Matches(value, DateOnly.MinValue))];
}

using System.Buffers;
using System.Text;

namespace FlexGet.Plugins.Standard.Filters.Regexp;

/// <summary>The patterns of accept, reject, accept_excluding or reject_excluding.</summary>
internal sealed class RegexpOperation
{
    private readonly SearchValues<string> _literals;
    private readonly bool _canSkip;

    public RegexpOperation(IEnumerable<RegexpPattern> patterns, bool accepts, bool excludes)
    {
        Patterns = [.. patterns];
        Accepts = accepts;
        Excludes = excludes;
        _literals = SearchValues.Create([.. Patterns.Select(pattern => pattern.Literal).OfType<string>()], StringComparison.OrdinalIgnoreCase);
        _canSkip = !excludes && Patterns.All(pattern => pattern.Literal is not null && pattern.Options.From is null);
    }

    public IReadOnlyList<RegexpPattern> Patterns { get; }

    public bool Accepts { get; }

    /// <summary>True when a pattern acts that does not match.</summary>
    public bool Excludes { get; }

    /// <summary>True when one look at the texts tells that no pattern can match.</summary>
    public bool CanMatchNothingIn(IReadOnlyList<FieldText> texts)
    {
        if (!_canSkip)
        {
            return false;
        }

        foreach (var text in texts)
        {
            if (!Ascii.IsValid(text.Text) || text.Text.AsSpan().ContainsAny(_literals))
            {
                return false;
            }
        }

        return true;
    }
}

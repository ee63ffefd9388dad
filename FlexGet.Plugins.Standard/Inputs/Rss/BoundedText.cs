using System.Text;

namespace FlexGet.Plugins.Standard.Inputs.Rss;

/// <summary>The text of an element, which comes in pieces when comments or CDATA sections stand in it; cut where it gets too long.</summary>
internal sealed class BoundedText(int limit)
{
    private string? _first;
    private StringBuilder? _whole;

    public void Add(string piece)
    {
        var left = limit - (_whole?.Length ?? _first?.Length ?? 0);
        if (_first is null)
        {
            _first = FeedLimits.Cut(piece, left);
        }
        else if (left > 0)
        {
            _whole ??= new StringBuilder(_first);
            _whole.Append(FeedLimits.Cut(piece, left));
        }
    }

    /// <summary>The text; null when there is none.</summary>
    public string? Take() => _whole?.ToString() ?? _first;

    public void Clear() => (_first, _whole) = (null, null);
}

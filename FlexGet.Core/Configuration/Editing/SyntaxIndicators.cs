using YamlDotNet.Core;
using YamlDotNet.Core.Tokens;

namespace FlexGet.Core.Configuration.Editing;

/// <summary>Where the dashes of lists and the colons of mappings stand, which YamlDotNet's events do not tell; both in order.</summary>
internal sealed class SyntaxIndicators
{
    private readonly List<int> _dashes = [];
    private readonly List<int> _colons = [];

    private SyntaxIndicators()
    {
    }

    public static SyntaxIndicators In(string text)
    {
        var indicators = new SyntaxIndicators();
        var scanner = new Scanner(new StringReader(text));

        // At a mistake the scanner tells of it again and again without an end; the parser says which one it is.
        while (scanner.MoveNext() && scanner.Current is not Error)
        {
            if (scanner.Current is BlockEntry dash)
            {
                indicators._dashes.Add((int)dash.Start.Index);
            }
            else if (scanner.Current is Value colon)
            {
                indicators._colons.Add((int)colon.Start.Index);
            }
        }

        return indicators;
    }

    /// <summary>The dash of an item that begins at the offset.</summary>
    public int DashBefore(int offset)
    {
        var index = _dashes.BinarySearch(offset);
        return _dashes[(index < 0 ? ~index : index) - 1];
    }

    /// <summary>The colon between a key and its value; -1 when there is none.</summary>
    public int ColonBetween(int start, int end)
    {
        var index = _colons.BinarySearch(start);
        index = index < 0 ? ~index : index;
        return index < _colons.Count && _colons[index] <= end ? _colons[index] : -1;
    }
}

using System.Text;

namespace FlexGet.Core.Schemas.Regexes;

/// <summary>A pattern in .NET's syntax, which knows of each of its characters where it came from.</summary>
internal sealed class TranslatedPattern
{
    private readonly StringBuilder _text = new();
    private readonly List<int> _origins = [];

    public string Text => _text.ToString();

    public int Length => _text.Length;

    public int OriginOf(int index) => _origins.Count == 0 ? 0 : _origins[Math.Clamp(index, 0, _origins.Count - 1)];

    public void Add(ReadOnlySpan<char> text, int origin)
    {
        _text.Append(text);
        for (var count = 0; count < text.Length; count++)
        {
            _origins.Add(origin);
        }
    }

    public void Add(char character, int origin)
    {
        _text.Append(character);
        _origins.Add(origin);
    }

    public void Insert(int place, string text)
    {
        var origin = OriginOf(place);
        _text.Insert(place, text);
        _origins.InsertRange(place, Enumerable.Repeat(origin, text.Length));
    }
}

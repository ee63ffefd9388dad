using System.Collections.Frozen;

namespace FlexGet.Core.Titles.Releases;

/// <summary>The vocabulary of titles, looked up word by word.</summary>
internal static class TitleWords
{
    private static readonly TitleWord[] Words;
    private static readonly short[] Loose;
    private static readonly FrozenDictionary<string, short>.AlternateLookup<ReadOnlySpan<char>> Index;
    private static readonly int LongestWord;

    static TitleWords()
    {
        var words = new List<TitleWord> { new(WordRoles.None) };
        var index = new Dictionary<string, short>(StringComparer.OrdinalIgnoreCase);
        foreach (var (text, word) in Vocabulary.Entries)
        {
            if (index.TryGetValue(text, out var known))
            {
                words[known] = Join(words[known], word);
            }
            else
            {
                index[text] = (short)words.Count;
                words.Add(word);
            }
        }

        Loose = new short[words.Count];
        for (var word = 1; word < Loose.Length; word++)
        {
            if (words[word] is { ExactText: not null, Value: var service } exact && exact.Is(WordRoles.Service))
            {
                Loose[word] = (short)words.Count;
                words.Add(new TitleWord(WordRoles.LooseService) { Value = service });
            }
        }

        Words = [.. words];
        LongestWord = index.Keys.Max(text => text.Length);
        Index = index.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public static TitleWord At(short word) => Words[word];

    /// <summary>What the vocabulary says of a text; 0 when nothing.</summary>
    public static short Find(ReadOnlySpan<char> text)
    {
        if (text.Length > LongestWord || !Index.TryGetValue(text, out var word))
        {
            return 0;
        }

        return Words[word].ExactText is { } exact && !text.SequenceEqual(exact) ? Loose[word] : word;
    }

    /// <summary>What it says of the letters before digits, when a text is nothing else; 0 when nothing.</summary>
    public static short FindStem(ReadOnlySpan<char> text)
    {
        var letters = char.IsAsciiDigit(text[^1]) ? text.IndexOfAnyInRange('0', '9') : 0;
        return letters > 0 && text[letters..].IndexOfAnyExceptInRange('0', '9') < 0 ? Find(text[..letters]) : (short)0;
    }

    private static TitleWord Join(TitleWord first, TitleWord second) => first with
    {
        Roles = first.Roles | second.Roles,
        Value = first.Value.Length > 0 ? first.Value : second.Value,
        Component = first.Component ?? second.Component,
        Kind = first.Kind ?? second.Kind,
        Number = first.Number > 0 ? first.Number : second.Number,
        ExactText = first.ExactText == second.ExactText ? first.ExactText : null,
    };
}

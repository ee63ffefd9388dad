using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;

namespace FlexGet.Core.Titles;

/// <summary>
/// Finds the words of <see cref="QualityTable"/> in a text in one pass: all of them form one tree that is walked from the start
/// of each word. An item is a bit of a mask.
/// </summary>
internal static partial class QualityTokenizer
{
    private static readonly int Hybrid = Array.FindIndex(QualityTable.Items, item => item.Pattern is null);
    private static readonly Node Root = Build();

    // Most words of a title begin as none of the table does.
    private static readonly bool[] Starts = [.. Enumerable.Range(0, 128).Select(character => Root.MayBegin((char)character))];
    private static readonly SearchValues<string> Ranges = SearchValues.Create(["hdr", "dv", "dovi", "dolby"], StringComparison.OrdinalIgnoreCase);

    /// <summary>The bit that means only that there may be one.</summary>
    public static ulong HybridMask => 1UL << Hybrid;

    /// <summary>The items that occur in the text; the bit of the hybrid one means only that it may.</summary>
    public static ulong Find(ReadOnlySpan<char> text)
    {
        var found = 0UL;
        var isInWord = false;
        for (var at = 0; at < text.Length; at++)
        {
            var isWord = IsLetterOrDigit(text[at]);
            if (isWord && !isInWord && text[at] < Starts.Length && Starts[text[at]])
            {
                found |= Root.Walk(text, at);
            }

            isInWord = isWord;
        }

        return MayBeHybrid(text) ? found | HybridMask : found;
    }

    /// <summary>The text without any occurrence of the item, or null when there is none.</summary>
    public static string? Cut(string text, int item)
    {
        if (item == Hybrid)
        {
            var rest = HybridRange().Replace(text, "");
            return rest.Length == text.Length ? null : rest;
        }

        StringBuilder? kept = null;
        var from = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (IsWordStart(text, at) && Root.LongestEnd(text, at, 1UL << item) is var end and >= 0)
            {
                (kept ??= new StringBuilder(text.Length)).Append(text, from, at - from);
                from = end;
                at = end - 1;
            }
        }

        return kept?.Append(text, from, text.Length - from).ToString();
    }

    public static bool IsLetterOrDigit(char character) =>
        char.IsAsciiLetterOrDigit(character) || (character > 127 && (char.IsLetter(character) || char.IsNumber(character)));

    private static bool IsWordStart(ReadOnlySpan<char> text, int at) =>
        IsLetterOrDigit(text[at]) && (at == 0 || !IsLetterOrDigit(text[at - 1]));

    private static bool MayBeHybrid(ReadOnlySpan<char> text) => text.ContainsAny(Ranges);

    private static Node Build()
    {
        var root = new Node();
        for (var item = 0; item < QualityTable.Items.Length; item++)
        {
            foreach (var word in QualityTable.Items[item].Pattern is { } pattern ? QualityWords.Of(pattern) : [])
            {
                root.Add(word, 1UL << item);
            }
        }

        return root;
    }

    // Two or three ranges side by side: some hundred thousand words, so not for the tree.
    [GeneratedRegex(
        @"(?<![^\W_])(?:(?:hdr(?:\W?10)?\W?(?:\+|plus|p)|hdr(?:\W?10)?|dolby\W?vision|dv|dovi)\W?){2,3}(?![^\W_])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex HybridRange();

    /// <summary>A place in the tree of words.</summary>
    private sealed class Node
    {
        private (char Key, Node Next)[] _edges = [];
        private ulong _accepts;
        private ulong _reaches;

        public void Add(ReadOnlySpan<char> word, ulong item)
        {
            _reaches |= item;
            if (word.IsEmpty)
            {
                _accepts |= item;
                return;
            }

            var key = word[0];
            var edge = Array.FindIndex(_edges, candidate => candidate.Key == key);
            if (edge < 0)
            {
                edge = _edges.Length;
                _edges = [.. _edges, (key, new Node())];
            }

            _edges[edge].Next.Add(word[1..], item);
        }

        public bool MayBegin(char character) => Array.Exists(_edges, edge => Matches(edge.Key, character));

        public ulong Walk(ReadOnlySpan<char> text, int at)
        {
            var found = _accepts != 0 && IsWordEnd(text, at) ? _accepts : 0;
            if (at < text.Length)
            {
                foreach (var (key, next) in _edges)
                {
                    if (Matches(key, text[at]))
                    {
                        found |= next.Walk(text, at + 1);
                    }
                }
            }

            return found;
        }

        public int LongestEnd(ReadOnlySpan<char> text, int at, ulong item)
        {
            var longest = (_accepts & item) != 0 && IsWordEnd(text, at) ? at : -1;
            if (at < text.Length)
            {
                foreach (var (key, next) in _edges)
                {
                    if ((next._reaches & item) != 0 && Matches(key, text[at]))
                    {
                        longest = Math.Max(longest, next.LongestEnd(text, at + 1, item));
                    }
                }
            }

            return longest;
        }

        private static bool IsWordEnd(ReadOnlySpan<char> text, int at) => at == text.Length || !IsLetterOrDigit(text[at]);

        private static bool Matches(char key, char character) => key switch
        {
            QualityWords.Separator => !IsLetterOrDigit(character),
            QualityWords.NonWord => !IsLetterOrDigit(character) && character != '_',
            QualityWords.NonWordNorPlus => !IsLetterOrDigit(character) && character is not ('_' or '+'),
            QualityWords.Anything => character != '\n',
            QualityWords.Channel => character is >= '1' and <= '7',
            _ => key == (character is >= 'A' and <= 'Z' ? (char)(character | 0x20) : character),
        };
    }
}

using System.Buffers;

namespace FlexGet.Core.Titles.Releases;

/// <summary>The tokens of a title, read once. Every look at one is a counted step, so that tests can tell that the work is bounded.</summary>
internal sealed class TitleTokens : IDisposable
{
    private readonly TitleToken[] _tokens;

    public TitleTokens(string title)
    {
        Title = title;
        End = title.Length;
        _tokens = ArrayPool<TitleToken>.Shared.Rent((title.Length / 2) + 1);
        Read();
    }

    public string Title { get; }

    public int Count { get; private set; }

    /// <summary>Where the text ends that the tokens are of.</summary>
    public int End { get; private set; }

    /// <summary>How many times a token was looked at.</summary>
    public int Steps { get; private set; }

    /// <summary>What stands behind the last token.</summary>
    public Gap Tail { get; private set; }

    public TitleToken this[int index]
    {
        get
        {
            Steps++;
            return _tokens[index];
        }
    }

    public ReadOnlySpan<char> Text(int index) => Text(this[index]);

    public ReadOnlySpan<char> Text(TitleToken token) => Title.AsSpan(token.Start, token.Length);

    public TitleWord Word(int index) => TitleWords.At(this[index].Word);

    /// <summary>What the vocabulary says of the letters before the digits of a token.</summary>
    public TitleWord Stem(int index) => TitleWords.At(this[index].Stem);

    /// <summary>True when the token exists and may play this part.</summary>
    public bool Is(int index, WordRoles roles) => index >= 0 && index < Count && Word(index).Is(roles);

    /// <summary>What stands before the token, or behind the last one.</summary>
    public Gap GapAt(int index) => index < Count ? this[index].Gap : Tail;

    public bool IsNumber(int index) => index < Count && this[index].IsNumber;

    /// <summary>Leaves only the tokens before one: what follows is no part of the release.</summary>
    public void CutAt(int index)
    {
        Tail = _tokens[index].Gap;
        End = _tokens[index - 1].End;
        Count = index;
    }

    public void Dispose() => ArrayPool<TitleToken>.Shared.Return(_tokens);

    private void Read()
    {
        var gap = Gap.None;
        for (var at = 0; at < Title.Length;)
        {
            if (!TitleCharacters.IsOfWord(Title[at]))
            {
                gap |= TitleCharacters.GapOf(Title[at++]);
                continue;
            }

            var (end, number) = ReadWord(at);
            Add(at, end, number, gap);
            gap = Gap.None;
            at = end;
        }

        Tail = gap;
    }

    private void Add(int start, int end, int number, Gap gap)
    {
        var text = Title.AsSpan(start, end - start);
        var word = TitleWords.Find(text);
        if (word == 0 && number < 0 && GluedWord.LengthOfSource(text) is var length and > 0)
        {
            _tokens[Count++] = new TitleToken(start, length, -1, TitleWords.Find(text[..length]), 0, gap);
            text = text[length..];
            (start, word, gap) = (start + length, TitleWords.Find(text), Gap.None);
        }

        var isKnown = word > 0 || number >= 0;
        _tokens[Count++] = new TitleToken(
            start, end - start, number, isKnown ? word : GluedWord.ResolutionOfSize(text), isKnown ? (short)0 : TitleWords.FindStem(text), gap);
    }

    private (int End, int Number) ReadWord(int at)
    {
        var start = at;
        var number = 0;
        for (; at < Title.Length; at++)
        {
            var character = Title[at];
            if (TitleCharacters.IsOfWord(character))
            {
                number = number >= 0 && char.IsAsciiDigit(character) && at - start < 9 ? (number * 10) + character - '0' : -1;
            }
            else if (character is '\'' or '\u2019' && at + 1 < Title.Length && char.IsLetter(Title[at + 1]))
            {
                number = -1;
            }
            else
            {
                break;
            }
        }

        return (at, number);
    }
}

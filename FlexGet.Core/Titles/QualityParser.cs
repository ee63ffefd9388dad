using System.Numerics;

namespace FlexGet.Core.Titles;

/// <summary>Takes the components of a quality out of a title, one kind after the other.</summary>
internal static class QualityParser
{
    private static readonly ulong[] Kinds = [.. Enum.GetValues<QualityKind>().Select(MaskOf)];

    /// <summary>Reads the quality of a title whose name is left out, without the clean text.</summary>
    public static Quality Parse(ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        var found = QualityTokenizer.Find(after) | (before.IsEmpty ? 0 : QualityTokenizer.Find(before));
        if (found == 0)
        {
            return Quality.Unknown;
        }

        foreach (var kind in Kinds)
        {
            // Only where several are of one kind does it matter which is taken out first.
            if (BitOperations.PopCount(found & kind) > 1 || (found & QualityTokenizer.HybridMask) != 0)
            {
                return Parse($"{after} {before}", out _);
            }
        }

        return Quality.Of(Only(found, 0), Only(found, 1), Only(found, 2), Only(found, 3), Only(found, 4));
    }

    public static Quality Parse(string title, out string cleanText)
    {
        var quality = Quality.Unknown;
        var text = title;
        var found = QualityTokenizer.Find(text);
        foreach (var kind in Enum.GetValues<QualityKind>())
        {
            if ((found & Kinds[(int)kind]) == 0)
            {
                continue;
            }

            var before = text;
            if (Take(kind, found, ref text) is { } component)
            {
                quality = quality.With(component);
            }

            // What stood apart may have become one word now that something between is gone.
            found = ReferenceEquals(before, text) ? found : QualityTokenizer.Find(text);
        }

        cleanText = text;
        return quality;
    }

    private static QualityComponent? Only(ulong found, int kind) =>
        (found & Kinds[kind]) is > 0 and var one ? QualityTable.Items[BitOperations.TrailingZeroCount(one)].Component : null;

    private static QualityComponent? Take(QualityKind kind, ulong found, ref string text)
    {
        // Several resolutions or ranges are read side by side, and only the one that counts is taken out.
        var isSideBySide = kind is QualityKind.Resolution or QualityKind.ColorRange;
        QualityComponent? best = null;
        var rest = text;
        for (var candidates = found & Kinds[(int)kind]; candidates != 0;)
        {
            var item = BitOperations.TrailingZeroCount(candidates);
            candidates &= candidates - 1;
            if (QualityTokenizer.Cut(isSideBySide ? text : rest, item) is not { } shorter)
            {
                continue;
            }

            rest = shorter;
            best = QualityTable.Items[item].Component;
            if (best.Modifier is not null)
            {
                break;
            }

            if (!isSideBySide)
            {
                candidates = QualityTokenizer.Find(rest) & Kinds[(int)kind] & ~((2UL << item) - 1);
            }
        }

        text = rest;
        return best;
    }

    private static ulong MaskOf(QualityKind kind)
    {
        var mask = 0UL;
        for (var item = 0; item < QualityTable.Items.Length; item++)
        {
            mask |= QualityTable.Items[item].Component.Kind == kind ? 1UL << item : 0;
        }

        return mask;
    }
}

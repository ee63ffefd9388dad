using System.Globalization;
using System.Text;
using DiffPlex;
using DiffPlex.Chunkers;
using DiffPlex.Model;

namespace FlexGet.Core.Configuration.Revisions;

/// <summary>Unified diffs of two texts.</summary>
internal static class RevisionDiff
{
    private const int Context = 3;

    /// <summary>Empty when the texts are equal.</summary>
    public static string Between(string before, string after)
    {
        var diff = Differ.Instance.CreateDiffs(before, after, ignoreWhiteSpace: false, ignoreCase: false, LineChunker.Instance);
        if (diff.DiffBlocks.Count == 0)
        {
            return "";
        }

        var text = new StringBuilder("--- before\n+++ after\n");
        foreach (var hunk in Hunks(diff.DiffBlocks))
        {
            Write(text, diff, hunk);
        }

        return text.ToString();
    }

    /// <summary>Blocks whose context would touch stand in one hunk.</summary>
    private static IEnumerable<List<DiffBlock>> Hunks(IList<DiffBlock> blocks)
    {
        var hunk = new List<DiffBlock>();
        foreach (var block in blocks)
        {
            if (hunk.Count > 0 && block.DeleteStartA - End(hunk[^1]) > 2 * Context)
            {
                yield return hunk;
                hunk = [];
            }

            hunk.Add(block);
        }

        yield return hunk;
    }

    private static int End(DiffBlock block) => block.DeleteStartA + block.DeleteCountA;

    private static void Write(StringBuilder text, DiffResult diff, List<DiffBlock> hunk)
    {
        var from = Math.Max(0, hunk[0].DeleteStartA - Context);
        var to = Math.Min(diff.PiecesOld.Count, End(hunk[^1]) + Context);
        var fromNew = Math.Max(0, hunk[0].InsertStartB - (hunk[0].DeleteStartA - from));
        var count = to - from;
        var countNew = count + hunk.Sum(block => block.InsertCountB - block.DeleteCountA);
        text.Append(CultureInfo.InvariantCulture, $"@@ -{Start(from, count)},{count} +{Start(fromNew, countNew)},{countNew} @@\n");
        var at = from;
        foreach (var block in hunk)
        {
            Lines(text, ' ', diff.PiecesOld, at, block.DeleteStartA - at);
            Lines(text, '-', diff.PiecesOld, block.DeleteStartA, block.DeleteCountA);
            Lines(text, '+', diff.PiecesNew, block.InsertStartB, block.InsertCountB);
            at = End(block);
        }

        Lines(text, ' ', diff.PiecesOld, at, to - at);
    }

    /// <summary>Lines count from 1; an empty range names the line before it.</summary>
    private static int Start(int index, int count) => count == 0 ? index : index + 1;

    private static void Lines(StringBuilder text, char sign, IReadOnlyList<string> lines, int from, int count)
    {
        for (var index = from; index < from + count; index++)
        {
            text.Append(sign).Append(lines[index]).Append('\n');
        }
    }
}

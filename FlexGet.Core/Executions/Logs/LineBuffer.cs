namespace FlexGet.Core.Executions.Logs;

/// <summary>
/// The latest lines of a log. Lines that are stored leave it when it is full; it grows, up to a limit, for lines that could not
/// be stored yet, and beyond that the oldest are lost. Not safe for several threads: its owner locks.
/// </summary>
internal sealed class LineBuffer
{
    /// <summary>Lines that are kept in memory although they are stored; a power of two.</summary>
    public const int Kept = 1024;

    /// <summary>Lines that are kept at most while the disk takes none; a power of two.</summary>
    public const int Limit = 65_536;

    private LogLine[] _ring = new LogLine[64];

    /// <summary>The id of the oldest line that is still here.</summary>
    public long First { get; private set; } = 1;

    /// <summary>The id of the next line.</summary>
    public long Next { get; private set; } = 1;

    /// <summary>Every line up to this id is stored.</summary>
    public long Stored { get; private set; }

    public void Add(LogLine line)
    {
        if (Next - First == _ring.Length)
        {
            MakeRoom();
        }

        _ring[Slot(line.Id)] = line;
        Next = line.Id + 1;
    }

    /// <summary>Lines after this id, or null when some of them are no longer here.</summary>
    public IReadOnlyList<LogLine>? After(long id, int limit)
    {
        if (id + 1 < First)
        {
            return null;
        }

        var lines = new List<LogLine>((int)Math.Clamp(Next - 1 - id, 0, limit));
        for (var next = id + 1; next < Next && lines.Count < limit; next++)
        {
            lines.Add(_ring[Slot(next)]);
        }

        return lines;
    }

    public IReadOnlyList<LogLine> Unstored(int limit) => After(Math.Max(Stored, First - 1), limit) ?? [];

    public void MarkStored(long id) => Stored = Math.Max(Stored, id);

    private long Slot(long id) => id & (_ring.Length - 1);

    private void MakeRoom()
    {
        var mayDrop = First <= Stored && _ring.Length >= Kept;
        if (mayDrop || _ring.Length >= Limit)
        {
            First++;
            return;
        }

        var old = _ring;
        var larger = new LogLine[old.Length * 2];
        for (var id = First; id < Next; id++)
        {
            larger[id & (larger.Length - 1)] = old[id & (old.Length - 1)];
        }

        _ring = larger;
    }
}

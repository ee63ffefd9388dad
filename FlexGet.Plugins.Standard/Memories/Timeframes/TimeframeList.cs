using FlexGet.Core.Http;
using FlexGet.Core.Storage;

namespace FlexGet.Plugins.Standard.Memories.Timeframes;

/// <summary>What people ask of what is waited for.</summary>
internal sealed class TimeframeList(IDatabase database) : RememberedList<TimeframeRecord>(database, Statement, record => record.Id)
{
    private static readonly ListStatement Statement = new()
    {
        Columns = "id, identifier, title, quality, first_seen, last_seen, taken",
        From = "timeframe",
        Sorts = [("first_seen", "first_seen"), ("last_seen", "last_seen"), ("id", "id"), ("identifier", "identifier"), ("title", "title"), ("quality", "quality")],
    };
}

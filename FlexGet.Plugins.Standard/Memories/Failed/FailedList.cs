using FlexGet.Core.Http;
using FlexGet.Core.Storage;

namespace FlexGet.Plugins.Standard.Memories.Failed;

/// <summary>What people ask of the failed entries.</summary>
internal sealed class FailedList(IDatabase database) : RememberedList<FailedEntry>(database, Statement, entry => entry.Id)
{
    private static readonly ListStatement Statement = new()
    {
        Columns = "id, title, url, reason, count, added_at, retry_time",
        From = "failed",
        Sorts =
        [
            ("failure_time", "added_at"), ("id", "id"), ("title", "title"), ("url", "url"), ("reason", "reason"),
            ("count", "count"), ("retry_time", "retry_time"),
        ],
    };
}

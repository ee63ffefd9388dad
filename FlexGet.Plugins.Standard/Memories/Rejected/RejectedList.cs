using FlexGet.Core.Http;
using FlexGet.Core.Storage;

namespace FlexGet.Plugins.Standard.Memories.Rejected;

/// <summary>What people ask of the remembered rejects.</summary>
internal sealed class RejectedList(IDatabase database) : RememberedList<RejectedEntry>(database, Statement, entry => entry.Id)
{
    private static readonly ListStatement Statement = new()
    {
        Columns = "id, task, title, url, rejected_by, reason, added, expires",
        From = "rejected",
        Sorts =
        [
            ("added", "added"), ("id", "id"), ("title", "title"), ("url", "url"), ("expires", "expires"),
            ("rejected_by", "rejected_by"), ("reason", "reason"), ("task", "task"),
        ],
    };
}

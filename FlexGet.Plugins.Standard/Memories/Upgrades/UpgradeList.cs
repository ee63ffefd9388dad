using FlexGet.Core.Http;
using FlexGet.Core.Storage;

namespace FlexGet.Plugins.Standard.Memories.Upgrades;

/// <summary>What people ask of the best releases.</summary>
internal sealed class UpgradeList(IDatabase database) : RememberedList<UpgradeRecord>(database, Statement, record => record.Id)
{
    private static readonly ListStatement Statement = new()
    {
        Columns = "id, identifier, title, quality, proper_count, added, updated",
        From = "upgrade",
        Sorts = [("updated", "updated"), ("added", "added"), ("id", "id"), ("identifier", "identifier"), ("title", "title"), ("quality", "quality")],
    };
}

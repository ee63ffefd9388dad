using Microsoft.AspNetCore.Mvc;

namespace FlexGet.Plugins.Series.Episodes;

[Route("series/{id:long}/episodes/{entityId:long}/releases")]
internal sealed class EpisodeReleasesController(EpisodeListing episodes, ReleaseListing listing, ReleaseChanges changes)
    : ReleasesController(isSeason: false, episodes, listing, changes);

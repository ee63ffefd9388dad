using Microsoft.AspNetCore.Mvc;

namespace FlexGet.Plugins.Series.Episodes;

[Route("series/{id:long}/seasons/{entityId:long}/releases")]
internal sealed class SeasonReleasesController(EpisodeListing episodes, ReleaseListing listing, ReleaseChanges changes)
    : ReleasesController(isSeason: true, episodes, listing, changes);

using Dapper;
using FlexGet.Core.Storage;

namespace FlexGet.Plugins.Series.Wanting;

/// <summary>Makes releases wanted again: what was downloaded counts as not downloaded, or is not known any more.</summary>
internal sealed class WantedReleases(IDatabase database)
{
    private const string InScope = """
        series_id = @SeriesId
        AND (@ReleaseId IS NULL OR id = @ReleaseId)
        AND (@Downloaded IS NULL OR (downloaded IS NOT NULL) = @Downloaded)
        AND episode_id IN (
            SELECT id FROM series_episode
            WHERE series_id = @SeriesId
            AND (@EpisodeId IS NULL OR id = @EpisodeId)
            AND (@IsSeason IS NULL OR is_season = @IsSeason)
            AND (@Season IS NULL OR (season = @Season AND identified_by = 'ep')))
        """;

    private const string EpisodesInScope = """
        series_id = @SeriesId AND (@EpisodeId IS NULL OR id = @EpisodeId) AND (@IsSeason IS NULL OR is_season = @IsSeason)
        """;

    /// <summary>Marks the releases as not downloaded; answers their titles, those of the others too.</summary>
    public Task<IReadOnlyList<string>> ResetAsync(ReleaseScope scope, CancellationToken cancellationToken) =>
        ChangeAsync(scope, $"UPDATE series_release SET downloaded = NULL WHERE downloaded IS NOT NULL AND {InScope}", cancellationToken);

    /// <summary>Removes the releases; answers their titles.</summary>
    public Task<IReadOnlyList<string>> RemoveAsync(ReleaseScope scope, CancellationToken cancellationToken) =>
        ChangeAsync(scope, $"DELETE FROM series_release WHERE {InScope}", cancellationToken);

    /// <summary>Removes episodes or seasons with their releases; answers the titles of these.</summary>
    public Task<IReadOnlyList<string>> RemoveEpisodesAsync(ReleaseScope scope, CancellationToken cancellationToken) =>
        ChangeAsync(scope, $"DELETE FROM series_episode WHERE {EpisodesInScope}", cancellationToken);

    /// <summary>Removes a series with everything that is known of it; answers the titles of its releases.</summary>
    public Task<IReadOnlyList<string>> RemoveSeriesAsync(long seriesId, CancellationToken cancellationToken) =>
        ChangeAsync(new ReleaseScope(seriesId), "DELETE FROM series WHERE id = @SeriesId", cancellationToken);

    private async Task<IReadOnlyList<string>> ChangeAsync(ReleaseScope scope, string change, CancellationToken cancellationToken)
    {
        const string titles = $"SELECT DISTINCT title FROM series_release WHERE {InScope}";

        cancellationToken.ThrowIfCancellationRequested();
        await using var connection = database.Open();
        await using var transaction = connection.BeginTransaction();
        var found = connection.Query<string>(titles, scope, transaction).AsList();
        connection.Execute(change, scope, transaction);
        await transaction.CommitAsync(cancellationToken);
        return found;
    }
}

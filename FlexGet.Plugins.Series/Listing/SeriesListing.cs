using FlexGet.Core.Http;
using FlexGet.Core.Storage;
using FlexGet.Plugins.Series.Library;

namespace FlexGet.Plugins.Series.Listing;

/// <summary>Which series there are.</summary>
internal sealed class SeriesListing(IDatabase database, SeriesDescription description)
{
    private const string Columns = "series.id, series.name, series.identified_by, series.begin, series.added";

    private const string LastDownload = "(SELECT max(downloaded) FROM series_release WHERE series_id = series.id AND downloaded IS NOT NULL)";

    private const string IsFound = """
        (instr(normal_name, @name) > 0
        OR series.id IN (SELECT series_id FROM series_alternate_name WHERE instr(normal_name, @name) > 0))
        """;

    private const string IsPremiere = """
        EXISTS (SELECT 1 FROM series_release WHERE series_id = series.id AND downloaded IS NOT NULL)
        AND NOT EXISTS (
            SELECT 1 FROM series_release JOIN series_episode ON series_episode.id = episode_id
            WHERE series_release.series_id = series.id AND downloaded IS NOT NULL
            AND (is_season OR ifnull(season, 2) > 1 OR ifnull(number, 3) > 2))
        """;

    private static readonly (string Name, string Column)[] Sorts =
        [("id", "series.id"), ("show_name", "series.name"), ("last_download_date", LastDownload)];

    /// <summary>A part of a name that is shorter comes first: more of it is what was searched.</summary>
    private static readonly (string Name, string Column)[] SearchSorts = [("match", "-length(series.name)"), .. Sorts];

    public Task<ListPage<SeriesAnswer>> ListAsync(SeriesQuery filter, ListQuery query, CancellationToken cancellationToken)
    {
        var conditions = new List<string>();
        if (filter.InConfig != InConfig.All)
        {
            conditions.Add($"series.id {(filter.InConfig == InConfig.Configured ? "IN" : "NOT IN")} (SELECT series_id FROM series_task)");
        }

        if (!string.IsNullOrWhiteSpace(filter.Query))
        {
            conditions.Add(IsFound);
        }

        if (filter.Premieres)
        {
            conditions.Add(IsPremiere);
        }

        return ReadAsync(conditions.Count == 0 ? null : string.Join(" AND ", conditions), Sorts, filter.Query, filter, query, cancellationToken);
    }

    public Task<ListPage<SeriesAnswer>> SearchAsync(string name, SeriesParts parts, ListQuery query, CancellationToken cancellationToken) =>
        ReadAsync(IsFound, SearchSorts, name, parts, query, cancellationToken);

    private async Task<ListPage<SeriesAnswer>> ReadAsync(
        string? where,
        IReadOnlyList<(string Name, string Column)> sorts,
        string? name,
        SeriesParts parts,
        ListQuery query,
        CancellationToken cancellationToken)
    {
        var statement = new ListStatement { Columns = Columns, From = "series", Where = where, Id = "series.id", Sorts = sorts };

        await using var connection = database.Open();
        var page = await statement.ReadAsync<KnownSeries>(
            connection, query, series => series.Id, new { name = NormalName.Of(name ?? "") }, cancellationToken);
        return page.With(await description.ReadAsync(page.Items, parts, cancellationToken));
    }
}

using FlexGet.Core.Titles;

namespace FlexGet.Plugins.Series.Existing;

/// <summary>The episodes that lie in some folders.</summary>
internal sealed class KeptEpisodes
{
    private readonly ILookup<(string Series, IdentifierType? Type), SeriesTitle> _titles;

    private KeptEpisodes(IEnumerable<SeriesTitle> titles) => _titles = titles.ToLookup(title => (title.Name, title.IdType));

    /// <summary>Reads what lies in the folders, not in those inside them, as releases of the series that are asked for.</summary>
    public static KeptEpisodes Read(
        IEnumerable<string> folders, IEnumerable<SeriesTitle> wanted, TimeProvider time, CancellationToken cancellationToken)
    {
        var parsers = wanted.Select(title => (title.Name, title.IdType)).Distinct().Select(series => new SeriesParser(new SeriesRules
        {
            Name = series.Name,
            IdentifiedBy = series.IdType is IdentifierType.Special ? null : series.IdType,
        })).ToList();
        var index = new SeriesIndex(parsers);
        var now = time.GetLocalNow();
        return new KeptEpisodes(Names(folders, cancellationToken)
            .SelectMany(name => index.Find(name).Select(parser => parser.Parse(name, now)))
            .Where(title => title is { Valid: true })
            .Select(title => title!)); // looked at above
    }

    /// <summary>What is there of all the episodes that the title holds.</summary>
    public IEnumerable<SeriesTitle> Find(SeriesTitle title) =>
        _titles[(title.Name, title.IdType)].Where(there => title.Identifiers.All(there.Identifiers.Contains));

    private static IEnumerable<string> Names(IEnumerable<string> folders, CancellationToken cancellationToken)
    {
        var options = new EnumerationOptions { IgnoreInaccessible = true };
        foreach (var found in folders.SelectMany(folder => new DirectoryInfo(folder).EnumerateFileSystemInfos("*", options)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return found.Name;
        }
    }
}

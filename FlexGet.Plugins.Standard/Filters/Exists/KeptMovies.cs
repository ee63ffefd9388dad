using System.Globalization;
using System.Text.RegularExpressions;
using FlexGet.Core.Entries;
using FlexGet.Core.Titles;

namespace FlexGet.Plugins.Standard.Filters.Exists;

/// <summary>The movies of some folders, known by name and year, and by id where their names hold one.</summary>
internal sealed partial class KeptMovies(bool hasIds, int latestYear)
{
    private static readonly string[] Extensions = [".avi", ".mkv", ".mp4", ".mpg", ".webm"];

    private readonly Dictionary<string, List<Quality>> _qualities = new(StringComparer.Ordinal);

    /// <summary>Adds what lies in a folder.</summary>
    public void Read(string folder, ExistsMovieConfig config, CancellationToken cancellationToken)
    {
        var options = new EnumerationOptions { RecurseSubdirectories = config.Recursive, IgnoreInaccessible = true };
        foreach (var found in FolderSearch.Find(folder, options, cancellationToken))
        {
            if (NameOf(found, config.Type) is { } name)
            {
                Add(name);
            }
        }
    }

    /// <summary>The qualities in which the entry's movie is there.</summary>
    public IReadOnlyList<Quality> Find(Entry entry)
    {
        if (hasIds && entry.Text(EntryFields.ImdbId) is { } id && _qualities.TryGetValue(id, out var byId))
        {
            return byId;
        }

        // A look-up knows the name better than the title, but is not made for this.
        var name = entry.TryGet(EntryFields.MovieName, out var stated, evaluate: false) ? stated as string : null;
        var year = entry.TryGet(EntryFields.MovieYear, out var number, evaluate: false) ? Convert.ToString(number, CultureInfo.InvariantCulture) : null;
        var key = string.IsNullOrEmpty(name) ? KeyOf(MovieTitle.Parse(entry.Title, latestYear)) : Key(name, year);
        return _qualities.GetValueOrDefault(key) ?? [];
    }

    /// <summary>The name of a movie; null for what is kept beside them.</summary>
    private static string? NameOf(FileSystemInfo found, MovieKeeping keeping) => (keeping, found) switch
    {
        (MovieKeeping.Dirs, DirectoryInfo) => PartOfMovie().IsMatch(found.Name) ? null : found.Name,
        (MovieKeeping.Files, FileInfo) when Extensions.Contains(found.Extension, StringComparer.OrdinalIgnoreCase) =>
            Path.GetFileNameWithoutExtension(found.Name),
        _ => null,
    };

    private void Add(string name)
    {
        var id = ImdbId().Match(name);
        var movie = MovieTitle.Parse(id.Success ? name.Remove(id.Index, id.Length) : name, latestYear);
        Add(KeyOf(movie), movie.Quality);
        if (hasIds && id.Success)
        {
            Add(id.Groups["id"].Value.ToLowerInvariant(), movie.Quality);
        }
    }

    private void Add(string key, Quality quality) => (_qualities.TryGetValue(key, out var known) ? known : _qualities[key] = []).Add(quality);

    private static string KeyOf(MovieTitle movie) => Key(movie.Name, movie.Year?.ToString(CultureInfo.InvariantCulture));

    /// <summary>Letters and digits only: files and feeds disagree on the rest.</summary>
    private static string Key(string name, string? year) =>
        string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant() + (string.IsNullOrEmpty(year) ? "" : $" {year}");

    [GeneratedRegex(@"\bcd.?\d|\bsubs?\b|\bsamples?\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PartOfMovie();

    [GeneratedRegex(@"[\[{(]?(?:imdb\w{0,2}[-= ]?)?\b(?<id>tt\d{7,10})\b[\]})]?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ImdbId();
}

using System.ComponentModel;
using System.Globalization;
using FlexGet.Core.Entries;
using FlexGet.Core.Plugins;
using FlexGet.Core.Schemas;
using FlexGet.Core.Titles;

namespace FlexGet.Plugins.Standard.Metainfo;

/// <summary>Reads every title as that of a movie; fields that an entry has already stay.</summary>
[TaskPlugin("metainfo_movie")]
[Description("Reads name, year and propers of a movie from the title.")]
[Example("yes")]
internal sealed class MetainfoMovie(TimeProvider time) : IMetainfoPlugin<Toggle<object>>
{
    public ValueTask MetainfoAsync(TaskRun run, Toggle<object> config, CancellationToken cancellationToken)
    {
        var latestYear = time.GetUtcNow().Year;
        foreach (var entry in run.Entries)
        {
            if (IsMissing(entry, EntryFields.MovieName) && MovieTitle.Parse(entry.Title, latestYear) is { Name.Length: > 0 } movie)
            {
                SetFields(entry, movie);
            }
        }

        return ValueTask.CompletedTask;
    }

    private static void SetFields(Entry entry, MovieTitle movie)
    {
        var name = NameOf(movie);
        Set(entry, EntryFields.MovieName, name);
        Set(entry, EntryFields.MovieYear, movie.Year);
        Set(entry, "proper", movie.IsProper);
        Set(entry, "proper_count", movie.ProperCount);
        Set(entry, "movie_guessed", true);
        Set(entry, "id", (movie.Year is { } year ? string.Create(CultureInfo.InvariantCulture, $"{name} {year}") : name).ToLowerInvariant());
    }

    private static void Set(Entry entry, string field, object? value)
    {
        if (value is not null && !entry.IsLazy(field) && IsMissing(entry, field))
        {
            entry[field] = value;
        }
    }

    private static bool IsMissing(Entry entry, string field) => !entry.TryGet(field, out var value, evaluate: false) || value is null or "";

    /// <summary>Each word with a capital, as paths and messages show it.</summary>
    private static string NameOf(MovieTitle movie) => string.Join(
        ' ',
        movie.Name.Split([' ', ':', '[', ']', '(', ')'], StringSplitOptions.RemoveEmptyEntries)
            .Select(word => char.ToUpperInvariant(word[0]) + word[1..].ToLowerInvariant()));
}

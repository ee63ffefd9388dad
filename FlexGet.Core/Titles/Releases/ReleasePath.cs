namespace FlexGet.Core.Titles.Releases;

/// <summary>The release that a path names: its file, with the folder of the series where the file has only numbers.</summary>
internal static class ReleasePath
{
    private const string Separators = " ._-(";

    /// <summary>The release; null when the text is no path.</summary>
    public static string? Read(string text)
    {
        var path = text.AsSpan().TrimEnd("/\\ ");
        var slash = path.LastIndexOfAny('/', '\\');
        if (slash < 0)
        {
            return null;
        }

        var isAbsolute = path[0] is '/' or '\\' || (path.Length > 2 && path[1] == ':' && path[2] is '/' or '\\');
        var file = path[(slash + 1)..];
        if (!isAbsolute && !IsFileIn(path[..slash], file))
        {
            return null;
        }

        return NameWithFolder(path[..slash], file) ?? file.ToString();
    }

    /// <summary>The file with the folder that tells what it is of; null where the file says it.</summary>
    private static string? NameWithFolder(ReadOnlySpan<char> folders, ReadOnlySpan<char> file)
    {
        var word = FirstWord(file);
        var series = BeforeSeasons(folders);
        var code = word.IsEmpty ? CodeKind.None : EpisodeCode.Read(word).Kind;
        var isNumber = !word.IsEmpty && !word.ContainsAnyExceptInRange('0', '9');
        if ((isNumber || code == CodeKind.Episode) && series.Length < folders.Length && !series.IsEmpty)
        {
            return $"{Last(series)} {Last(folders)} {(isNumber ? "- " : "")}{file}";
        }

        if (!Last(series).IsEmpty && code is CodeKind.SeasonAndEpisode or CodeKind.Cross)
        {
            return $"{Last(series)} {file}";
        }

        // Name.2010.1080p-GRP/abc.mkv
        var dot = file.LastIndexOf('.');
        var folder = Last(folders);
        return dot > 0 && file[..dot].IndexOfAny(Separators) < 0 && folder.Count('.') + folder.Count(' ') > 2 && folder.ContainsAnyInRange('0', '9')
            ? $"{folder}{file[dot..]}"
            : null;
    }

    /// <summary>Slashes stand in names and dates too: there must be the name of a file, and folders that look like some.</summary>
    private static bool IsFileIn(ReadOnlySpan<char> folders, ReadOnlySpan<char> file)
    {
        if (folders.IsEmpty || file.IsEmpty || folders[^1] == ' ' || file[0] == ' ' || (char.IsAsciiDigit(folders[^1]) && char.IsAsciiDigit(file[0]) && !IsSeason(Last(folders))))
        {
            return false;
        }

        var folder = Last(folders);
        var word = FirstWord(folder);
        if (word.Length > 2 && FirstWord(file).Equals(word, StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        var isFile = file.LastIndexOf('.') is > 0 and var dot && TitleWords.At(TitleWords.Find(file[(dot + 1)..])).Is(WordRoles.Container | WordRoles.File);
        return isFile && (folders.IndexOfAny('/', '\\') >= 0 || IsSeason(folder) || folder[^1] is ')' or '}' or ']');
    }

    private static ReadOnlySpan<char> BeforeSeasons(ReadOnlySpan<char> folders)
    {
        while (IsSeason(Last(folders)))
        {
            folders = folders[..Math.Max(0, folders.LastIndexOfAny('/', '\\'))];
        }

        return folders;
    }

    private static ReadOnlySpan<char> FirstWord(ReadOnlySpan<char> text) => text[..(text.IndexOfAny(Separators) is >= 0 and var end ? end : text.Length)];

    private static ReadOnlySpan<char> Last(ReadOnlySpan<char> folders) => folders[(folders.LastIndexOfAny('/', '\\') + 1)..];

    /// <summary>Season 03, S03, Specials.</summary>
    private static bool IsSeason(ReadOnlySpan<char> folder)
    {
        var word = FirstWord(folder);
        return !word.IsEmpty
            && (TitleWords.At(TitleWords.Find(word)).Is(WordRoles.Season | WordRoles.Special) || EpisodeCode.Read(word).Kind == CodeKind.Season);
    }
}

namespace FlexGet.Core.Titles.Releases;

/// <summary>What the words behind the name say.</summary>
internal sealed class ReleaseTags
{
    private List<string>? _languages;
    private SeenComponents _components;

    public IReadOnlyList<string> Languages => _languages ?? (IReadOnlyList<string>)[];

    public string? Edition { get; private set; }

    public string? Service { get; private set; }

    public string? Channels { get; private set; }

    public string? Container { get; private set; }

    public int ProperCount { get; private set; }

    public int? Version { get; private set; }

    /// <summary>The first word that stands in no name.</summary>
    public int? FirstTag { get; private set; }

    public int? LastTag { get; private set; }

    /// <summary>The name of a component.</summary>
    public string? Name(QualityKind kind, Quality quality) => _components.Name(kind, quality);

    public static ReleaseTags Read(TitleTokens tokens, int from, int to)
    {
        var tags = new ReleaseTags();
        for (var at = from; at < to; at++)
        {
            tags.Take(tokens, at, from);
        }

        return tags;
    }

    private void Take(TitleTokens tokens, int at, int from)
    {
        var word = tokens.Word(at);
        if (Channels is null && ChannelReader.Read(tokens, at) is { } channels)
        {
            (Channels, LastTag) = (channels, at + 1);
        }

        Version ??= AbsoluteReader.ReadVersion(tokens.Text(at));
        ReadEdition(tokens, at, from);
        ReadService(tokens, at);
        ReadSpelled(tokens, at);
        if (word.Roles == WordRoles.None)
        {
            LastTag = tokens[at].Number is 264 or 265 ? at : LastTag;
            return;
        }

        LastTag = word.Is(WordRoles.AnyTag | WordRoles.Audio | WordRoles.WebTag) ? Math.Max(at, LastTag ?? 0) : LastTag;
        FirstTag ??= word.Is(WordRoles.Tag) ? at : null;
        ProperCount += ProperReader.Read(tokens, at);
        _components.Take(tokens, at, word);
        if (word.Is(WordRoles.Language))
        {
            ReadLanguage(tokens, at, from);
        }

        if (word.Is(WordRoles.Container) && !word.Is(WordRoles.Component | WordRoles.Tag) && (LastTag is not null || (tokens.GapAt(at) & Gap.Open) != 0))
        {
            Container ??= word.Value.Length > 0 ? word.Value : tokens.Text(at).ToString().ToLowerInvariant();
        }
    }

    private void ReadLanguage(TitleTokens tokens, int at, int from)
    {
        if (LanguageReader.Read(tokens, at, from, out var to) is { } language)
        {
            if (_languages?.Contains(language) != true)
            {
                (_languages ??= []).Add(language);
            }

            LastTag = to - 1;
        }
    }

    private void ReadEdition(TitleTokens tokens, int at, int from)
    {
        if (EditionReader.Read(tokens, at, from, out var to) is { } edition && Edition?.Contains(edition, StringComparison.Ordinal) != true)
        {
            Edition = Edition is null ? edition : $"{Edition}, {edition}";
            LastTag = Math.Max(LastTag ?? 0, to - 1);
        }
    }

    private void ReadService(TitleTokens tokens, int at)
    {
        if (Service is null && ServiceReader.Read(tokens, at, out var to) is { } service)
        {
            (Service, LastTag) = (service, to - 1);
        }
    }

    private void ReadSpelled(TitleTokens tokens, int at)
    {
        if (SpelledComponent.Read(tokens, at) is var (kind, name, to))
        {
            // E-AC-3 would be taken for AC3.
            _components.TakeSpelled(kind, name, isMisleading: tokens[at].Length == 1);
            LastTag = to - 1;
        }
    }
}

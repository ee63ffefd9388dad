namespace FlexGet.Core.Titles.Releases;

/// <summary>The words that titles are made of. A line is a value and the texts that mean it; texts in capitals count in capitals only.</summary>
internal static class Vocabulary
{
    private const string Tags = "atmos mpeg ntsc pal 12bit hdr12 nfofix readnfo dirfix hfr dubbed subbed "
        + "multisubs multisub swesub nlsubs nlsubbed engsub engsubs dksubs norsub dualaudio hsbs hou halfsbs subpack nfo hlg ddex fansub hardsub softsub vostfr subfrench "
        + "tvdb tvdbid imdb imdbid tmdb tmdbid tvmaze anidb "
        + "subforced hdlight 4klight msub msubs dabing korsub hebsub plsub plsubbed dlmux";

    private const string SoftTags = "internal limited retail stv dual dub subs sub esub esubs ma es sample 3d sbs complete batch hybrid dl raw hardcoded "
        + "hc uhd half ou widescreen ws ds fs real final fix line md ld dc se chrono hq ultrahd full v2 v3 v4 v5 v0 v1 colorized custom audio ORG TRUE ML dubbing";

    private const string Reposts = "postbot xpost obfuscated obfuscation scrambled asrequested alternativetorequested buymore nzbgeek rakuv rakuv02 rakuvfinhel "
        + "chamele0n alternativetorrent whiterev altezachen 4planet 4p gerov repackpost wrteam captcha z0ids3n pre rp";

    private const string Sites = "rarbg rartv eztv eztvx ettv ethd tgx 1337x torrent9 glodls yggtorrent";

    private const string Editions = """
        extended extended
        recut recut
        uncut uncut
        unrated unrated
        theatrical theatrical
        remastered remastered remaster
        imax imax
        criterion criterion
        redux redux
        despecialized despecialized despecialised
        fan_edit fanedit
        uncensored uncensored
        director's_cut dc
        open_matte openmatte
        restored restored
        colorized colorized
        limited limited
        """;

    private static readonly string[] Months =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    private static readonly string[] Numbers = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

    private static readonly string[] Ordinals = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];

    private static readonly string[] Romans =
        ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII", "XVIII", "XIX", "XX"];

    public static IEnumerable<(string Text, TitleWord Word)> Entries =>
    [
        .. Lines(ComponentWords.Certain, WordRoles.Tag | WordRoles.Component),
        .. Lines(ComponentWords.Possible, WordRoles.SoftTag | WordRoles.Component),
        .. Others(ComponentWords.OtherAudio, QualityKind.Audio), .. Others(ComponentWords.PossibleAudio, QualityKind.Audio, WordRoles.SoftTag), .. Others(ComponentWords.OtherCodecs, QualityKind.Codec),
        .. Others(ComponentWords.OtherSources, QualityKind.Source), .. Others(ComponentWords.OtherResolutions, QualityKind.Resolution),
        .. Plain(Tags, WordRoles.Tag),
        .. Plain(SoftTags, WordRoles.SoftTag),
        .. Lines(LanguageWords.Lines, WordRoles.SoftTag | WordRoles.Language),
        .. Plain("VOSTFR SUBFRENCH", WordRoles.Tag),
        .. Lines(ServiceWords.Lines, WordRoles.Service),
        .. Lines(Editions, WordRoles.SoftTag | WordRoles.Edition),
        .. Plain("web webrip webdl webhd", WordRoles.WebTag),
        .. Plain("hdtv pdtv sdtv dsr tvrip dvb satrip hdtvrip", WordRoles.Tv),
        .. Plain("dts aac ac3 ac3d eac3 ddp dd flac truehd atmos opus lpcm pcm mp3 ma dtshd vorbis hd hdma dtsx ddpa ddpex hra lc", WordRoles.Audio),
        .. Plain("proper repack rerip proper2 repack2 proper3 repack3 rerip2", WordRoles.Proper | WordRoles.SoftTag),
        .. Plain("real final", WordRoles.Proper | WordRoles.Real),
        .. Plain("special specials ova ovas oad oads oav bonus extra extras omake sp ncop nced", WordRoles.Special),
        .. Plain("special specials extra extras bonus", WordRoles.Ordinary),
        .. Plain("OP ED PV CM menu menus creditless", WordRoles.AnimeSpecial),
        .. Plain("christmas xmas holiday halloween easter", WordRoles.Holiday),
        .. Plain("season seasons saison saisons temporada temporadas temp tempo staffel stagione stagioni seizoen sezon sezonul säsong sasong sæson "
            + "kausi évad evad сезон сезоны series serie série säsongen sesong sezona sezóna sezonul miniseries עונה الموسم 시즌", WordRoles.Season),
        .. Plain("episode episodes ep eps e episodio episodios episódio épisode épisodes folge folgen capitulo capítulo capitulos cap aflevering avsnitt "
            + "afsnit odcinek odc серия серии серий эпизод puntata bölüm bolum jakso epizoda epizód díl dil rész resz эп afl episodul פרק الحلقة", WordRoles.Episode),
        .. Plain("part parts pt teil parte partie часть osa del", WordRoles.Part),
        .. Plain("disc disk cd", WordRoles.Disc),
        .. Plain("complete completa complet integrale intégrale batch", WordRoles.Complete),
        .. Plain(Reposts, WordRoles.Repost),
        .. Plain(Sites, WordRoles.Site),
        .. Plain("rar zip 7z r00 par2 sfv nfo srt idx ssa vtt jpg txt torrent nzb", WordRoles.File),
        .. Plain("sub subs subbed subtitle subtitles subtitled legendado sottotitoli", WordRoles.Subtitles),
        .. Plain("mkv mp4 avi wmv m4v mov mpg mpeg ts m2ts webm flv ogm iso vob divx 3gp rmvb torrent nzb", WordRoles.Container),
        .. Months.SelectMany((name, month) => new[] { name, name[..3] }.Select(text => (text, new TitleWord(WordRoles.Month) { Number = month + 1 }))),
        ("sept", new TitleWord(WordRoles.Month) { Number = 9 }),
        .. Plain("ufc bellator pfl", WordRoles.Sport),
        .. Plain("good bad last first old new young great little ugly quiet", WordRoles.Adjective),
        .. Ordinals.Select((text, number) => (text, new TitleWord(WordRoles.Ordinal) { Number = number + 1 })),
        .. Numbers.Select((text, number) => (text, new TitleWord(WordRoles.Number) { Number = number + 1 })),
        .. Romans.Select((text, number) => (text, new TitleWord(WordRoles.Number) { Number = number + 1, ExactText = text })),
    ];

    private static IEnumerable<(string Text, TitleWord Word)> Plain(string texts, WordRoles roles) =>
        texts.Split(' ').Select(text => (text, new TitleWord(roles) { ExactText = Exact(text) }));

    private static IEnumerable<(string Text, TitleWord Word)> Lines(string lines, WordRoles roles) =>
        from line in lines.Split('\n')
        let parts = line.Trim().Split(' ')
        from text in parts[1..]
        let value = parts[0].Replace('_', ' ')
        let component = (roles & WordRoles.Component) != 0 ? QualityComponent.Find(value) : null
        select (text, new TitleWord(roles) { Value = value, Component = component, Kind = component?.Kind, ExactText = Exact(text) });

    private static IEnumerable<(string Text, TitleWord Word)> Others(string lines, QualityKind kind, WordRoles roles = WordRoles.Tag) =>
        Lines(lines, roles).Select(line => (line.Text, line.Word with { Kind = kind }));

    private static string? Exact(string text) => text.Any(char.IsUpper) ? text : null;
}

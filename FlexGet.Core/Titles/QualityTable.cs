using System.Collections.Frozen;

namespace FlexGet.Core.Titles;

/// <summary>A component with one of the ways it is written in titles; see <see cref="QualityWords"/> for the notation.</summary>
/// <param name="Component">What it means.</param>
/// <param name="Pattern">How it is written, in lower case; null for the one that is too large to be written out.</param>
internal sealed record QualityItem(QualityComponent Component, string? Pattern);

/// <summary>Every component that titles are searched for, in the order of the search.</summary>
internal static class QualityTable
{
    // An optional point or space, the channels, an optional separator and the bass channel: 5.1, 2.0, 6ch.
    private const string Channels = "^#~(0|1|ch)";

    public static readonly QualityItem[] Items =
    [
        Item(QualityKind.Resolution, "360p", 10, "360p"),
        Item(QualityKind.Resolution, "368p", 20, "368p?"),
        Item(QualityKind.Resolution, "480p", 30, "480p?"),
        Item(QualityKind.Resolution, "540p", 35, "540p?"),
        Item(QualityKind.Resolution, "576p", 40, "576p?"),
        Item(QualityKind.Resolution, "hr", 45, "hr"),
        Item(QualityKind.Resolution, "720i", 50, "720i"),
        Item(QualityKind.Resolution, "720p", 60, "(1280x)?720(p|hd)?x?(50|60)?"),
        Item(QualityKind.Resolution, "1080i", 70, "1080i"),
        Item(QualityKind.Resolution, "1080p", 80, "(1920x)?1080p?x?(50|60)?"),
        Item(QualityKind.Resolution, "2160p", 90, "(3840x)?2160p?x?(50|60)?|4k"),

        Item(QualityKind.Source, "workprint", 10, "workprint", -8),
        Item(QualityKind.Source, "cam", 20, "(hd)?cam", -7),
        Item(QualityKind.Source, "ts", 30, "(hd)?ts|telesync", -6),
        Item(QualityKind.Source, "tc", 40, "tc|telecine", -5),
        Item(QualityKind.Source, "r5", 50, "r(2|3|4|5|6|7|8|c)", -4),
        Item(QualityKind.Source, "hdrip", 60, "hd~rip", -3),
        Item(QualityKind.Source, "ppvrip", 70, "ppv~rip", -2),
        Item(QualityKind.Source, "preair", 80, "preair", -1),
        Item(QualityKind.Source, "tvrip", 90, "tv~rip"),
        Item(QualityKind.Source, "dsr", 100, "dsr|ds~rip"),
        Item(QualityKind.Source, "sdtv", 110, "(sdtv|pdtv|dvb)(~rip)?"),
        Item(QualityKind.Source, "dvdscr", 120, "((dvd|web)~)?scr(eener)?", 0),
        Item(QualityKind.Source, "bdscr", 130, "bdscr(eener)?"),
        Item(QualityKind.Source, "webrip", 140, "web~rip"),
        Item(QualityKind.Source, "hdtv", 150, "a?hdtv(~rip)?"),
        Item(QualityKind.Source, "webdl", 160, "web(~(dl|hd))?"),
        Item(QualityKind.Source, "dvdrip", 170, "dvd(~rip)?"),
        Item(QualityKind.Source, "remux", 175, "remux"),
        Item(QualityKind.Source, "bluray", 180, "(bd|br)~rip|blu~ray(~rip)?"),

        Item(QualityKind.Codec, "divx", 10, "divx"),
        Item(QualityKind.Codec, "xvid", 20, "xvid"),
        Item(QualityKind.Codec, "nvenc", 25, "nvenc"),
        Item(QualityKind.Codec, "h264", 30, "(h|x)*264"),
        Item(QualityKind.Codec, "h264", 30, "avc"),
        Item(QualityKind.Codec, "vp9", 35, "vp9"),
        Item(QualityKind.Codec, "h265", 40, "(h|x)*265"),
        Item(QualityKind.Codec, "h265", 40, "hevc"),
        Item(QualityKind.Codec, "av1", 50, "av-?1"),

        Item(QualityKind.ColorRange, "8bit", 10, "8=bits?|hi8p?|sdr"),
        Item(QualityKind.ColorRange, "10bit", 20, "10=bits?|hi10p?"),
        Item(QualityKind.ColorRange, "hdr", 30, "hdr(=10)?"),
        Item(QualityKind.ColorRange, "hdrplus", 40, "hdr(=10)?=(+|p|plus)"),
        Item(QualityKind.ColorRange, "dolbyvision", 50, "dolby=vision|dv|dovi"),
        Item(QualityKind.ColorRange, "hybrid_hdr", 60, null),

        Item(QualityKind.Audio, "mp3", 10, "mp3"),
        Item(QualityKind.Audio, "aac", 20, $"aac({Channels})?"),
        Item(QualityKind.Audio, "dd5.1", 30, $"dd{Channels}"),
        Item(QualityKind.Audio, "ac3", 40, $"ac3({Channels})?"),
        Item(QualityKind.Audio, "dd+5.1", 45, $"dd(p|+){Channels}"),
        Item(QualityKind.Audio, "flac", 50, $"flac({Channels})?"),

        // Before dts although it is worth more: what is written dts-hd must be gone when dts is looked for.
        Item(QualityKind.Audio, "dtshd", 70, $"dts~hd(~ma)?({Channels})?"),
        Item(QualityKind.Audio, "dts", 60, "dts"),
        Item(QualityKind.Audio, "truehd", 80, $"truehd({Channels})?"),
    ];

    public static readonly FrozenDictionary<string, QualityComponent> ByName = Items
        .Select(item => item.Component)
        .DistinctBy(component => component.Name)
        .ToFrozenDictionary(component => component.Name, StringComparer.Ordinal);

    /// <summary>True when no component of its kind is above.</summary>
    public static bool IsHighest(QualityComponent component) =>
        ByName.Values.All(other => other.Kind != component.Kind || other.Value <= component.Value);

    /// <summary>True when no component of its kind is below.</summary>
    public static bool IsLowest(QualityComponent component) =>
        ByName.Values.All(other => other.Kind != component.Kind || other.Value >= component.Value);

    private static QualityItem Item(QualityKind kind, string name, int value, string? pattern, int? modifier = null) =>
        new(new QualityComponent(kind, name, value, modifier), pattern);
}

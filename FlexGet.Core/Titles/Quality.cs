using FlexGet.Core.Templating;
using Newtonsoft.Json;

namespace FlexGet.Core.Titles;

/// <summary>The quality of a release: what is known of its resolution, source, codec, colour range and audio. Stored as its name.</summary>
[JsonConverter(typeof(QualityJson))]
public sealed record Quality : IComparable<Quality>, ITemplateObject
{
    /// <summary>Nothing is known.</summary>
    public static Quality Unknown { get; } = new();

    public QualityComponent? Resolution { get; private init; }

    public QualityComponent? Source { get; private init; }

    public QualityComponent? Codec { get; private init; }

    public QualityComponent? ColorRange { get; private init; }

    public QualityComponent? Audio { get; private init; }

    /// <summary>True when anything is known.</summary>
    public bool IsKnown => Components.Any(component => component is not null);

    /// <summary>The names of the known components, separated by spaces, or <c>unknown</c>.</summary>
    public string Name => IsKnown ? string.Join(' ', Components.OfType<QualityComponent>().Select(component => component.Name)) : "unknown";

    /// <summary>The components in the order of <see cref="QualityKind"/>, null where unknown.</summary>
    public IReadOnlyList<QualityComponent?> Components => [Resolution, Source, Codec, ColorRange, Audio];

    private int Modifier => Components.Sum(component => component?.Modifier ?? 0);

    internal static Quality Of(
        QualityComponent? resolution, QualityComponent? source, QualityComponent? codec, QualityComponent? colorRange, QualityComponent? audio) =>
        new() { Resolution = resolution, Source = source, Codec = codec, ColorRange = colorRange, Audio = audio };

    /// <summary>Reads the quality from a title.</summary>
    public static Quality Parse(string title) => QualityParser.Parse(title, out _);

    /// <summary>Reads the quality from a title.</summary>
    /// <param name="title">Any text.</param>
    /// <param name="cleanText">The title without the words that were understood.</param>
    public static Quality Parse(string title, out string cleanText) => QualityParser.Parse(title, out cleanText);

    /// <summary>The quality that an entry's field holds, text as <c>set</c> leaves it included; null when it holds none.</summary>
    public static Quality? FromField(object? value) => value switch
    {
        Quality quality => quality,
        string text => Parse(text),
        _ => null,
    };

    /// <summary>Reads exact names of components, one of a kind at most and one at least: how a config states a quality.</summary>
    public static bool TryParseExact(string text, out Quality quality, out string? error)
    {
        quality = Unknown;
        error = null;
        foreach (var name in text.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var component = QualityComponent.Find(name);
            error ??= component is null ? UnknownQuality.Message(name)
                : quality[component.Kind] is { } other ? $"{other} and {component} cannot both be: a quality has one {component.Kind}."
                : null;
            quality = component is null ? quality : quality.With(component);
        }

        error ??= quality.IsKnown ? null : "a quality needs at least one component, for instance 720p.";
        return error is null;
    }

    /// <summary>The component of a kind, null when it is unknown.</summary>
    public QualityComponent? this[QualityKind kind] => kind switch
    {
        QualityKind.Resolution => Resolution,
        QualityKind.Source => Source,
        QualityKind.Codec => Codec,
        QualityKind.ColorRange => ColorRange,
        QualityKind.Audio => Audio,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>The same quality with one component replaced.</summary>
    public Quality With(QualityComponent component) => component.Kind switch
    {
        QualityKind.Resolution => this with { Resolution = component },
        QualityKind.Source => this with { Source = component },
        QualityKind.Codec => this with { Codec = component },
        QualityKind.ColorRange => this with { ColorRange = component },
        QualityKind.Audio => this with { Audio = component },
        _ => throw new ArgumentOutOfRangeException(nameof(component)),
    };

    /// <inheritdoc/>
    public int CompareTo(Quality? other)
    {
        if (other is null)
        {
            return 1;
        }

        var order = Modifier.CompareTo(other.Modifier);
        for (var kind = QualityKind.Resolution; order == 0 && kind <= QualityKind.Audio; kind++)
        {
            order = (this[kind]?.Value ?? 0).CompareTo(other[kind]?.Value ?? 0);
        }

        return order;
    }

    public static bool operator <(Quality left, Quality right) => left.CompareTo(right) < 0;

    public static bool operator >(Quality left, Quality right) => left.CompareTo(right) > 0;

    public static bool operator <=(Quality left, Quality right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Quality left, Quality right) => left.CompareTo(right) >= 0;

    /// <inheritdoc/>
    public override string ToString() => Name;

    bool ITemplateObject.TryGetMember(string name, out object? value)
    {
        (var isKnown, value) = name switch
        {
            "name" => (true, (object?)Name),
            "resolution" => (true, (object?)Resolution ?? "unknown"),
            "source" => (true, Source ?? (object)"unknown"),
            "codec" => (true, Codec ?? (object)"unknown"),
            "color_range" => (true, ColorRange ?? (object)"unknown"),
            "audio" => (true, Audio ?? (object)"unknown"),
            _ => (false, null),
        };
        return isKnown;
    }

    int? ITemplateObject.CompareWith(object? other) => other switch
    {
        Quality quality => CompareTo(quality),
        string text => CompareTo(Parse(text)),
        _ => null,
    };
}

/// <summary>A quality is its name in JSON.</summary>
internal sealed class QualityJson : JsonConverter<Quality>
{
    public override Quality? ReadJson(JsonReader reader, Type objectType, Quality? existingValue, bool hasExistingValue, JsonSerializer serializer) =>
        reader.Value is string name ? Quality.Parse(name) : null;

    public override void WriteJson(JsonWriter writer, Quality? value, JsonSerializer serializer) => writer.WriteValue(value?.Name);
}

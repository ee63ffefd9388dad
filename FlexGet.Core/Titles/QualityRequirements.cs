using System.Diagnostics.CodeAnalysis;

namespace FlexGet.Core.Titles;

/// <summary>Which qualities are wanted, for instance <c>720p-1080p hdtv+ !h265</c>.</summary>
public sealed class QualityRequirements
{
    private readonly ComponentRequirement[] _components = [.. Enum.GetValues<QualityKind>().Select(_ => new ComponentRequirement())];

    private QualityRequirements(string text) => Text = text;

    /// <summary>Allows everything.</summary>
    public static QualityRequirements Any { get; } = new("any");

    /// <summary>The requirements as they were written.</summary>
    public string Text { get; }

    /// <summary>How much they say: of two that allow a quality the one that says more is the more precise.</summary>
    public int Precision => _components.Sum(component => component.Precision);

    /// <summary>Reads requirements.</summary>
    /// <exception cref="FormatException">The text names no component, or mixes those of different kinds.</exception>
    public static QualityRequirements Parse(string text) =>
        TryParse(text, out var requirements, out var error) ? requirements : throw new FormatException(error);

    /// <summary>Reads requirements; false with the reason when the text is wrong.</summary>
    public static bool TryParse(
        string text, [NotNullWhen(true)] out QualityRequirements? requirements, [NotNullWhen(false)] out string? error)
    {
        requirements = new QualityRequirements(text);
        error = null;
        var normal = text.ToLowerInvariant().Replace(',', ' ').Trim();
        foreach (var part in normal == "any" ? [] : normal.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            error ??= requirements.Add(part);
        }

        requirements = error is null ? requirements : null;
        return error is null;
    }

    /// <summary>True when the requirements allow the quality, or it is no worse than the one that their text names.</summary>
    public bool IsReachedBy(Quality quality) => Allows(quality) || quality >= Quality.Parse(Text);

    /// <summary>True when the quality meets every requirement.</summary>
    public bool Allows(Quality quality)
    {
        for (var kind = QualityKind.Resolution; kind <= QualityKind.Audio; kind++)
        {
            if (!_components[(int)kind].Allows(quality[kind]))
            {
                return false;
            }
        }

        return true;
    }

    /// <inheritdoc/>
    public override string ToString() => Text;

    private string? Add(string part)
    {
        // A range or a list takes bare names only, so that an operator before one makes an unknown name of it.
        var isRange = part.Contains('-', StringComparison.Ordinal);
        var names = isRange ? part.Split('-')
            : part.Contains('|', StringComparison.Ordinal) ? part.Split('|')
            : [part.Trim('!', '<', '>', '=', '+')];
        if (isRange && Array.TrueForAll(names, name => QualityComponent.Find(name) is null))
        {
            names = [part]; // web-dl is no range
        }

        var components = new List<QualityComponent>(names.Length);
        foreach (var name in names)
        {
            if (QualityComponent.Find(name) is not { } component)
            {
                return UnknownQuality.Message(name);
            }

            components.Add(component);
        }

        if (components.Exists(component => component.Kind != components[0].Kind))
        {
            return $"{part} mixes components of different kinds.";
        }

        if (isRange && components.Count != 2)
        {
            return $"{part} is not a range of two quality components.";
        }

        _components[(int)components[0].Kind].Add(part, isRange, components);
        return null;
    }
}

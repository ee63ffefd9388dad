using System.Diagnostics.CodeAnalysis;
using FlexGet.Core.Templating;

namespace FlexGet.Core.Titles;

/// <summary>What a quality is made of, in the order in which qualities are compared and named.</summary>
public enum QualityKind
{
    Resolution,
    Source,
    Codec,
    ColorRange,
    Audio,
}

/// <summary>One known value of a part of a quality, for instance the resolution 720p.</summary>
public sealed record QualityComponent : ITemplateObject
{
    internal QualityComponent(QualityKind kind, string name, int value, int? modifier)
    {
        Kind = kind;
        Name = name;
        UsualValue = value;
        Modifier = modifier;
    }

    /// <summary>Which part of a quality it is.</summary>
    public QualityKind Kind { get; }

    /// <summary>The name that requirements use.</summary>
    public string Name { get; }

    /// <summary>Its rank among those of its kind; an unknown part counts as 0. A run may have an order of its own.</summary>
    public int Value => QualityOrder.Rank(this);

    /// <summary>Its rank where nobody has moved it.</summary>
    internal int UsualValue { get; }

    /// <summary>Below zero for sources so bad that nothing else counts; null for most.</summary>
    public int? Modifier { get; }

    /// <summary>The component with exactly this name, in lower case; null when there is none.</summary>
    public static QualityComponent? Find(string name) => QualityTable.ByName.GetValueOrDefault(name);

    /// <summary>Reads the exact name of a component, in any case.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out QualityComponent? component, [NotNullWhen(false)] out string? error)
    {
        component = Find(text.Trim().ToLowerInvariant());
        error = component is null ? UnknownQuality.Message(text) : null;
        return component is not null;
    }

    /// <inheritdoc/>
    public override string ToString() => Name;

    bool ITemplateObject.TryGetMember(string name, out object? value)
    {
        value = name switch { "name" => Name, "value" => Value, _ => null };
        return value is not null;
    }

    int? ITemplateObject.CompareWith(object? other) => other switch
    {
        QualityComponent component => Value.CompareTo(component.Value),
        string text when Find(text.ToLowerInvariant()) is { } component => Value.CompareTo(component.Value),
        _ => null,
    };
}

using System.ComponentModel.DataAnnotations;
using FlexGet.Core.Schemas;
using FlexGet.Core.Titles;
using DescriptionAttribute = System.ComponentModel.DescriptionAttribute;

namespace FlexGet.Tests.Schemas;

internal enum Weather
{
    Sunny,
    VeryCold,
    No,
}

/// <summary>A config type with everything that config types may hold.</summary>
[OldKey("label", "weather")]
[OldKey("tracking")]
internal sealed record Battery
{
    [Description("What it is called.")]
    public required string Name { get; init; }

    public bool Flag { get; init; } = true;

    [System.ComponentModel.DataAnnotations.Range(1, 10)]
    public int Count { get; init; } = 3;

    public double? Ratio { get; init; }

    public Weather Weather { get; init; }

    public Interval? Every { get; init; }

    public TimeSpan Wait { get; init; }

    public Size? Limit { get; init; }

    public Uri? Home { get; init; }

    public System.Text.RegularExpressions.Regex? Pattern { get; init; }

    public TimeOnly? At { get; init; }

    public QualityRequirements? Quality { get; init; }

    public OneOrMany<string> Names { get; init; } = [];

    public Toggle<Cell>? Cell { get; init; }

    public IReadOnlyDictionary<string, int> Numbers { get; init; } = new Dictionary<string, int>();

    public OneOf<string, Cell>? Either { get; init; }

    public Pair? Pair { get; init; }

    public IReadOnlyList<Battery> Children { get; init; } = [];

    public object? Anything { get; init; }

    public ConfigNode? Node { get; init; }

    [MinLength(2)]
    public IReadOnlyList<string>? Several { get; init; }
}

internal sealed record Cell
{
    [Shorthand]
    public string? Path { get; init; }

    public bool Deep { get; init; }
}

internal sealed record Pair(string Left, [System.ComponentModel.DataAnnotations.Range(0, 5)] int Right = 2) : IValidatableObject
{
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        Left == "bad" ? [new ValidationResult("left is bad")] : [];
}

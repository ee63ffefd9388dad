using System.Text.RegularExpressions;
using FlexGet.Core.Plugins;
using FlexGet.Core.Schemas;

namespace FlexGet.Plugins.Standard.Filters.Regexp;

/// <summary>One item of an operation: a pattern and what comes with it.</summary>
internal sealed record RegexpPattern
{
    public required Regex Regex { get; init; }

    /// <summary>As the user wrote it.</summary>
    public required string Text { get; init; }

    /// <summary>A text that every match contains; null when none is known.</summary>
    public string? Literal { get; init; }

    public string? Path { get; init; }

    public ConfigMapping? Set { get; init; }

    public IReadOnlyList<Regex> Not { get; init; } = [];

    /// <summary>The fields to look at in place of those of the operation.</summary>
    public IReadOnlyList<string>? From { get; init; }

    /// <summary>Reads <c>pattern</c>, <c>pattern: path</c> or <c>pattern: {path, set, not, from}</c>.</summary>
    /// <exception cref="PluginException">With the line of what is wrong.</exception>
    public static RegexpPattern Read(ConfigNode node) => node switch
    {
        ConfigScalar { IsNull: false } pattern => Of(pattern),
        ConfigMapping { Entries: [var only] } => only.Value switch
        {
            ConfigScalar { IsNull: false } path => Of(only.Key) with { Path = path.Text },
            ConfigMapping options => WithOptions(Of(only.Key), options),
            _ => throw Mistake(only.Value, "expected a path or a mapping of path, set, not, from"),
        },
        _ => throw Mistake(node, "expected a pattern, or one pattern with its path or options"),
    };

    private static RegexpPattern Of(ConfigScalar pattern) => new()
    {
        Regex = RegexOf(pattern),
        Text = pattern.Text,
        Literal = RequiredLiteral.Of(pattern.Text),
    };

    private static RegexpPattern WithOptions(RegexpPattern pattern, ConfigMapping options)
    {
        foreach (var option in options.Entries)
        {
            pattern = (option.Name, option.Value) switch
            {
                ("path", ConfigScalar { IsNull: false } path) => pattern with { Path = path.Text },
                ("set", ConfigMapping set) => pattern with { Set = set },
                ("not", var not) => pattern with { Not = [.. Scalars(not).Select(RegexOf)] },
                ("from", var from) => pattern with { From = [.. Scalars(from).Select(field => field.Text)] },
                _ => throw Mistake(option.Key, $"unexpected {option.Name}; known are path, set, not, from"),
            };
        }

        return pattern;
    }

    private static IEnumerable<ConfigScalar> Scalars(ConfigNode node) => node switch
    {
        ConfigScalar { IsNull: false } one => [one],
        ConfigSequence many when many.Items.All(item => item is ConfigScalar { IsNull: false }) => many.Items.Cast<ConfigScalar>(),
        _ => throw Mistake(node, "expected a text or a list of texts"),
    };

    private static Regex RegexOf(ConfigScalar pattern)
    {
        try
        {
            return UserRegex.Make(pattern.Text);
        }
        catch (ArgumentException error)
        {
            throw Mistake(pattern, $"'{pattern.Text}' is no regular expression: {error.Message}");
        }
    }

    private static PluginException Mistake(ConfigNode node, string message) => new(
        $"regexp, line {node.Position.Line}, column {node.Position.Column}: {message}");
}

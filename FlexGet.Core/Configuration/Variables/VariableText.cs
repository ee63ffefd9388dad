using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using FlexGet.Core.Schemas;

namespace FlexGet.Core.Configuration.Variables;

/// <summary>What became of a text with placeholders.</summary>
/// <param name="Node">The text with its variables put in, or a variable that stands alone as it is.</param>
/// <param name="Unknown">Variables that there are not.</param>
internal sealed record VariableResult(ConfigNode Node, IReadOnlyList<string> Unknown);

/// <summary>
/// Puts variables into one text. This is the seam to templates: it knows names and paths (<c>{? mail.user ?}</c>), and leaves
/// expressions alone until they are rendered by Templating.
/// </summary>
internal sealed partial class VariableText(ConfigMapping variables, bool withSecrets)
{
    /// <summary>What a text must contain to be looked at.</summary>
    public bool MayHold(string text) =>
        text.Contains("{?", StringComparison.Ordinal) || (withSecrets && text.Contains("secrets.", StringComparison.Ordinal));

    public VariableResult Render(ConfigScalar scalar)
    {
        var text = scalar.Text;
        var unknown = new List<string>();
        var places = Places(text).ToList();
        if (places is [var only] && only.Length == text.Trim().Length)
        {
            // Alone a variable keeps its kind: a number, a list, a mapping.
            return Find(only) is { } value ? new VariableResult(value, []) : new VariableResult(scalar, [NameOf(only)]);
        }

        var rendered = new StringBuilder();
        var end = 0;
        foreach (var place in places)
        {
            rendered.Append(text, end, place.Index - end);
            var value = Find(place);
            if (value is null)
            {
                unknown.Add(NameOf(place));
            }

            rendered.Append(TextOf(value));
            end = place.Index + place.Length;
        }

        rendered.Append(text, end, text.Length - end);
        return new VariableResult(places.Count == 0 ? scalar : Literal(scalar.Position, rendered.ToString()), unknown);
    }

    private IEnumerable<Match> Places(string text) =>
        Placeholder().Matches(text).Concat(withSecrets ? OldPlaceholder().Matches(text) : []).OrderBy(match => match.Index);

    private ConfigNode? Find(Match place)
    {
        ConfigNode? found = variables;
        foreach (var name in NameOf(place).Split('.'))
        {
            found = (found as ConfigMapping)?[name];
        }

        return found;
    }

    private static string NameOf(Match place) => place.Groups["name"].Value;

    private static string TextOf(ConfigNode? value) => value switch
    {
        null => "",
        ConfigScalar { IsNull: true } => "None",
        ConfigScalar { Value: bool yes } => yes ? "True" : "False",
        ConfigScalar scalar => scalar.Text,
        _ => Newtonsoft.Json.JsonConvert.SerializeObject(ConfigValue.Of(value)),
    };

    /// <summary>A text that was put together and looks like a number is one; its text stays.</summary>
    private static ConfigScalar Literal(ConfigPosition position, string text) =>
        Number().IsMatch(text) && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? new ConfigScalar(position, text, long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) ? whole : number, false)
            : new ConfigScalar(position, text, text, isQuoted: true);

    [GeneratedRegex(@"\{\?\s*(?<name>\w[\w.-]*)\s*\?\}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"\{\{\s*secrets\.(?<name>\w[\w.-]*)\s*\}\}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex OldPlaceholder();

    [GeneratedRegex(@"^-?(0|[1-9][0-9]*)(\.[0-9]+)?$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Number();
}

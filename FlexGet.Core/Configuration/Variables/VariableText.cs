using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using FlexGet.Core.Schemas;
using FlexGet.Core.Templating;
using FlexGet.Core.Templating.Syntax;

namespace FlexGet.Core.Configuration.Variables;

/// <summary>What became of a text with placeholders.</summary>
/// <param name="Node">The text with its variables put in, or a variable that stands alone as it is.</param>
/// <param name="Mistake">Why it is left as it was; null when it is not.</param>
/// <param name="Suggestion">A name that may have been meant.</param>
/// <param name="IsHarmless">True for what may be meant as it stands.</param>
internal sealed record VariableResult(ConfigNode Node, string? Mistake = null, string? Suggestion = null, bool IsHarmless = false);

/// <summary>
/// Puts variables into one text. Names and paths (<c>{? mail.user ?}</c>), which most are, are put in as they are written;
/// expressions are Jinja's, strict and within the limits of every template.
/// </summary>
internal sealed partial class VariableText(ConfigMapping variables, bool withSecrets)
{
    private const string Begin = "{?";
    private const string End = "?}";

    private readonly VariableContext _context = new(variables);

    /// <summary>What a text must contain to be looked at.</summary>
    public bool MayHold(string text) =>
        text.Contains(Begin, StringComparison.Ordinal) || (withSecrets && text.Contains("secrets.", StringComparison.Ordinal));

    public VariableResult Render(ConfigScalar scalar)
    {
        var text = scalar.Text;
        var places = Placeholder().Matches(text).Concat(withSecrets ? OldPlaceholder().Matches(text) : []).OrderBy(match => match.Index).ToList();
        var missing = places.Find(place => Find(place) is null);
        if (text.AsSpan().Count(Begin) == places.Count(place => text[place.Index + 1] == Begin[1]) && missing is null)
        {
            return new VariableResult(places.Count == 0 ? scalar : Replaced(scalar, places));
        }

        return !text.Contains(Begin, StringComparison.Ordinal) ? Missing(scalar, missing is null ? "" : NameOf(missing))
            : !text.AsSpan(text.IndexOf(Begin, StringComparison.Ordinal)).Contains(End, StringComparison.Ordinal)
                ? new VariableResult(scalar, $"\"{Begin}\" begins a variable and no \"{End}\" ends it: the text is left as it is", IsHarmless: true)
                : Evaluated(scalar);
    }

    private ConfigNode Replaced(ConfigScalar scalar, List<Match> places)
    {
        var text = scalar.Text;
        if (places is [var only] && only.Length == text.Trim().Length)
        {
            // Alone a variable keeps its kind: a number, a list, a mapping.
            return Find(only) ?? scalar;
        }

        var rendered = new StringBuilder();
        var end = 0;
        foreach (var place in places)
        {
            rendered.Append(text, end, place.Index - end).Append(TextOf(Find(place)));
            end = place.Index + place.Length;
        }

        return Literal(scalar.Position, rendered.Append(text, end, text.Length - end).ToString());
    }

    private VariableResult Evaluated(ConfigScalar scalar)
    {
        try
        {
            var value = Template.Parse(scalar.Text, Delimiters.Variables).Render(_context, text => Literal(scalar.Position, text));
            return new VariableResult(ValueNode.Of(value, scalar.Position));
        }
        catch (TemplateException exception)
        {
            return exception.IsUndefined && _context.Missing is { } name
                ? Missing(scalar, name, exception.Column)
                : new VariableResult(scalar, $"the variables cannot be put in: {exception.Message}");
        }
    }

    private VariableResult Missing(ConfigScalar scalar, string name, int? column = null)
    {
        var place = column is null ? "" : string.Create(CultureInfo.InvariantCulture, $", at character {column}");
        return new VariableResult(
            scalar, $"there is no variable \"{name}\"{place}", Suggestion.For(name, variables.Entries.Select(entry => entry.Name)));
    }

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

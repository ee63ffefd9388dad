using System.Text.RegularExpressions;
using FlexGet.Core.Schemas;
using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace FlexGet.Core.Http.Bodies;

/// <summary>Says what is wrong with a body in words without the names of our types.</summary>
internal static partial class BodyErrors
{
    public static ConfigError OfSyntax(JsonReaderException exception)
    {
        // The reader says 0 when it stops before it has taken anything.
        var (line, column) = (Math.Max(exception.LineNumber, 1), Math.Max(exception.LinePosition, 1));
        return new ConfigError(
            PointerOf(exception.Path),
            $"this cannot be read as JSON: {PlaceInMessage().Replace(exception.Message, "").TrimEnd('.')} (line {line}, column {column})",
            Line: line,
            Column: column);
    }

    public static ConfigError OfValue(ErrorContext context, Type model)
    {
        var path = PointerOf(context.Path);
        var missing = MissingMember().Match(context.Error.Message);
        var (line, column) = context.Error switch
        {
            JsonSerializationException { LineNumber: > 0 } at => (at.LineNumber, at.LinePosition),
            JsonReaderException { LineNumber: > 0 } at => (at.LineNumber, at.LinePosition),
            _ => ((int?)null, (int?)null),
        };
        return missing.Success
            ? new ConfigError(ConfigPath.Append(path, missing.Groups[1].Value), $"{missing.Groups[1].Value} is required", Line: line, Column: column)
            : Told(context, ContractOf(context.OriginalObject?.GetType() ?? model)) with { Path = path, Line = line, Column = column };
    }

    private static ConfigError Told(ErrorContext context, JsonObjectContract? contract)
    {
        if (UnknownMember().Match(context.Error.Message) is not { Success: true } unknown)
        {
            return new ConfigError("", MessageOf(context, contract));
        }

        var (name, known) = (unknown.Groups[1].Value, NamesOf(contract));
        var meant = Suggestion.For(name, known);
        var question = meant is null ? "" : $"; did you mean '{meant}'?";
        return new ConfigError("", $"unknown member '{name}'{question}{Known(known)}", Suggestion: meant);
    }

    private static string MessageOf(ErrorContext context, JsonObjectContract? contract)
    {
        var text = context.Error.Message;
        // What a converter of ours says is meant for the user; Newtonsoft's own sentences name types.
        if (!OwnSentence().IsMatch(text))
        {
            return PlaceInMessage().Replace(text, "").TrimEnd('.');
        }

        if (context.Path.Length == 0)
        {
            var list = text.Contains("JSON array", StringComparison.Ordinal) ? " but a list: send one request for each item" : "";
            return contract is null ? "the body is not what is expected here" : $"the body is not a JSON object{list}{Known(NamesOf(contract))}";
        }

        var value = WrongValue().Match(text) is { Success: true } wrong ? wrong.Groups[1].Value + wrong.Groups[2].Value : "this";
        return $"{value} is not {Expected(TypeOf(context, contract))}";
    }

    /// <summary>An item of a list is known by its number, and one that stands for the whole list by nothing but its path.</summary>
    private static Type? TypeOf(ErrorContext context, JsonObjectContract? contract) => context.Member is string member
        ? PropertyOf(member, contract)
        : ItemOf(context.OriginalObject?.GetType() ?? PropertyOf(context.Path, contract));

    private static Type? PropertyOf(string name, JsonObjectContract? contract) => contract?.Properties.GetClosestMatchProperty(name)?.PropertyType;

    private static Type? ItemOf(Type? type) => type is { IsGenericType: true } && type.GetGenericArguments() is [var item] ? item : type;

    private static JsonObjectContract? ContractOf(Type type) => JsonConventions.Contracts.ResolveContract(type) switch
    {
        JsonObjectContract contract => contract,
        JsonArrayContract { CollectionItemType: { } item } => ContractOf(item),
        _ => null,
    };

    private static List<string> NamesOf(JsonObjectContract? contract) => contract is null
        ? []
        : [.. contract.Properties.Where(property => property.Writable).Select(property => property.PropertyName).OfType<string>()];

    private static string Known(List<string> names) => names.Count == 0 ? "" : $"; known: {string.Join(", ", names)}";

    private static string Expected(Type? type)
    {
        type = type is null ? null : Nullable.GetUnderlyingType(type) ?? type;
        return Type.GetTypeCode(type) switch
        {
            _ when type is { IsEnum: true } => $"one of {string.Join(", ", Enum.GetNames(type).Select(JsonConventions.NameOf))}",
            TypeCode.Boolean => "true or false",
            TypeCode.Int16 or TypeCode.Int32 or TypeCode.Int64 => "a whole number in range",
            TypeCode.Decimal or TypeCode.Double or TypeCode.Single => "a number",
            TypeCode.String => "a text",
            _ when type is not null && JsonConventions.Contracts.ResolveContract(type) is JsonObjectContract contract && NamesOf(contract) is { Count: > 0 } names =>
                $"a JSON object with {string.Join(", ", names)}",
            _ => "what is expected here",
        };
    }

    /// <summary>From Newtonsoft's <c>inject[0].title</c> to <c>/inject/0/title</c>.</summary>
    private static string PointerOf(string? path) => PathPart().Matches(path ?? "")
        .Select(part => part.Groups.Values.Skip(1).First(group => group.Success).Value)
        .Aggregate("", ConfigPath.Append);

    [GeneratedRegex(@"\s*Path '.*?', line \d+, position \d+\.?$", RegexOptions.Singleline)]
    private static partial Regex PlaceInMessage();

    [GeneratedRegex("^Could not find member '(.*?)' on object")]
    private static partial Regex UnknownMember();

    [GeneratedRegex("^Required property '(.*?)' (?:not found|expects)")]
    private static partial Regex MissingMember();

    [GeneratedRegex("^(?:Error converting value (.*?) to type '.*|Could not convert [^:]*: (.*?)\\..*)$", RegexOptions.Singleline)]
    private static partial Regex WrongValue();

    [GeneratedRegex("^(?:Error (?:converting|reading)|Could not|Cannot|Unexpected|Unable|JSON integer|Input string|Required property|Additional)")]
    private static partial Regex OwnSentence();

    [GeneratedRegex(@"\['(.*?)'\]|\[(\d+)\]|([^.\[\]]+)")]
    private static partial Regex PathPart();
}

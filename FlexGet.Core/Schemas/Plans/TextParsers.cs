using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using FlexGet.Core.Schemas.Regexes;
using Newtonsoft.Json.Linq;

namespace FlexGet.Core.Schemas.Plans;

/// <summary>The plans of types that are written as text.</summary>
internal static class TextParsers
{
    private static readonly string[] UrlSchemes = ["http", "https", "ftp", "file", "udp", "socks5", "socks5h"];
    private static readonly string[] TimeFormats = ["H:mm", "H:mm:ss", "h:mm tt", "h:mmtt"];

    private delegate bool TryParse<T>(string text, out T value);

    private delegate bool TryParseOrExplain<T>(string text, out T value, out string? error);

    /// <summary>The plan of the type; null when it cannot be read from text.</summary>
    public static ConfigPlan? PlanOf(Type type)
    {
        if (type == typeof(Uri))
        {
            return new ParsedPlan("a url", ReadUrl, Format("uri"));
        }

        if (type == typeof(Regex))
        {
            return new ParsedPlan("a regular expression", ReadRegex, Format("regex", "string", "number"), takesNumbers: true);
        }

        if (type == typeof(Interval) || type == typeof(TimeSpan))
        {
            return IntervalPlan(type);
        }

        if (type == typeof(TimeOnly))
        {
            // A time without quotes is a number of YAML 1.1 (7:30 = 450), so the text as written is what counts.
            return new ParsedPlan("a time like 07:30 or 7:30 PM", ReadTime, Format("time", "string", "number"), takesNumbers: true);
        }

        return OwnParser(type);
    }

    private static JObject Format(string format, params string[] types) => new()
    {
        ["type"] = types.Length == 0 ? "string" : new JArray(types.Cast<object>()),
        ["format"] = format,
    };

    private static ParsedPlan IntervalPlan(Type type)
    {
        var schema = Format("interval");
        schema["pattern"] = "^[0-9]+ (second|minute|hour|day|week)s?$";
        return new ParsedPlan("an interval like \"2 hours\" or \"30 minutes\"", Read, schema, takesNumbers: false, Activator.CreateInstance(type));

        (object?, string?) Read(string text) =>
            !Interval.TryParse(text, out var interval) ? (null, null) : (type == typeof(TimeSpan) ? interval.Span : interval, null);
    }

    private static (object?, string?) ReadUrl(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url) && UrlSchemes.Contains(url.Scheme) ? (url, null) : (null, null);

    private static (object?, string?) ReadTime(string text) =>
        TimeOnly.TryParseExact(text.Trim(), TimeFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? (time, null)
            : (null, null);

    private static (object?, string?) ReadRegex(string text)
    {
        try
        {
            return (ConfigRegex.Create(text), null);
        }
        catch (ArgumentException exception)
        {
            return (null, $"\"{text}\" is {exception.Message}");
        }
    }

    /// <summary>
    /// Types with <c>static bool TryParse(string, out T)</c>, optionally <c>out string? error</c>, are read by it; a <c>TryParseExact</c>
    /// beside it is for configs.
    /// </summary>
    private static ParsedPlan? OwnParser(Type type)
    {
        const BindingFlags flags = BindingFlags.Static | BindingFlags.Public;

        Type[] explaining = [typeof(string), type.MakeByRefType(), typeof(string).MakeByRefType()];
        if ((type.GetMethod("TryParseExact", flags, explaining) ?? type.GetMethod("TryParse", flags, explaining)) is { } explains)
        {
            return Make(nameof(Explaining), explains);
        }

        return type.GetMethod("TryParse", flags, [typeof(string), type.MakeByRefType()]) is { } plain ? Make(nameof(Plain), plain) : null;

        ParsedPlan Make(string method, MethodInfo parse)
        {
            var name = ConfigName.Of(type.Name);
            var parser = (TextParser)typeof(TextParsers).GetMethod(method, BindingFlags.Static | BindingFlags.NonPublic)!.MakeGenericMethod(type).Invoke(null, [parse])!; // both are below
            return new ParsedPlan(name.Replace('_', ' '), parser, Format(name, "string", "number"), takesNumbers: true);
        }
    }

    private static TextParser Explaining<T>(MethodInfo method)
    {
        var parse = method.CreateDelegate<TryParseOrExplain<T>>();
        return text => parse(text, out var value, out var error) ? (value, null) : (null, error);
    }

    private static TextParser Plain<T>(MethodInfo method)
    {
        var parse = method.CreateDelegate<TryParse<T>>();
        return text => parse(text, out var value) ? (value, null) : (null, null);
    }
}

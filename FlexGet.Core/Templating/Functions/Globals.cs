using System.Globalization;
using FlexGet.Core.Templating.Expressions;
using FlexGet.Core.Templating.Rendering;
using FlexGet.Core.Templating.Values;

namespace FlexGet.Core.Templating.Functions;

/// <summary>Functions that every template may call.</summary>
internal static class Globals
{
    private const int MaxRange = 10_000;

    private static readonly Callable Duration = new("timedelta", (_, given) => MakeDuration(given));

    private static readonly Dictionary<string, Callable> All = new(StringComparer.Ordinal)
    {
        ["range"] = new Callable("range", Range),
        ["dict"] = new Callable("dict", MakeMapping),
        ["namespace"] = new Callable("namespace", (_, given) => new Namespace(given.Named)),
        ["timedelta"] = Duration,
        ["duration"] = Duration,
    };

    public static Callable? Find(string name) => All.GetValueOrDefault(name);

    public static bool HidesFields(string name) => name is "timedelta" or "duration";

    private static List<object?> Range(Renderer renderer, GivenArguments given)
    {
        var numbers = given.Values.Select(value => value is long number ? number : throw new TemplateException("a range needs whole numbers")).ToList();
        var (start, stop, step) = numbers switch
        {
            [var end] => (0L, end, 1L),
            [var begin, var end] => (begin, end, 1L),
            [var begin, var end, not 0 and var by] => (begin, end, by),
            _ => throw new TemplateException("a range needs its end, or begin, end and a step that is not 0"),
        };
        var count = Math.Ceiling(((double)stop - start) / step);
        if (count > MaxRange)
        {
            throw new TemplateException($"a range has {MaxRange:N0} numbers at most");
        }

        return Sequences.Limited(Enumerable.Range(0, (int)Math.Max(0, count)).Select(index => (object?)(start + (index * step))), renderer);
    }

    private static Dictionary<object, object?> MakeMapping(Renderer renderer, GivenArguments given)
    {
        var mapping = Mappings.New();
        foreach (var (key, value) in given.Values.Where(Mappings.Is).SelectMany(Mappings.Pairs))
        {
            mapping[Mappings.Key(key)] = value;
        }

        foreach (var (key, value) in given.Named)
        {
            mapping[key] = value;
        }

        return mapping;
    }

    private static TimeSpan MakeDuration(GivenArguments given)
    {
        string[] order = ["days", "seconds", "microseconds", "milliseconds", "minutes", "hours", "weeks"];
        double[] worth = [86400, 1, 1e-6, 1e-3, 60, 3600, 604800];
        var parts = given.Values.Select((value, index) => (Name: index < order.Length ? order[index] : "", Value: value))
            .Concat(given.Named.Select(pair => (Name: pair.Key, pair.Value)));
        double seconds = 0;
        foreach (var (name, value) in parts)
        {
            var place = Array.IndexOf(order, name);
            if (place < 0 || !Numbers.TryDouble(value, out var number))
            {
                throw new TemplateException(string.Create(CultureInfo.InvariantCulture, $"a duration has no part {name} of {value}"));
            }

            seconds += number * worth[place];
        }

        return Math.Abs(seconds) < 1e11 ? TimeSpan.FromSeconds(seconds) : throw new TemplateException("the duration is too long");
    }
}

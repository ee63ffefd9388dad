using System.Globalization;

namespace FlexGet.Core.Templating.Values;

/// <summary>What can be read of a value by name or index.</summary>
internal static class Members
{
    public static object? Get(object? value, string name)
    {
        var found = value switch
        {
            ITemplateObject known => known.TryGetMember(name, out var member) ? (true, Plain.Of(member)) : (false, null),
            DateTimeOffset time => OfTime(time, name),
            TimeSpan span => OfSpan(span, name),
            _ => Mappings.TryGet(value, name, out var item) ? (true, Plain.Of(item)) : (false, null),
        };
        return found.Item1 ? found.Item2 : new Undefined($"{Plain.Kind(value)} has no \"{name}\"");
    }

    public static object? Item(object? value, object? key)
    {
        switch (value, key)
        {
            case (IReadOnlyList<object?> list, long index) when index < list.Count && index >= -list.Count:
                return Plain.Of(list[(int)(index < 0 ? index + list.Count : index)]);
            case (string text, long index) when index < text.Length && index >= -text.Length:
                return text[(int)(index < 0 ? index + text.Length : index)].ToString();
            case (_, string name) when value is not string and not IReadOnlyList<object?>:
                return Get(value, name);
            default:
                return Mappings.TryGet(value, key, out var item)
                    ? Plain.Of(item)
                    : new Undefined(string.Create(CultureInfo.InvariantCulture, $"{Plain.Kind(value)} has no item {key}"));
        }
    }

    private static (bool, object?) OfTime(DateTimeOffset time, string name)
    {
        long? part = name switch
        {
            "year" => time.Year,
            "month" => time.Month,
            "day" => time.Day,
            "hour" => time.Hour,
            "minute" => time.Minute,
            "second" => time.Second,
            "microsecond" => time.Ticks % TimeSpan.TicksPerSecond / 10,
            "day_of_week" => Dates.WeekDay(time) - 1,
            "day_of_year" => time.DayOfYear,
            "week_of_year" => ISOWeek.GetWeekOfYear(time.DateTime),
            "quarter" => ((time.Month - 1) / 3) + 1,
            _ => null,
        };
        return (part is not null, part);
    }

    private static (bool, object?) OfSpan(TimeSpan span, string name)
    {
        var days = (long)Math.Floor(span.TotalDays);
        long? part = name switch
        {
            "days" => days,
            "seconds" => (long)(span - TimeSpan.FromDays(days)).TotalSeconds,
            "hours" => span.Hours,
            "minutes" => span.Minutes,
            "weeks" => days / 7,
            "microseconds" => span.Ticks % TimeSpan.TicksPerSecond / 10,
            _ => null,
        };
        return (part is not null, part);
    }
}

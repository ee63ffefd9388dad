using System.Globalization;
using System.Text;

namespace FlexGet.Core.Templating.Values;

/// <summary>Times and durations as Python writes them.</summary>
internal static class Dates
{
    public static string Text(DateTimeOffset time, string separator)
    {
        var fraction = time.Ticks % TimeSpan.TicksPerSecond / 10;
        return string.Create(CultureInfo.InvariantCulture, $"{time:yyyy-MM-dd}{separator}{time:HH:mm:ss}{(fraction == 0 ? "" : $".{fraction:000000}")}{time:zzz}");
    }

    public static string Text(TimeSpan span)
    {
        var days = (long)Math.Floor(span.TotalDays);
        var rest = span - TimeSpan.FromDays(days);
        var prefix = days == 0 ? "" : days is 1 or -1 ? $"{days} day, " : $"{days} days, ";
        var fraction = rest.Ticks % TimeSpan.TicksPerSecond / 10;
        return string.Create(CultureInfo.InvariantCulture, $"{prefix}{rest.Hours}:{rest.Minutes:00}:{rest.Seconds:00}{(fraction == 0 ? "" : $".{fraction:000000}")}");
    }

    /// <summary>Python's strftime, in English.</summary>
    public static string Format(DateTimeOffset time, string format)
    {
        var result = new StringBuilder();
        for (var index = 0; index < format.Length; index++)
        {
            if (format[index] != '%' || index + 1 == format.Length)
            {
                result.Append(format[index]);
                continue;
            }

            var isUnpadded = format[++index] == '-' && index + 1 < format.Length;
            index += isUnpadded ? 1 : 0;
            var part = Part(time, format[index]);
            result.Append(part is null ? "%" + format[index] : isUnpadded && part.TrimStart('0') is { Length: > 0 } trimmed ? trimmed : part);
        }

        return result.ToString();
    }

    private static string? Part(DateTimeOffset time, char directive)
    {
        var pattern = directive switch
        {
            'a' => "ddd",
            'A' => "dddd",
            'b' or 'h' => "MMM",
            'B' => "MMMM",
            'd' => "dd",
            'm' => "MM",
            'y' => "yy",
            'Y' => "yyyy",
            'H' => "HH",
            'I' => "hh",
            'M' => "mm",
            'S' => "ss",
            'p' => "tt",
            'f' => "ffffff",
            'x' or 'D' => "MM/dd/yy",
            'X' or 'T' => "HH:mm:ss",
            'F' => "yyyy-MM-dd",
            'R' => "HH:mm",
            'c' => "ddd MMM d HH:mm:ss yyyy",
            _ => null,
        };
        if (pattern is not null)
        {
            // A pattern of one letter would be a standard format; all of these have two or more.
            return time.ToString(pattern, CultureInfo.InvariantCulture);
        }

        return directive switch
        {
            '%' => "%",
            'j' => time.DayOfYear.ToString("000", CultureInfo.InvariantCulture),
            'w' => ((int)time.DayOfWeek).ToString(CultureInfo.InvariantCulture),
            'u' => WeekDay(time).ToString(CultureInfo.InvariantCulture),
            'V' => ISOWeek.GetWeekOfYear(time.DateTime).ToString("00", CultureInfo.InvariantCulture),
            'G' => ISOWeek.GetYear(time.DateTime).ToString(CultureInfo.InvariantCulture),
            'U' => ((time.DayOfYear + 6 - (int)time.DayOfWeek) / 7).ToString("00", CultureInfo.InvariantCulture),
            'W' => ((time.DayOfYear + 6 - (WeekDay(time) - 1)) / 7).ToString("00", CultureInfo.InvariantCulture),
            'z' => time.ToString("zzz", CultureInfo.InvariantCulture).Replace(":", "", StringComparison.Ordinal),
            'Z' => time.Offset == TimeSpan.Zero ? "UTC" : time.ToString("zzz", CultureInfo.InvariantCulture),
            's' => time.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
            'n' => "\n",
            't' => "\t",
            _ => null,
        };
    }

    /// <summary>From 1, Monday.</summary>
    public static long WeekDay(DateTimeOffset time) => (((int)time.DayOfWeek + 6) % 7) + 1;
}

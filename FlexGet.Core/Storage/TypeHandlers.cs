using System.Data;
using System.Globalization;
using Dapper;

namespace FlexGet.Core.Storage;

/// <summary>How Dapper stores what SQLite has no type for. Registered once: the process has one set.</summary>
internal static class TypeHandlers
{
    public static void Register()
    {
        DefaultTypeMap.MatchNamesWithUnderscores = true;
        SqlMapper.RemoveTypeMap(typeof(DateTimeOffset));
        SqlMapper.RemoveTypeMap(typeof(DateTimeOffset?));
        SqlMapper.AddTypeHandler(new UtcTimeHandler());
    }

    private sealed class UtcTimeHandler : SqlMapper.TypeHandler<DateTimeOffset>
    {
        public override DateTimeOffset Parse(object value) => UtcTime.Parse((string)value);

        public override void SetValue(IDbDataParameter parameter, DateTimeOffset value)
        {
            parameter.DbType = DbType.String;
            parameter.Value = UtcTime.Format(value);
        }
    }
}

/// <summary>Times as they stand in the database and in answers: ISO 8601, UTC, sortable as text.</summary>
public static class UtcTime
{
    private const int Length = 24; // yyyy-MM-ddTHH:mm:ss.fffZ
    private const int RoundTripLength = 28; // the same with seven digits

    // By way of the round-trip format, which .NET reads and writes several times faster than any pattern: lists hold many times.
    public static string Format(DateTimeOffset time) => string.Create(Length, time.UtcDateTime, static (text, utc) =>
    {
        Span<char> exact = stackalloc char[RoundTripLength];
        utc.TryFormat(exact, out _, "O", CultureInfo.InvariantCulture);
        exact[..(Length - 1)].CopyTo(text);
        text[^1] = 'Z';
    });

    public static DateTimeOffset Parse(string text) => TryParseOwn(text, out var time)
        ? time
        : DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);

    /// <summary>Reads what <see cref="Format"/> wrote.</summary>
    private static bool TryParseOwn(string text, out DateTimeOffset time)
    {
        time = default;
        if (text.Length != Length || text[^1] != 'Z')
        {
            return false;
        }

        Span<char> exact = stackalloc char[RoundTripLength];
        text.AsSpan(0, Length - 1).CopyTo(exact);
        "0000Z".CopyTo(exact[(Length - 1)..]);
        return DateTimeOffset.TryParseExact(exact, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out time);
    }
}

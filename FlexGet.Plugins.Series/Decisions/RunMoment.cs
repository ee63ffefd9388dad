using System.Globalization;

namespace FlexGet.Plugins.Series.Decisions;

/// <summary>When it is decided, and where the user's clock is.</summary>
internal sealed record RunMoment(DateTimeOffset Now, TimeZoneInfo Zone)
{
    public static RunMoment Of(TimeProvider time) => new(time.GetUtcNow(), time.LocalTimeZone);

    /// <summary>A time as the user reads it.</summary>
    public string Text(DateTimeOffset time) => TimeZoneInfo.ConvertTime(time, Zone).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}

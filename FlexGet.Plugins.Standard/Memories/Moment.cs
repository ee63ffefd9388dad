using System.Globalization;

namespace FlexGet.Plugins.Standard.Memories;

/// <summary>Times in reasons that people read.</summary>
internal static class Moment
{
    public static string Text(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);
}

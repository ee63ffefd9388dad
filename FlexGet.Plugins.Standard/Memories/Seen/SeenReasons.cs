using System.Globalization;
using FlexGet.Core.Storage;

namespace FlexGet.Plugins.Standard.Memories.Seen;

/// <summary>Says where and when a value was seen.</summary>
internal sealed class SeenReasons(TimeProvider time)
{
    // What was learnt in one run has one time, and there may be thousands of it.
    private (string Stored, string Shown) _added = ("", "");

    public string Of(SeenTrace trace, string value)
    {
        if (trace.Added != _added.Stored)
        {
            var local = TimeZoneInfo.ConvertTime(UtcTime.Parse(trace.Added), time.LocalTimeZone);
            _added = (trace.Added, local.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture));
        }

        return $"Entry with {trace.Field} `{value}` is already marked seen in the task {trace.Task} at {_added.Shown}";
    }
}

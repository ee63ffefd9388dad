using System.Security.Cryptography;
using System.Text;
using FlexGet.Core.Storage;
using FlexGet.Plugins.Series.Settings;

namespace FlexGet.Plugins.Series.Library.Config;

/// <summary>Tells whether what the database takes over from the config of a task's series has changed.</summary>
internal static class SeriesFingerprint
{
    /// <summary>Null for none.</summary>
    public static string? Of(IReadOnlyList<ConfiguredSeries> series) => series.Count == 0 ? null
        : Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(JsonRows.Of(series.Select(one => new object?[]
        {
            one.Name,
            one.Settings.FixedType?.Name(),
            one.Settings.Begin?.Episode.Text,
            one.Settings.AlternateName.Items().ToArray<object?>(),
        })))));
}

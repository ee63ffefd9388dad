using System.Security.Cryptography;
using System.Text.Json;
using FlexGet.Plugins.Series.Settings;

namespace FlexGet.Plugins.Series.Library.Config;

/// <summary>Tells whether what the database takes over from the config of a task's series has changed.</summary>
internal static class SeriesFingerprint
{
    /// <summary>Null for none.</summary>
    public static string? Of(IReadOnlyList<ConfiguredSeries> series) => series.Count == 0 ? null
        : Convert.ToHexString(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(series.Select(one => new
        {
            one.Name,
            Type = one.Settings.FixedType?.Name(),
            Begin = one.Settings.Begin?.Episode.Text,
            AlternateNames = one.Settings.AlternateName.Items(),
        }))));
}

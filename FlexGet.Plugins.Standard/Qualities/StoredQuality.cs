using FlexGet.Core.Titles;

namespace FlexGet.Plugins.Standard.Qualities;

/// <summary>Qualities are kept by their names.</summary>
internal static class StoredQuality
{
    public static Quality Read(string name) => Quality.TryParseExact(name, out var quality, out _) ? quality : Quality.Parse(name);
}

using System.Globalization;

namespace FlexGet.Core.Configuration.Files;

/// <summary>Watches the files that a config names (variables, includes): a change of one changes what the same text means.</summary>
internal sealed class FurtherFiles
{
    private string _stamp = "";

    /// <summary>
    /// True when the files differ from those of the last look. So it is at the first look at files that a config names newly: one
    /// may have changed between the reading of the config and this.
    /// </summary>
    public bool HaveChanged(ConfigSnapshot config)
    {
        var stamp = string.Join('|', config.Files.Select(path => $"{path} {Stamp(path)}"));
        var changed = stamp != _stamp;
        _stamp = stamp;
        return changed && config.Files.Count > 0;
    }

    private static string Stamp(string path)
    {
        var file = new FileInfo(path);
        return file.Exists ? string.Create(CultureInfo.InvariantCulture, $"{file.LastWriteTimeUtc.Ticks} {file.Length}") : "";
    }
}

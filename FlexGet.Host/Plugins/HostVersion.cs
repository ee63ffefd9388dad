using System.Diagnostics;
using FlexGet.Core.Plugins;

namespace FlexGet.Host.Plugins;

/// <summary>The release that runs; the assembly's own version moves with the major only.</summary>
internal static class HostVersion
{
    public static string Text { get; } =
        FileVersionInfo.GetVersionInfo(typeof(PluginModule).Assembly.Location).ProductVersion?.Split('+')[0] ?? "1.0.0";

    public static Version Current { get; } = VersionRange.Parse(Text);
}

using System.Text;
using FlexGet.Core.Plugins;
using Newtonsoft.Json;

namespace FlexGet.Host.Plugins;

/// <summary>The optional file plugin.json beside a plugin's DLL.</summary>
internal sealed record PluginManifest
{
    public const string FileName = "plugin.json";

    private const int MaximumSize = 256 * 1024;

    /// <summary>Names the plugin whatever its folder is called; of two with the same id the newer one runs.</summary>
    public string? Id { get; init; }

    /// <summary>In place of the assembly's.</summary>
    public string? Version { get; init; }

    /// <summary>The oldest server that it works with.</summary>
    public string? MinHost { get; init; }

    /// <summary>The newest server that it works with; <c>1.x</c> means any 1.</summary>
    public string? MaxHost { get; init; }

    /// <summary>The ids of other plugins that must be active, each with the lowest version, for instance <c>&gt;=1.2</c> or <c>*</c>.</summary>
    public IReadOnlyDictionary<string, string> DependsOn { get; init; } = new Dictionary<string, string>();

    /// <summary>Pages for the browser's UI.</summary>
    public IReadOnlyList<ManifestPage> Ui { get; init; } = [];

    /// <summary>The manifest in a folder; an empty one when there is none.</summary>
    /// <exception cref="PluginRejectedException">It cannot be read, or makes no sense.</exception>
    public static PluginManifest In(PluginFolder folder)
    {
        var file = new FileInfo(Path.Combine(folder.Directory, FileName));
        if (!file.Exists)
        {
            return new PluginManifest();
        }

        if (file.Length > MaximumSize)
        {
            throw PluginRejectedException.Malfunctioned($"{FileName} is larger than {MaximumSize / 1024} KiB");
        }

        try
        {
            var settings = new JsonSerializerSettings
            {
                MissingMemberHandling = MissingMemberHandling.Error,
                NullValueHandling = NullValueHandling.Ignore,
                MaxDepth = 16,
            };
            return JsonConvert.DeserializeObject<PluginManifest>(File.ReadAllText(file.FullName, Encoding.UTF8), settings)
                ?? throw PluginRejectedException.Malfunctioned($"{FileName} is empty");
        }
        catch (JsonException exception)
        {
            throw PluginRejectedException.Malfunctioned($"{FileName} cannot be read: {exception.Message}");
        }
    }

    /// <exception cref="PluginRejectedException">It does not work with this server, or a version in it is none.</exception>
    public void Check(Version host)
    {
        _ = VersionRange.Parse(Version ?? "0");
        foreach (var wanted in DependsOn.Values)
        {
            _ = VersionRange.LowestOf(wanted);
        }

        if (MinHost is not null && VersionRange.Parse(MinHost) > host)
        {
            throw PluginRejectedException.Incompatible($"it needs a server of version {MinHost} or newer, this one is {host.ToString(3)}");
        }

        if (MaxHost is not null && !VersionRange.IsAtMost(host, MaxHost))
        {
            throw PluginRejectedException.Incompatible($"it works with servers up to version {MaxHost}, this one is {host.ToString(3)}");
        }
    }

    /// <summary>The pages with the addresses that their modules are served at.</summary>
    public IReadOnlyList<PluginPage> PagesOf(PluginFolder folder) => [.. Ui.Select(page => page.In(folder))];
}

/// <summary>A page as the manifest names it.</summary>
/// <param name="Path">Where it shows in the UI.</param>
/// <param name="Title">For the menu.</param>
/// <param name="Module">A file below the plugin's folder <c>ui</c>.</param>
/// <param name="Icon">For the menu.</param>
internal sealed record ManifestPage(string Path, string Title, string Module, string? Icon)
{
    public const string Folder = "ui";

    public PluginPage In(PluginFolder folder)
    {
        var root = System.IO.Path.Combine(folder.Directory, Folder) + System.IO.Path.DirectorySeparatorChar;
        var file = System.IO.Path.GetFullPath(System.IO.Path.Combine(folder.Directory, Module ?? ""));
        if (Path is not ['/', ..] || string.IsNullOrWhiteSpace(Title) || !file.StartsWith(root, StringComparison.Ordinal) || !File.Exists(file))
        {
            throw PluginRejectedException.Malfunctioned(
                $"{PluginManifest.FileName}: a page needs a path that begins with /, a title, and a module that lies in {Folder}/; found {Path} {Title} {Module}");
        }

        var module = file[root.Length..].Replace(System.IO.Path.DirectorySeparatorChar, '/');
        return new PluginPage(Path, Title, $"/ui/plugins/{Uri.EscapeDataString(folder.Name)}/{module}", Icon);
    }
}

using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.StaticFiles;

namespace FlexGet.Core.Plugins;

/// <summary>The files of plugins' pages. They are data of the plugin, so a key or session is needed as for everything else.</summary>
[ApiController]
[ApiExplorerSettings(IgnoreApi = true)]
[Route("ui/plugins/{plugin}/{**path}")]
internal sealed class PluginPagesController(PluginRegistry registry) : ControllerBase
{
    private static readonly FileExtensionContentTypeProvider ContentTypes = new();

    [HttpGet]
    [HttpHead]
    public ActionResult Get(string plugin, string path)
    {
        var root = registry.Current.Active.FirstOrDefault(active => active.Name == plugin)?.PagesDirectory;
        if (root is null || FileIn(root, path) is not { } file || !ContentTypes.TryGetContentType(file.Name, out var type))
        {
            return NotFound();
        }

        // The browser asks each time, and is answered 304 until the file changes with its plugin.
        Response.Headers.CacheControl = "no-cache";
        Response.Headers.XContentTypeOptions = "nosniff";
        var tag = new Microsoft.Net.Http.Headers.EntityTagHeaderValue($"\"{file.LastWriteTimeUtc.Ticks:x}-{file.Length:x}\"");
        return PhysicalFile(file.FullName, type, file.LastWriteTimeUtc, tag);
    }

    private static FileInfo? FileIn(string root, string? path)
    {
        var folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(root)) + Path.DirectorySeparatorChar;
        var file = new FileInfo(Path.GetFullPath(Path.Combine(folder, path ?? "")));
        return file.FullName.StartsWith(folder, StringComparison.Ordinal) && file.Exists && !HasLink(file, folder) ? file : null;
    }

    /// <summary>True when the file, the folder of the pages or one between them is a link: it may lead to what is none of the plugin's.</summary>
    private static bool HasLink(FileInfo file, string folder)
    {
        var isLink = file.LinkTarget is not null;
        for (var part = file.Directory; !isLink && part is not null && part.FullName.Length >= folder.Length - 1; part = part.Parent)
        {
            isLink = part.LinkTarget is not null;
        }

        return isLink;
    }
}

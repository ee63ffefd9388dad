using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Net.Http.Headers;

namespace FlexGet.Host.Ui;

/// <summary>The files of the shell. They answer without a key: there are no data in them.</summary>
[ApiController]
[AllowAnonymous]
[ApiExplorerSettings(IgnoreApi = true)]
[Route("ui")]
internal sealed class UiController : ControllerBase
{
    private static readonly FileExtensionContentTypeProvider ContentTypes = new();

    // The files are a part of the build.
    private static readonly EntityTagHeaderValue Tag = new($"\"{typeof(UiController).Module.ModuleVersionId:n}\"");

    /// <summary>The page itself. It names its files relatively, so its own address has to end with a slash.</summary>
    [HttpGet]
    public ActionResult GetPage() => Request.Path.Value is { } path && path.EndsWith('/')
        ? GetFile("index.html")
        : LocalRedirect($"~{UiServices.Path}");

    [HttpGet("{file}")]
    public ActionResult GetFile(string file)
    {
        var content = typeof(UiController).Assembly.GetManifestResourceStream($"{typeof(UiController).Namespace}.Files.{file}");
        if (content is null || !ContentTypes.TryGetContentType(file, out var type))
        {
            return NotFound();
        }

        // The browser asks each time, and is answered 304 until there is another build.
        Response.Headers.CacheControl = "no-cache";
        return File(content, $"{type}; charset=utf-8", lastModified: null, Tag);
    }
}

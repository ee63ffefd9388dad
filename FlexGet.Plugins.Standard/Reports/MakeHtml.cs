using System.ComponentModel;
using FlexGet.Core.Plugins;
using FlexGet.Core.Templating;

namespace FlexGet.Plugins.Standard.Reports;

/// <summary>Where the page goes and what it is made from.</summary>
internal sealed record MakeHtmlConfig
{
    [Description("The file to write; relative ones start at the folder of the config.")]
    public required string File { get; init; }

    [Description("The name of a template: default, or NAME for templates/html/NAME.template or templates/NAME.template beside the config.")]
    public string Template { get; init; } = "default";
}

/// <summary>Writes a page about what a task did.</summary>
[TaskPlugin("make_html")]
[Description("Writes an HTML page from a template; the packaged one lists the accepted entries.")]
[Example("{file: news.html}")]
[Example("{file: ~/news.html, template: mine}")]
internal sealed class MakeHtml(TimeProvider time) : IOutputPlugin<MakeHtmlConfig>
{
    public async ValueTask OutputAsync(TaskRun run, MakeHtmlConfig config, CancellationToken cancellationToken)
    {
        var template = TemplateFiles.Read(config.Template, "html", run.ConfigDirectory, typeof(MakeHtml).Assembly);
        var file = run.FullPath(config.File);
        if (run.Options.Test == true)
        {
            run.Log.Info($"Would write {file}");
            return;
        }

        try
        {
            await WriteAsync(file, template.RenderText(new TaskTemplateContext(run, time)), cancellationToken);
            run.Log.Info($"wrote {file}");
        }
        catch (TemplateException exception)
        {
            throw new PluginException($"the template \"{config.Template}\" could not be rendered: {exception.Message}", exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new PluginException($"could not write {file}: {exception.Message}", exception);
        }
    }

    /// <summary>Whole or not at all: somebody may be reading the page.</summary>
    private static async Task WriteAsync(string file, string text, CancellationToken cancellationToken)
    {
        var part = $"{file}.{Guid.NewGuid():N}.part";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file) ?? "");
            await File.WriteAllTextAsync(part, text, cancellationToken);
            File.Move(part, file, overwrite: true);
        }
        finally
        {
            File.Delete(part);
        }
    }
}

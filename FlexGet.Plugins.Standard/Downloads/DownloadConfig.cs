using System.ComponentModel;
using FlexGet.Core.Schemas;
using FlexGet.Core.Templating;

namespace FlexGet.Plugins.Standard.Downloads;

/// <summary>Where files go, and which are refused.</summary>
internal sealed record DownloadConfig
{
    [Description("The folder; entries with a field path go there instead.")]
    [Shorthand]
    public TemplateText? Path { get; init; }

    [Description("An answer that is a web page fails the entry: mostly it is a login form.")]
    public bool FailHtml { get; init; } = true;

    [Description("Replace a file of the same name that has other content.")]
    public bool Overwrite { get; init; }

    [Description("A folder for files on their way.")]
    public string? Temp { get; init; }

    [Description("The name of the file, in place of that of the server or the title.")]
    public TemplateText? Filename { get; init; }
}

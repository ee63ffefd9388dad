using FlexGet.Core.Configuration.Editing;
using FlexGet.Core.Schemas;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace FlexGet.Core.Tasks;

/// <summary>Where tasks stand: in the config and in URLs.</summary>
internal static class TaskPath
{
    private const string Section = "/tasks";
    private const string OldSection = "/feeds";
    private const int LongestName = 200;

    /// <summary>The JSON pointer of a task; files from before 2012 call the section feeds.</summary>
    public static string Of(ConfigDocument document, string name) => ConfigPath.Append(SectionOf(document), name);

    /// <summary>The JSON pointer of the section that holds the tasks.</summary>
    public static string SectionOf(ConfigDocument document) =>
        document.Find(Section) is null && document.Find(OldSection) is not null ? OldSection : Section;

    /// <summary>
    /// The name at the end of the path, decoded once from what was really sent: the routing leaves <c>%2F</c> as it is, and so
    /// could not tell a name with a slash from one with a percent sign.
    /// </summary>
    public static string NameIn(HttpRequest request)
    {
        var target = request.HttpContext.Features.Get<IHttpRequestFeature>()?.RawTarget ?? "";
        var end = target.AsSpan().IndexOfAny('?', '#');
        var path = (end < 0 ? target : target[..end]).TrimEnd('/');
        return Uri.UnescapeDataString(path[(path.LastIndexOf('/') + 1)..]);
    }

    /// <summary>What is wrong with a name for a new task; null when it will do.</summary>
    public static string? Problem(string? name) => name switch
    {
        null or "" => "the name of the task is missing",
        "." or ".." => $"a task cannot be called {name}: no URL could name it",
        { Length: > LongestName } => $"the name of a task has at most {LongestName} characters",
        _ when name.Any(char.IsControl) => "the name of a task cannot hold control characters",
        _ when name != name.Trim() => "the name of a task cannot begin or end with a space",
        _ when name.StartsWith('_') => "a task whose name begins with _ is switched off and not shown; choose another name",
        _ => null,
    };
}

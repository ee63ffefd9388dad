using FlexGet.Core.Templating.Functions;

namespace FlexGet.Core.Templating;

/// <summary>Makes functions that a context offers.</summary>
public static class TemplateFunctions
{
    /// <summary>A function of one text.</summary>
    public static object Of(string name, Func<string, object?> function) => new Callable(name, (_, given) => given switch
    {
        { Values: [string text], Named.Count: 0 } => function(text),
        _ => throw new TemplateException($"\"{name}\" needs one text"),
    });
}

namespace FlexGet.Core.Schemas;

/// <summary>One mistake in a config, with where it is and what was expected.</summary>
/// <param name="Path">JSON pointer from the root of the config, for instance <c>/tasks/tv/rss</c>.</param>
/// <param name="Message">What is wrong and what was expected.</param>
/// <param name="File">The file, when it is not the main config.</param>
/// <param name="Line">From 1; null when there is no text, as for a JSON body.</param>
/// <param name="Column">From 1.</param>
/// <param name="Suggestion">A name that may have been meant.</param>
public sealed record ConfigError(
    string Path,
    string Message,
    string? File = null,
    int? Line = null,
    int? Column = null,
    string? Suggestion = null)
{
    /// <summary>A mistake in a node that was read from a text.</summary>
    internal static ConfigError At(ConfigNode node, string path, string message, string? suggestion = null) =>
        new(path, message, node.Position.File, node.Position.Line, node.Position.Column, suggestion);
}

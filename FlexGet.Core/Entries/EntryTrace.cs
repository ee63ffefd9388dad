namespace FlexGet.Core.Entries;

/// <summary>One thing that happened to an entry: the answer to "why was this (not) taken?".</summary>
/// <param name="Phase">The phase in which it happened, empty outside a task.</param>
/// <param name="Plugin">The plugin that did it, empty outside a task.</param>
/// <param name="Operation">accept, reject, fail, or a word of the plugin's own.</param>
/// <param name="Reason">Why, in the plugin's words.</param>
public sealed record EntryTrace(string Phase, string Plugin, string Operation, string? Reason);

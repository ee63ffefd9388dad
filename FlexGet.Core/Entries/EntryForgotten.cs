namespace FlexGet.Core.Entries;

/// <summary>
/// Publish it when something that was taken once is wanted again: memories drop the records with this title, and those that
/// know an entry again by this value.
/// </summary>
/// <param name="Value">A title, a url, an id.</param>
public sealed record EntryForgotten(string Value);

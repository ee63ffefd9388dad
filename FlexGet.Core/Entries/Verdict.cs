namespace FlexGet.Core.Entries;

/// <summary>A change of an entry's state.</summary>
/// <param name="Entry">The entry, changed already.</param>
/// <param name="State">Its new state.</param>
/// <param name="Plugin">Who decided.</param>
/// <param name="Reason">Why, if that was said.</param>
/// <param name="IsRemembered">True for a reject that later runs are to repeat.</param>
/// <param name="RememberedFor">How long they are; null for as long as the task's config stays the same.</param>
public readonly record struct Verdict(
    Entry Entry, EntryState State, string Plugin, string? Reason, bool IsRemembered = false, TimeSpan? RememberedFor = null);

namespace FlexGet.Core.Entries;

/// <summary>A function that fills fields of an entry when one of them is first read.</summary>
/// <param name="Name">Under which the function is known; kept when the entry is stored.</param>
/// <param name="Fields">The fields that it may set.</param>
/// <param name="Evaluate">Sets any of the fields; a field that it leaves unset goes to the next function.</param>
/// <param name="IsLocal">True when it needs no network: such fields are evaluated when the entry is recorded.</param>
public sealed record LazyField(string Name, IReadOnlyCollection<string> Fields, Action<Entry> Evaluate, bool IsLocal);

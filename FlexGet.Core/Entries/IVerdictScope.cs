namespace FlexGet.Core.Entries;

/// <summary>Who is acting on the entries of a run right now, and who wants to hear of it.</summary>
internal interface IVerdictScope
{
    string Phase { get; }

    string Plugin { get; }

    void OnVerdict(Verdict verdict);

    void OnRejectRefused(Entry entry, string? reason);

    void OnLazyFailed(Entry entry, string lazyField, Exception exception);
}

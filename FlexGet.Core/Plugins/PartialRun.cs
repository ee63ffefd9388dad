using FlexGet.Core.Entries;
using FlexGet.Core.Http.Fetching;
using FlexGet.Core.Schemas;
using FlexGet.Core.Titles;

namespace FlexGet.Core.Plugins;

/// <summary>A run in which only some entries are seen; everything else is that of the whole run.</summary>
internal sealed class PartialRun(TaskRun whole, IReadOnlyList<Entry> entries) : TaskRun
{
    private readonly EntryList _entries = new(entries);

    public override string TaskName => whole.TaskName;

    public override long ExecutionId => whole.ExecutionId;

    public override ConfigMapping Config => whole.Config;

    public override TaskRunOptions Options => whole.Options;

    public override string ConfigDirectory => whole.ConfigDirectory;

    public override string TemporaryDirectory => whole.TemporaryDirectory;

    public override TaskLog Log => whole.Log;

    public override bool IsRerun => whole.IsRerun;

    public override bool IsConfigModified => whole.IsConfigModified;

    public override bool IsManual => whole.IsManual;

    public override bool IsNamed => whole.IsNamed;

    public override string? AbortReason => whole.AbortReason;

    public override bool IsSkipped => whole.IsSkipped;

    public override FetchProxy? Proxy => whole.Proxy;

    public override IReadOnlyList<Entry> All => _entries;

    public override bool IsPartial => true;

    public override int MaxReruns => whole.MaxReruns;

    [System.Diagnostics.CodeAnalysis.DoesNotReturn]
    public override void Abort(string reason, bool silent = false) => whole.Abort(reason, silent);

    public override void RequestRerun(string reason) => whole.RequestRerun(reason);

    public override void LimitReruns(int count, bool isFinal = false) => whole.LimitReruns(count, isFinal);

    public override void MarkConfigModified() => whole.MarkConfigModified();

    public override void AllowNoEntries() => whole.AllowNoEntries();

    public override void DisablePlugin(string name) => whole.DisablePlugin(name);

    public override void DisableAlwaysOn() => whole.DisableAlwaysOn();

    public override void DisablePhase(Phase phase) => whole.DisablePhase(phase);

    public override void SetPriority(string plugin, int priority) => whole.SetPriority(plugin, priority);

    public override void Add(Entry entry) => whole.Add(entry);

    public override void RemoveAll(Predicate<Entry> match)
    {
        var seen = _entries.ToHashSet();
        whole.RemoveAll(entry => seen.Contains(entry) && match(entry));
    }

    public override void Arrange(IReadOnlyCollection<Entry> entries)
    {
        _entries.Arrange(entries);
        whole.Arrange(entries);
    }

    public override void MoveQuality(QualityComponent component, QualityComponent other, bool isAbove) =>
        whole.MoveQuality(component, other, isAbove);

    public override void UseProxy(FetchProxy proxy) => whole.UseProxy(proxy);

    public override void WhenDecided(Action<Verdict> listener) => whole.WhenDecided(listener);

    public override T Shared<T>() => whole.Shared<T>();

    internal override IDisposable? ActAs(string plugin) => whole.ActAs(plugin);
}

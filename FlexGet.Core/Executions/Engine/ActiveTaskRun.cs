using FlexGet.Core.Entries;
using FlexGet.Core.Http.Fetching;
using FlexGet.Core.Plugins;
using FlexGet.Core.Schemas;
using FlexGet.Core.Tasks;
using FlexGet.Core.Titles;

namespace FlexGet.Core.Executions.Engine;

/// <summary>The run that plugins are given: the state of one task from its first pass to its last.</summary>
internal sealed class ActiveTaskRun : TaskRun, IAsyncDisposable
{
    private readonly TaskDefinition _task;
    private readonly TaskRunRequest _request;
    private readonly RunFolder _folder;
    private readonly HashSet<Phase> _disabledPhases = [];
    private EntryList _entries = new();
    private volatile bool _isClosed;
    private bool _isConfigModified;
    private FetchProxy? _proxy;

    public ActiveTaskRun(TaskDefinition task, TaskRunRequest request, string temporaryRoot)
    {
        _task = task;
        _request = request;
        _folder = new RunFolder(temporaryRoot);
        Scope = new VerdictScope(request.Sink, task.Name);
        Log = new RunLog(request.Sink, task.Name, Scope);
        Plugins = new RunPlugins(task);
        Reruns = new Reruns(Log);
        _disabledPhases.UnionWith(OptionPhases.Disabled(request.Options));
    }

    public VerdictScope Scope { get; }

    public RunPlugins Plugins { get; }

    public Reruns Reruns { get; }

    public QualityOrder Qualities { get; } = new();

    public override string TaskName => _task.Name;

    public override long ExecutionId => _request.ExecutionId;

    public override ConfigMapping Config => _task.Config;

    public override TaskRunOptions Options => _request.Options;

    public override string ConfigDirectory => _request.ConfigDirectory;

    public override string TemporaryDirectory => _folder.Path;

    public override TaskLog Log { get; }

    public override bool IsRerun => Reruns.Count > 0;

    public override bool IsConfigModified => _isConfigModified;

    public override bool IsManual => _request.IsManual;

    public override bool IsNamed => _request.IsNamed;

    public override string? AbortReason => Abortion?.Message;

    public override bool IsSkipped => Abortion is { IsSilent: true };

    public override FetchProxy? Proxy => _proxy;

    public override int MaxReruns => Reruns.Limit;

    public override IReadOnlyList<Entry> All => _entries;

    /// <summary>What ended the run before its time.</summary>
    public TaskAbortedException? Abortion { get; set; }

    /// <summary>True when nobody is to be warned of a run without entries.</summary>
    public bool MayBeEmpty { get; private set; }

    public override void AllowNoEntries() => MayBeEmpty = true;

    public override void RequestRerun(string reason) => Reruns.Request(Scope.Plugin, reason);

    public override void LimitReruns(int count, bool isFinal = false) => Reruns.SetLimit(count, isFinal);

    public override void MarkConfigModified() => _isConfigModified = true;

    public override void UseProxy(FetchProxy proxy) => _proxy = proxy;

    public override void DisablePlugin(string name) => Plugins.Disable(name);

    public override void DisableAlwaysOn() => Plugins.DisableAlwaysOn();

    public override void DisablePhase(Phase phase) => _disabledPhases.Add(phase);

    public bool IsDisabled(Phase phase) => _disabledPhases.Contains(phase);

    public override void SetPriority(string plugin, int priority) => Plugins.SetPriority(plugin, priority);

    public override void Add(Entry entry)
    {
        if (_isClosed)
        {
            throw new OperationCanceledException("the run has ended");
        }

        entry.Scope = Scope;
        entry[EntryFields.Task] = TaskName;
        _entries.Add(entry);
    }

    public override void RemoveAll(Predicate<Entry> match) => _entries.RemoveAll(match);

    public override void Arrange(IReadOnlyCollection<Entry> entries) => _entries.Arrange(entries);

    public override void MoveQuality(QualityComponent component, QualityComponent other, bool isAbove) =>
        Qualities.Move(component, other, isAbove);

    public override void WhenDecided(Action<Verdict> listener) => Scope.Listen(listener);

    internal override IDisposable? ActAs(string plugin) => Scope.ActAs(plugin);

    /// <summary>Keeps the entries as their inputs made them, for memories that bring them back in a later run.</summary>
    public void TakeSnapshots()
    {
        foreach (var entry in _entries)
        {
            entry.TakeSnapshot();
        }
    }

    /// <summary>Starts another pass with no entries.</summary>
    public void BeginPass()
    {
        _entries = new EntryList();
        Reruns.Begin();
    }

    /// <summary>
    /// Refuses changes of entries from now on, because a plugin that was left behind may still make some; a change that is being
    /// made at this moment has ended when this returns.
    /// </summary>
    public async Task CloseAsync()
    {
        _isClosed = true;
        foreach (var entry in _entries)
        {
            entry.Freeze();
        }

        await Task.Delay(50, CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        await Plugins.DisposeAsync();
        _folder.Dispose();
    }
}

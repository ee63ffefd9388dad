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
    private readonly RunGuard _guard = new();
    private readonly TaskDefinition _task;
    private readonly TaskRunRequest _request;
    private readonly RunFolder _folder;
    private readonly RunPlugins _plugins;
    private readonly RunEntries _entries;
    private readonly HashSet<Phase> _disabledPhases = [];
    private bool _isConfigModified;
    private FetchProxy? _proxy;

    public ActiveTaskRun(TaskDefinition task, TaskRunRequest request, string temporaryRoot)
    {
        _task = task;
        _request = request;
        _folder = new RunFolder(temporaryRoot);
        _plugins = new RunPlugins(task);
        _entries = new RunEntries(_guard);
        Scope = new VerdictScope(request.Sink, task.Name);
        Log = new RunLog(request.Sink, task.Name, Scope);
        Reruns = new Reruns(Log);
        _disabledPhases.UnionWith(OptionPhases.Disabled(request.Options));
    }

    public VerdictScope Scope { get; }

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

    public override IReadOnlyList<Entry> All => _entries.OfPass;

    /// <summary>What ended the run before its time.</summary>
    public TaskAbortedException? Abortion { get; set; }

    /// <summary>True when nobody is to be warned of a run without entries.</summary>
    public bool MayBeEmpty { get; private set; }

    public override void AllowNoEntries() => MayBeEmpty = true;

    public override void RequestRerun(string reason) => Change(() => Reruns.Request(Scope.Plugin, reason));

    public override void LimitReruns(int count, bool isFinal = false) => Change(() => Reruns.SetLimit(count, isFinal));

    public override void MarkConfigModified() => Change(() => _isConfigModified = true);

    public override void UseProxy(FetchProxy proxy) => Change(() => _proxy = proxy);

    public override void DisablePlugin(string name) => Change(() => _plugins.Disable(name));

    public override void DisableAlwaysOn() => Change(_plugins.DisableAlwaysOn);

    public override void DisablePhase(Phase phase) => Change(() => _disabledPhases.Add(phase));

    public override void SetPriority(string plugin, int priority) => Change(() => _plugins.SetPriority(plugin, priority));

    public override void MoveQuality(QualityComponent component, QualityComponent other, bool isAbove) =>
        Change(() => Qualities.Move(component, other, isAbove));

    public override void WhenDecided(Action<Verdict> listener) => Change(() => Scope.Listen(listener));

    public override void Add(Entry entry)
    {
        entry.Scope = Scope;
        entry[EntryFields.Task] = TaskName;
        _entries.Add(entry);
    }

    public override void RemoveAll(Predicate<Entry> match) => _entries.RemoveAll(match);

    public override void Arrange(IReadOnlyCollection<Entry> entries) => _entries.Arrange(entries);

    public override T Shared<T>() => _guard.Read(base.Shared<T>);

    internal override IDisposable? ActAs(string plugin) => Scope.ActAs(plugin);

    public bool IsDisabled(Phase phase) => _guard.Read(() => _disabledPhases.Contains(phase));

    public bool IsAnyConfigured(Phase phase) => _guard.Read(() => _plugins.IsAnyConfigured(phase));

    /// <summary>The plugins that take part in a phase, in order.</summary>
    public IReadOnlyList<RunPlugin> PluginsOf(Phase phase) => _guard.Read(() => _plugins.Of(phase));

    /// <inheritdoc cref="RunEntries.TakeSnapshots"/>
    public void TakeSnapshots() => _entries.TakeSnapshots();

    /// <inheritdoc cref="RunEntries.BeginPass"/>
    public void BeginPass()
    {
        _entries.BeginPass();
        Change(Reruns.Begin);
    }

    /// <inheritdoc cref="RunEntries.Decided"/>
    public IReadOnlyList<Entry> Decided() => _entries.Decided();

    /// <summary>Refuses changes from now on, of entries too, for a plugin was left behind; none is being made when this returns.</summary>
    public void Close() => _guard.Close(() =>
    {
        Scope.Close();
        _entries.Freeze();
    });

    public async ValueTask DisposeAsync()
    {
        await _plugins.DisposeAsync();
        _folder.Dispose();
    }

    private void Change(Action change) => _guard.Change(change);
}

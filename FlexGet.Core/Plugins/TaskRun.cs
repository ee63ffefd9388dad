using FlexGet.Core.Entries;
using FlexGet.Core.Http.Fetching;
using FlexGet.Core.Schemas;
using FlexGet.Core.Titles;

namespace FlexGet.Core.Plugins;

/// <summary>One pass of one task: what plugins are given.</summary>
public abstract class TaskRun
{
    private readonly Dictionary<Type, object> _shared = [];

    /// <summary>The task's name.</summary>
    public abstract string TaskName { get; }

    /// <summary>The execution it belongs to, as at /execution/{id}.</summary>
    public abstract long ExecutionId { get; }

    /// <summary>The task's config after templates are merged: what stands under its name.</summary>
    public abstract ConfigMapping Config { get; }

    /// <summary>The options of the execution.</summary>
    public abstract TaskRunOptions Options { get; }

    /// <summary>The folder of the config file; relative paths of a config start here.</summary>
    public abstract string ConfigDirectory { get; }

    /// <summary>A path of the config in full: <c>~</c> is the user's own folder, relative paths start at the folder of the config file.</summary>
    /// <exception cref="ArgumentException">The text cannot be a path.</exception>
    public string FullPath(string path) => UserPath.Full(path, ConfigDirectory);

    /// <summary>A folder for temporary files of this run, made when asked for, removed when the run ends.</summary>
    public abstract string TemporaryDirectory { get; }

    /// <summary>The execution's log.</summary>
    public abstract TaskLog Log { get; }

    /// <summary>True from the second pass on.</summary>
    public abstract bool IsRerun { get; }

    /// <summary>True when the task's config differs from that of its last run.</summary>
    public abstract bool IsConfigModified { get; }

    /// <summary>True when it was asked for by a person or program, false when a schedule did.</summary>
    public abstract bool IsManual { get; }

    /// <summary>True when the execution named this task, false when a glob or "all" did.</summary>
    public virtual bool IsNamed => IsManual;

    /// <summary>Why the task ends, in the phase abort; null before.</summary>
    public virtual string? AbortReason => null;

    /// <summary>True in the phase abort when the task is skipped rather than aborted.</summary>
    public virtual bool IsSkipped => false;

    /// <summary>What requests for this task go through; give it to each <see cref="FetchRequest"/>. Null is the usual way.</summary>
    public virtual FetchProxy? Proxy => null;

    /// <summary>Every entry, whatever its state, in the order in which they came.</summary>
    public abstract IReadOnlyList<Entry> All { get; }

    /// <summary>Undecided and accepted entries: what filters look at. Entries decided while looping drop out.</summary>
    public IEnumerable<Entry> Entries => All.Where(entry => entry.IsAlive);

    public IEnumerable<Entry> Undecided => All.Where(entry => entry.IsUndecided);

    public IEnumerable<Entry> Accepted => All.Where(entry => entry.IsAccepted);

    public IEnumerable<Entry> Rejected => All.Where(entry => entry.State == EntryState.Rejected);

    public IEnumerable<Entry> Failed => All.Where(entry => entry.State == EntryState.Failed);

    /// <summary>Ends the task with a reason.</summary>
    /// <param name="reason">For the user.</param>
    /// <param name="silent">True marks the task as skipped rather than aborted.</param>
    /// <exception cref="TaskAbortedException">Always; let it pass.</exception>
    [System.Diagnostics.CodeAnalysis.DoesNotReturn]
    public virtual void Abort(string reason, bool silent = false) => throw new TaskAbortedException(reason) { IsSilent = silent };

    /// <summary>Asks for another pass after this one; granted up to max_reruns times.</summary>
    public abstract void RequestRerun(string reason);

    /// <summary>How many passes may follow the first; see <see cref="RequestRerun"/>.</summary>
    public virtual int MaxReruns => 0;

    /// <summary>Sets <see cref="MaxReruns"/>.</summary>
    /// <param name="count">From 0 to 100.</param>
    /// <param name="isFinal">True for the user's own choice: later calls without it change nothing.</param>
    public virtual void LimitReruns(int count, bool isFinal = false)
    {
    }

    /// <summary>Makes <see cref="IsConfigModified"/> true for the rest of this run.</summary>
    public virtual void MarkConfigModified()
    {
    }

    /// <summary>Says that it is no cause for a warning when the inputs bring nothing in this run: there may be nothing new.</summary>
    public virtual void AllowNoEntries()
    {
    }

    /// <summary>Switches a plugin off for the rest of this run.</summary>
    public abstract void DisablePlugin(string name);

    /// <summary>Switches every always-on plugin off for the rest of this run, configured or not.</summary>
    public virtual void DisableAlwaysOn()
    {
    }

    /// <summary>Switches a phase off for the rest of this run.</summary>
    public abstract void DisablePhase(Phase phase);

    /// <summary>Sets the priority of all phases of a plugin for this run.</summary>
    public abstract void SetPriority(string plugin, int priority);

    /// <summary>Adds an entry outside the input phase.</summary>
    public abstract void Add(Entry entry);

    /// <summary>Takes entries out of the run, as if no input had made them.</summary>
    public virtual void RemoveAll(Predicate<Entry> match)
    {
    }

    /// <summary>An object that task plugins of one DLL share through all passes of this run; made when it is first asked for.</summary>
    /// <typeparam name="T">A type of the plugin's own.</typeparam>
    public virtual T Shared<T>()
        where T : class, new()
    {
        if (!_shared.TryGetValue(typeof(T), out var shared))
        {
            _shared[typeof(T)] = shared = new T();
        }

        return (T)shared;
    }

    /// <summary>True for a part of a run, see <see cref="Only"/>.</summary>
    public virtual bool IsPartial => false;

    /// <summary>Puts entries into this order, at the places that they hold now; the others stay where they are.</summary>
    public virtual void Arrange(IReadOnlyCollection<Entry> entries)
    {
    }

    /// <summary>Lets a component of qualities count as right above or below another of its kind, everywhere in this run.</summary>
    public virtual void MoveQuality(QualityComponent component, QualityComponent other, bool isAbove)
    {
    }

    /// <summary>This run as if it had these entries alone: for plugins that run others on some entries, see <see cref="NestedPlugins"/>.</summary>
    public TaskRun Only(IReadOnlyList<Entry> entries) => new PartialRun(this, entries);

    /// <summary>Names another plugin as the one at work until the result is disposed.</summary>
    internal virtual IDisposable? ActAs(string plugin) => null;

    /// <summary>Sets <see cref="Proxy"/> for the rest of this run.</summary>
    public virtual void UseProxy(FetchProxy proxy)
    {
    }

    /// <summary>Calls the listener for every verdict in this run from now on, all passes; register it in the phase start.</summary>
    public virtual void WhenDecided(Action<Verdict> listener)
    {
    }
}

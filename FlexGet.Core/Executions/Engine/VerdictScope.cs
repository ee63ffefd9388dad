using FlexGet.Core.Entries;
using FlexGet.Core.Plugins;

namespace FlexGet.Core.Executions.Engine;

/// <summary>
/// Knows which plugin of which phase is at work, and writes what it decides to the log. Who is at work goes with the flow of the call:
/// a plugin that was left behind stays itself while another one is called.
/// </summary>
internal sealed class VerdictScope(ITaskRunSink sink, string task) : IVerdictScope
{
    private readonly AsyncLocal<Place> _place = new();
    private volatile Action<Verdict>[] _listeners = [];

    public string Phase => _place.Value.Phase ?? "";

    public string Plugin => _place.Value.Plugin ?? "";

    public void Enter(Phase phase, string plugin)
    {
        _place.Value = new Place(PhaseNames.Of(phase), plugin);
        sink.OnProgress(task, phase, plugin, PhaseNames.Percent(phase));
    }

    /// <summary>Lets the engine itself act in a phase: no plugin is at work, so there is no progress to tell.</summary>
    public void EnterEngine(Phase phase) => _place.Value = new Place(PhaseNames.Of(phase), "");

    public void Leave() => _place.Value = default;

    /// <summary>Names a plugin that runs inside the one at work, until the result is disposed.</summary>
    public IDisposable ActAs(string plugin)
    {
        var acting = new Acting(_place, _place.Value);
        _place.Value = _place.Value with { Plugin = plugin };
        return acting;
    }

    /// <summary>For one thread at a time.</summary>
    public void Listen(Action<Verdict> listener) => _listeners = [.. _listeners, listener];

    /// <summary>Tells nobody of verdicts any more.</summary>
    public void Close() => _listeners = [];

    public void OnVerdict(Verdict verdict)
    {
        if (verdict.State == EntryState.Failed)
        {
            sink.Write(TaskLogLevel.Error, task, Plugin, $"Failed {verdict.Entry.Title} ({verdict.Reason ?? "no reason given"})");
        }

        if (sink.IsEnabled(TaskLogLevel.Verbose))
        {
            var because = string.IsNullOrEmpty(verdict.Reason) ? "" : $" because {Words.Lower(verdict.Reason)}";
            sink.Write(TaskLogLevel.Verbose, task, Plugin, $"{Word(verdict.State)}: `{verdict.Entry.Title}` by {Plugin} plugin{because}");
        }

        foreach (var listener in _listeners)
        {
            listener(verdict);
        }
    }

    public void OnRejectRefused(Entry entry, string? reason) =>
        sink.Write(TaskLogLevel.Info, task, Plugin, $"Tried to reject immortal {entry.Title} ({reason ?? "no reason given"})");

    public void OnLazyFailed(Entry entry, string lazyField, Exception exception) => sink.Write(
        exception is PluginException or HttpRequestException ? TaskLogLevel.Info : TaskLogLevel.Error,
        task,
        lazyField,
        $"{lazyField} found nothing for {entry.Title}: {exception.Message}");

    private static string Word(EntryState state) => state switch
    {
        EntryState.Accepted => "ACCEPTED",
        EntryState.Rejected => "REJECTED",
        EntryState.Failed => "FAILED",
        EntryState.Undecided => "UNDECIDED",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    private readonly record struct Place(string? Phase, string? Plugin);

    private sealed class Acting(AsyncLocal<Place> place, Place outer) : IDisposable
    {
        public void Dispose() => place.Value = outer;
    }
}

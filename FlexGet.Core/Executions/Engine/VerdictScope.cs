using FlexGet.Core.Entries;
using FlexGet.Core.Plugins;

namespace FlexGet.Core.Executions.Engine;

/// <summary>Knows which plugin of which phase is at work, and writes what it decides to the log.</summary>
internal sealed class VerdictScope(ITaskRunSink sink, string task) : IVerdictScope
{
    private readonly List<Action<Verdict>> _listeners = [];

    public string Phase { get; private set; } = "";

    public string Plugin { get; private set; } = "";

    public void Enter(Phase phase, string plugin)
    {
        Phase = PhaseNames.Of(phase);
        Plugin = plugin;
        sink.OnProgress(task, phase, plugin, PhaseNames.Percent(phase));
    }

    public void Leave() => Plugin = "";

    /// <summary>Names a plugin that runs inside the one at work, until the result is disposed.</summary>
    public IDisposable ActAs(string plugin)
    {
        var outer = new Acting(this, Plugin);
        Plugin = plugin;
        return outer;
    }

    public void Listen(Action<Verdict> listener) => _listeners.Add(listener);

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

    private sealed class Acting(VerdictScope scope, string outer) : IDisposable
    {
        public void Dispose() => scope.Plugin = outer;
    }
}

using FlexGet.Core.Entries;
using FlexGet.Core.Plugins;

namespace FlexGet.Core.Executions.Engine;

/// <summary>Knows which plugin of which phase is at work, and writes what it decides to the log.</summary>
internal sealed class VerdictScope(ITaskRunSink sink, string task) : IVerdictScope
{
    public string Phase { get; private set; } = "";

    public string Plugin { get; private set; } = "";

    public void Enter(Phase phase, string plugin)
    {
        Phase = PhaseNames.Of(phase);
        Plugin = plugin;
        sink.OnProgress(task, phase, plugin, PhaseNames.Percent(phase));
    }

    public void Leave() => Plugin = "";

    public void OnVerdict(Entry entry, EntryState state, string? reason)
    {
        if (state == EntryState.Failed)
        {
            sink.Write(TaskLogLevel.Error, task, Plugin, $"Failed {entry.Title} ({reason ?? "no reason given"})");
        }

        if (sink.IsEnabled(TaskLogLevel.Verbose))
        {
            var because = string.IsNullOrEmpty(reason) ? "" : $" because {Words.Lower(reason)}";
            sink.Write(TaskLogLevel.Verbose, task, Plugin, $"{Word(state)}: `{entry.Title}` by {Plugin} plugin{because}");
        }
    }

    public void OnRejectRefused(Entry entry, string? reason) =>
        sink.Write(TaskLogLevel.Info, task, Plugin, $"Tried to reject immortal {entry.Title} ({reason ?? "no reason given"})");

    private static string Word(EntryState state) => state switch
    {
        EntryState.Accepted => "ACCEPTED",
        EntryState.Rejected => "REJECTED",
        EntryState.Failed => "FAILED",
        EntryState.Undecided => "UNDECIDED",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };
}

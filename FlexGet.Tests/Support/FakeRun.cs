using FlexGet.Core.Entries;
using FlexGet.Core.Plugins;
using FlexGet.Core.Schemas;

namespace FlexGet.Tests;

/// <summary>A run of a task without an engine: what a single plugin needs to be tested.</summary>
internal sealed class FakeRun(IEnumerable<Entry> entries) : TaskRun
{
    private readonly List<Entry> _entries = [.. entries];
    private readonly string _temporary = Path.Combine(Path.GetTempPath(), $"flexget-run-{Guid.NewGuid():N}");

    public string Task { get; init; } = "tv";

    public TaskRunOptions Given { get; init; } = new();

    public string Directory { get; init; } = Path.GetTempPath();

    public bool Modified { get; init; }

    public long Execution { get; init; } = 1;

    public bool Manual { get; init; } = true;

    public bool Named { get; init; } = true;

    public FakeLog Lines { get; } = new();

    /// <summary>What plugins asked of the run, in words.</summary>
    public List<string> Requests { get; } = [];

    public override string TaskName => Task;

    public override long ExecutionId => Execution;

    public override ConfigMapping Config => Some.Mapping();

    public override TaskRunOptions Options => Given;

    public override string ConfigDirectory => Directory;

    public override string TemporaryDirectory => System.IO.Directory.CreateDirectory(_temporary).FullName;

    public override TaskLog Log => Lines;

    public override bool IsRerun => false;

    public override bool IsConfigModified => Modified;

    public override bool IsManual => Manual;

    public override bool IsNamed => Named;

    public override IReadOnlyList<Entry> All => _entries;

    public override void RequestRerun(string reason) => Requests.Add($"rerun: {reason}");

    public override void AllowNoEntries() => Requests.Add("no entries are fine");

    public override void DisablePlugin(string name) => Requests.Add($"disable {name}");

    public override void DisableAlwaysOn() => Requests.Add("disable all that are always on");

    public override void DisablePhase(Phase phase) => Requests.Add($"disable phase {phase}");

    public override void SetPriority(string plugin, int priority) => Requests.Add($"priority {plugin} {priority}");

    public override void Add(Entry entry) => _entries.Add(entry);
}

/// <summary>Keeps the lines.</summary>
internal sealed class FakeLog : TaskLog
{
    public List<string> Lines { get; } = [];

    public override bool IsEnabled(TaskLogLevel level) => true;

    public override void Write(TaskLogLevel level, string message) => Lines.Add($"{level}: {message}");
}

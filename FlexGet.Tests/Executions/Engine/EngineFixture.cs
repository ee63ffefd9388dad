using FlexGet.Core.Executions;
using FlexGet.Core.Executions.Engine;
using FlexGet.Core.Plugins;
using FlexGet.Core.Schemas;
using FlexGet.Core.Storage;
using FlexGet.Core.Tasks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace FlexGet.Tests.Executions.Engine;

/// <summary>The engine over a database of its own, for tasks whose plugins are steps of the test.</summary>
internal sealed class EngineFixture : IDisposable
{
    private readonly Dictionary<string, TaskPluginDescriptor> _plugins;
    private readonly ServiceProvider _services;
    private readonly string _folder = Directory.CreateTempSubdirectory("flexget-engine").FullName;
    private readonly FilterTurns _turns;
    private readonly PhaseTaskRunner _runner;

    /// <param name="options">The limits of time.</param>
    /// <param name="time">The clock.</param>
    /// <param name="module">A plugin whose task plugins can be used beside the steps of the tests.</param>
    public EngineFixture(EngineOptions? options = null, TimeProvider? time = null, PluginModule? module = null)
    {
        options ??= new EngineOptions();
        time ??= TimeProvider.System;
        var database = new MainDatabase(_folder);
        database.Protect();
        new Migrator(time).Apply(database, "tasks", Migration.Of(typeof(Migration).Assembly, ".Tasks.Migrations."));
        _services = Services(database, time, module);
        _plugins = (module is null ? [] : TaskPluginDescriptor.Of(module.GetType().Assembly, "module", _services))
            .Concat(Steps(_services))
            .ToDictionary(plugin => plugin.Name);
        _turns = new FilterTurns(options, time);
        var phases = new PhaseRunner(new PluginCall(options, time, Abandoned), NullLogger<PhaseRunner>.Instance);
        _runner = new PhaseTaskRunner(
            new TaskPasses(phases, new TaskConfigHashes(database)), phases, _turns, new PluginRegistry(), new EngineEnvironment(options, time, Temporary));
    }

    public AbandonedPlugins Abandoned { get; } = new();

    public RecordingSink Sink { get; } = new();

    public string Temporary => Path.Combine(_folder, "temp");

    /// <summary>Runs a task with these plugins, in this order; the names in <paramref name="builtins"/> count as not configured.</summary>
    public Task<TaskOutcome> RunAsync(
        (string Plugin, object Config)[] plugins,
        ExecutionOptions? options = null,
        string task = "test",
        string[]? builtins = null,
        string hash = "1",
        string config = "",
        CancellationToken cancellationToken = default)
    {
        var definition = new TaskDefinition
        {
            Name = task,
            Source = Config(config),
            Config = Config(config),
            ConfigHash = hash,
            Plugins = [.. plugins.Select(plugin => new ConfiguredPlugin(_plugins[plugin.Plugin], plugin.Config))],
            Builtins = (builtins ?? []).ToHashSet(),
            Errors = [],
        };
        var request = new TaskRunRequest
        {
            ExecutionId = 1,
            Options = options ?? new ExecutionOptions(),
            IsManual = true,
            IsNamed = true,
            ConfigDirectory = _folder,
            Sink = Sink,
        };
        return _runner.RunAsync(definition, request, cancellationToken);
    }

    /// <summary>The plugins of this folder, whose configs are what a test wants them to do.</summary>
    public static IEnumerable<TaskPluginDescriptor> Steps(IServiceProvider services) =>
        TaskPluginDescriptor.Of(typeof(Step).Assembly, "tests", services).Where(plugin => plugin.Type.Namespace == typeof(Step).Namespace);

    /// <summary>A service of the module.</summary>
    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public void Dispose()
    {
        _services.Dispose();
        _turns.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private static ServiceProvider Services(MainDatabase database, TimeProvider time, PluginModule? module)
    {
        var services = new ServiceCollection()
            .AddSingleton<IDatabase>(database)
            .AddSingleton(time)
            .AddSingleton<TaskMemory>()
            .AddSingleton<TaskBacklog>();
        if (module is not null)
        {
            new Migrator(time).Apply(database, "plugin", Migration.Of(module.GetType().Assembly));
            module.ConfigureServices(services, new PluginContext("test", "", Path.GetDirectoryName(database.File)!, new Version(1, 0))); // a file has a folder
        }

        return services.AddLogging().BuildServiceProvider();
    }

    private static ConfigMapping Config(string enabledKey)
    {
        var position = new ConfigPosition(null, 1, 1);
        return new ConfigMapping(position, enabledKey.Length == 0
            ? []
            : [new ConfigEntry(new ConfigScalar(position, enabledKey, enabledKey, false), new ConfigScalar(position, "yes", true, false))]);
    }
}

/// <summary>Keeps what the engine tells.</summary>
internal sealed class RecordingSink : ITaskRunSink
{
    private readonly Lock _lock = new();
    private readonly List<string> _lines = [];
    private readonly List<(string Phase, string Plugin)> _progress = [];

    public TaskLogLevel Level { get; set; } = TaskLogLevel.Verbose;

    public IReadOnlyList<string> Lines
    {
        get
        {
            lock (_lock)
            {
                return [.. _lines];
            }
        }
    }

    public IReadOnlyList<(string Phase, string Plugin)> Progress
    {
        get
        {
            lock (_lock)
            {
                return [.. _progress];
            }
        }
    }

    public bool IsEnabled(TaskLogLevel level) => level >= Level;

    public void Write(TaskLogLevel level, string task, string plugin, string message)
    {
        lock (_lock)
        {
            _lines.Add($"{level} {plugin} {message}");
        }
    }

    public void OnProgress(string task, Phase phase, string plugin, int percent)
    {
        lock (_lock)
        {
            _progress.Add((PhaseNames.Of(phase), plugin));
        }
    }
}

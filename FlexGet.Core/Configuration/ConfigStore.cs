using FlexGet.Core.Configuration.Editing;
using FlexGet.Core.Configuration.Files;
using FlexGet.Core.Configuration.Revisions;
using Newtonsoft.Json.Linq;

namespace FlexGet.Core.Configuration;

/// <summary>The config in force. One change at a time, by whatever way it comes; readers never wait.</summary>
internal sealed class ConfigStore : IDisposable
{
    private readonly ConfigFile _file;
    private readonly ConfigLoader _loader;
    private readonly ConfigNews _news;
    private readonly SemaphoreSlim _gate = new(1, 1);
    private volatile ConfigState _state;
    private volatile ConfigFileProblem? _problem;

    public ConfigStore(ConfigFile file, ConfigLoader loader, ConfigNews news)
    {
        (_file, _loader, _news) = (file, loader, news);
        // Until the file is read there are no tasks; plugins that start earlier see a config, and are told when it changes.
        _state = new ConfigState(Load("", 0), new ConfigSource(ConfigDocument.Parse("")));
    }

    public ConfigSnapshot Current => _state.Snapshot;

    public ConfigState State => _state;

    /// <summary>Why the file is not what is in force; null when it is.</summary>
    public ConfigFileProblem? Problem => _problem;

    /// <summary>Reads a text as if it were the file's; nothing is changed.</summary>
    /// <param name="text">YAML.</param>
    /// <param name="revision">The id that the snapshot carries.</param>
    /// <param name="variables">In the place of those of the database, to try them.</param>
    /// <exception cref="ConfigSyntaxException">The text cannot be read.</exception>
    public ConfigSnapshot Load(string text, long revision, JObject? variables = null) => _loader.Load(text, _file.FullName, revision, variables);

    /// <summary>Puts another config in force, and tells of it.</summary>
    /// <param name="change">Makes it of what is in force; null leaves that.</param>
    /// <param name="source">Where it comes from; null when the text is the same.</param>
    /// <param name="cancellationToken">Gives up before it is made, or stops telling.</param>
    public async Task AdoptAsync(Func<ConfigState, Task<ConfigState?>> change, RevisionSource? source, CancellationToken cancellationToken)
    {
        if (await ExchangeAsync(change, cancellationToken) is { } adopted)
        {
            await _news.TellAsync(adopted.Snapshot, source, comment: null, cancellationToken);
        }
    }

    /// <summary>Puts another config in force and leaves the telling to the caller; answers it, null when what was in force stays.</summary>
    /// <inheritdoc cref="AdoptAsync"/>
    public async Task<ConfigState?> ExchangeAsync(Func<ConfigState, Task<ConfigState?>> change, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            var changed = await change(_state);
            _state = changed ?? _state;
            return changed;
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>Checks the text in force again, at once: the plugins have changed.</summary>
    public ConfigSnapshot Recheck()
    {
        // The caller swaps plugins and cannot await; whoever holds the gate does not wait for plugins.
        _gate.Wait();
        try
        {
            _state = Reloaded(_state);
            return _state.Snapshot;
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>Remembers what keeps the file from being in force; null when nothing does.</summary>
    public void Report(ConfigFileProblem? problem)
    {
        if (problem is not null && problem != _problem)
        {
            _news.TellProblem(problem);
        }

        _problem = problem;
    }

    public void Dispose() => _gate.Dispose();

    private ConfigState Reloaded(ConfigState state)
    {
        try
        {
            var reloaded = state with { Snapshot = Load(state.Text.Text, state.Snapshot.Revision) };
            _problem = _problem is { IsElsewhere: true } ? null : _problem;
            return reloaded;
        }
        catch (ConfigSyntaxException exception)
        {
            Report(new ConfigFileProblem($"the config cannot be read with its variables: {exception.Message}", exception.Error, IsElsewhere: true));
            return state;
        }
    }
}

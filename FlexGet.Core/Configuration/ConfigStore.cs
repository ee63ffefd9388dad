using FlexGet.Core.Configuration.Editing;
using FlexGet.Core.Configuration.Files;
using FlexGet.Core.Configuration.Revisions;
using FlexGet.Core.Configuration.Yaml;
using FlexGet.Core.Http;
using Newtonsoft.Json.Linq;

namespace FlexGet.Core.Configuration;

/// <summary>The config in force. One change at a time, by whatever way it comes; readers never wait.</summary>
internal sealed class ConfigStore : ConfigAccess, IDisposable
{
    private readonly ConfigFile _file;
    private readonly ConfigLoader _loader;
    private readonly ConfigWriter _writer;
    private readonly ConfigNews _news;
    private readonly SemaphoreSlim _gate = new(1, 1);
    private volatile ConfigState _state;
    private volatile ConfigFileProblem? _problem;

    public ConfigStore(ConfigFile file, ConfigLoader loader, ConfigWriter writer, ConfigNews news)
    {
        (_file, _loader, _writer, _news) = (file, loader, writer, news);
        // Until the file is read there are no tasks; plugins that start earlier see a config, and are told when it changes.
        _state = new ConfigState(loader.Load("", file.FullName, 0), new ConfigSource(ConfigDocument.Parse("")));
    }

    public override ConfigSnapshot Current => _state.Snapshot;

    public ConfigState State => _state;

    /// <summary>Why the file is not what is in force; null when it is.</summary>
    public ConfigFileProblem? Problem => _problem;

    public override Task<ConfigSnapshot> EditAsync(IReadOnlyList<ConfigEdit> edits, string comment, CancellationToken cancellationToken) =>
        EditAsync(edits, comment, null, cancellationToken);

    /// <param name="edits">What to change.</param>
    /// <param name="comment">For the list of revisions.</param>
    /// <param name="basis">The config that the edits were made for; when another one is in force by now, nothing is changed.</param>
    /// <param name="cancellationToken">Gives up before anything is written.</param>
    public Task<ConfigSnapshot> EditAsync(
        IReadOnlyList<ConfigEdit> edits, string comment, ConfigSnapshot? basis, CancellationToken cancellationToken) =>
        ChangeAsync(
            state =>
            {
                if (basis is not null && basis.Hash != state.Snapshot.Hash)
                {
                    throw new ProblemException(409, "the config was changed meanwhile; nothing is written, try again");
                }

                _file.RequireUnchanged(state.Text, isMissingAllowed: false);
                var document = edits.Aggregate(state.Document, (current, edit) => current.Apply(edit));
                var candidate = new ConfigState(Load(document.Text, 0), new ConfigSource(document, state.Text.HasMark));
                EditCheck.Require(state.Snapshot, candidate.Snapshot, edits);
                return candidate;
            },
            RevisionSource.Api,
            comment,
            cancellationToken);

    /// <summary>Puts the text of an earlier revision back, errors and all.</summary>
    /// <exception cref="ProblemException">422 when the text cannot be read; 409 when the file changed underneath.</exception>
    public Task<ConfigSnapshot> RestoreAsync(StoredRevision revision, CancellationToken cancellationToken) =>
        ChangeAsync(
            state =>
            {
                _file.RequireUnchanged(state.Text, isMissingAllowed: true);
                return new ConfigState(Load(revision.Text, 0), new ConfigSource(ConfigDocument.Parse(revision.Text), state.Text.HasMark));
            },
            RevisionSource.Restore,
            $"revision {revision.Id} restored",
            cancellationToken);

    /// <summary>Checks a text that came by the API as if it were the file's; nothing is changed.</summary>
    /// <exception cref="ConfigSyntaxException">The text cannot be read.</exception>
    public ConfigSnapshot Check(string text)
    {
        _ = YamlReader.Read(text, file: null, YamlBudget.ApiBody);
        return Load(text, 0);
    }

    /// <summary>Reads a text as if it were the file's; nothing is changed.</summary>
    /// <param name="text">YAML.</param>
    /// <param name="revision">The id that the snapshot carries.</param>
    /// <param name="variables">In the place of those of the database, to try them.</param>
    /// <exception cref="ConfigSyntaxException">The text cannot be read.</exception>
    public ConfigSnapshot Load(string text, long revision, JObject? variables = null) => _loader.Load(text, _file.FullName, revision, variables);

    /// <summary>Puts in force what the file holds, what it held last, or the same text with other variables.</summary>
    /// <param name="read">Makes it of what is in force; null leaves that.</param>
    /// <param name="source">Where it comes from; null when the text is the same.</param>
    /// <param name="cancellationToken">Gives up before it is read.</param>
    public async Task AdoptAsync(Func<ConfigState, Task<ConfigState?>> read, RevisionSource? source, CancellationToken cancellationToken)
    {
        ConfigState? adopted;
        await _gate.WaitAsync(cancellationToken);
        try
        {
            adopted = await read(_state);
            _state = adopted ?? _state;
        }
        finally
        {
            _gate.Release();
        }

        if (adopted is not null)
        {
            await _news.TellAsync(adopted.Snapshot, source, cancellationToken);
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

    public void Dispose() => _gate.Dispose();

    private async Task<ConfigSnapshot> ChangeAsync(
        Func<ConfigState, ConfigState> change, RevisionSource source, string comment, CancellationToken cancellationToken)
    {
        ConfigState changed;
        await _gate.WaitAsync(cancellationToken);
        try
        {
            changed = Try(change, _state);
            if (changed.Text == _state.Text && _problem is null)
            {
                return _state.Snapshot;
            }

            _file.RequireUnchanged(_state.Text, isMissingAllowed: source == RevisionSource.Restore);
            var id = await _writer.WriteAsync(changed.Text, changed.Snapshot.Hash, source, comment, cancellationToken);
            changed = changed with { Snapshot = changed.Snapshot with { Revision = id } };
            _state = changed;
            _problem = null;
        }
        finally
        {
            _gate.Release();
        }

        await _news.TellAsync(changed.Snapshot, source, CancellationToken.None);
        return changed.Snapshot;
    }

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

    private static ConfigState Try(Func<ConfigState, ConfigState> change, ConfigState state)
    {
        try
        {
            return change(state);
        }
        catch (ConfigSyntaxException exception)
        {
            throw new ProblemException(422, exception.Message) { Errors = [exception.Error] };
        }
    }
}

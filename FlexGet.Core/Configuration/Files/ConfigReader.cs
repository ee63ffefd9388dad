using FlexGet.Core.Configuration.Editing;
using FlexGet.Core.Configuration.Revisions;

namespace FlexGet.Core.Configuration.Files;

/// <summary>Decides what is in force by what the file holds.</summary>
internal sealed class ConfigReader(
    ConfigStore store, ConfigFile file, ConfigWriter writer, RevisionRepository revisions, IEnumerable<StarterConfig> starters)
{
    /// <summary>
    /// At the start: a known text makes its revision current, an unknown one becomes a revision; without a readable file the last
    /// good revision is in force; a starter is written only where there never was a config.
    /// </summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var last = await revisions.FindCurrentAsync(cancellationToken);
        if (last is null && !file.Exists)
        {
            WriteStarter();
        }

        await ReadAsync(isSettled: true, cancellationToken);
        await revisions.DropPendingAsync(cancellationToken);
        if (store.Problem is { } problem && last is not null && StateOf(last, problem) is { } state)
        {
            await store.AdoptAsync(_ => Task.FromResult<ConfigState?>(state), RevisionSource.File, cancellationToken);
        }
    }

    /// <summary>Reads the file when it is not what is in force.</summary>
    /// <param name="isSettled">True when an empty or missing file has stayed so for long enough to be meant.</param>
    /// <param name="cancellationToken">Stops before the revision is kept.</param>
    /// <returns>False when it has to be read again later.</returns>
    public async Task<bool> ReadAsync(bool isSettled, CancellationToken cancellationToken)
    {
        var isDone = true;
        await store.AdoptAsync(
            async state =>
            {
                var (text, problem) = Read();
                if (!isSettled && string.IsNullOrWhiteSpace(text?.Text) && problem?.Error is null && state.Snapshot.Tasks.Count > 0)
                {
                    isDone = false;
                    return null;
                }

                if (text is null || (text == state.Text && state.Snapshot.Revision > 0))
                {
                    store.Report(problem);
                    return null;
                }

                return await AdoptAsync(text, cancellationToken);
            },
            RevisionSource.File,
            cancellationToken);
        return isDone;
    }

    private void WriteStarter()
    {
        try
        {
            file.Write(new ConfigText((starters.FirstOrDefault() ?? StarterConfig.Empty).Text));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The server starts without tasks; health says why.
            store.Report(new ConfigFileProblem($"{file.FullName} could not be written: {exception.Message}"));
        }
    }

    /// <summary>What was in force last; null when it cannot be read today, for what it takes from elsewhere may have changed.</summary>
    private ConfigState? StateOf(StoredRevision last, ConfigFileProblem problem)
    {
        try
        {
            return new ConfigState(store.Load(last.Text, last.Id), new ConfigSource(ConfigDocument.Parse(last.Text)));
        }
        catch (ConfigSyntaxException exception)
        {
            // The server starts without tasks, so that it can be mended by the API; health says why.
            store.Report(problem with { Message = $"{problem.Message}; revision {last.Id} cannot be read either: {exception.Message}" });
            return null;
        }
    }

    private async Task<ConfigState?> AdoptAsync(ConfigText text, CancellationToken cancellationToken)
    {
        try
        {
            var snapshot = store.Load(text.Text, 0);
            var document = ConfigDocument.Parse(text.Text);
            var id = await writer.AdoptAsync(text, snapshot.Hash, null, cancellationToken);
            store.Report(null);
            return new ConfigState(snapshot with { Revision = id }, new ConfigSource(document, text.HasMark));
        }
        catch (ConfigSyntaxException exception)
        {
            store.Report(ProblemOf(exception));
            return null;
        }
    }

    private (ConfigText? Text, ConfigFileProblem? Problem) Read()
    {
        try
        {
            return file.Read() is { } text ? (text, null) : (null, new ConfigFileProblem($"{file.FullName} is missing"));
        }
        catch (ConfigSyntaxException exception)
        {
            return (null, ProblemOf(exception));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return (null, new ConfigFileProblem($"{file.FullName} cannot be read: {exception.Message}", new Schemas.ConfigError("", exception.Message)));
        }
    }

    private ConfigFileProblem ProblemOf(ConfigSyntaxException exception)
    {
        var error = exception.Error;
        var place = error.Line is null ? "" : $" line {error.Line}, column {error.Column}:";
        return new ConfigFileProblem($"{file.FullName} cannot be read:{place} {error.Message}", error);
    }
}

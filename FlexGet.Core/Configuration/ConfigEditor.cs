using FlexGet.Core.Configuration.Editing;
using FlexGet.Core.Configuration.Files;
using FlexGet.Core.Configuration.Revisions;
using FlexGet.Core.Configuration.Yaml;
using FlexGet.Core.Http;

namespace FlexGet.Core.Configuration;

/// <summary>Changes the config as its users ask: the file is written, the text is kept as a revision and put in force.</summary>
internal sealed class ConfigEditor(ConfigStore store, ConfigFile file, ConfigWriter writer, ConfigNews news) : ConfigAccess
{
    public override ConfigSnapshot Current => store.Current;

    public override Task<ConfigSnapshot> EditAsync(IReadOnlyList<ConfigEdit> edits, string comment, CancellationToken cancellationToken) =>
        EditAsync(edits, comment, null, cancellationToken);

    /// <param name="edits">What to change.</param>
    /// <param name="comment">For the list of revisions.</param>
    /// <param name="basis">The config that the edits were made for; when another one is in force by now, nothing is changed.</param>
    /// <param name="cancellationToken">Gives up before anything is written.</param>
    public Task<ConfigSnapshot> EditAsync(
        IReadOnlyList<ConfigEdit> edits, string comment, ConfigSnapshot? basis, CancellationToken cancellationToken) =>
        ChangeAsync(state => Edited(state, edits, basis), RevisionSource.Api, comment, cancellationToken);

    /// <summary>Puts the text of an earlier revision back, errors and all.</summary>
    /// <exception cref="ProblemException">422 when the text cannot be read; 409 when the file changed underneath.</exception>
    public Task<ConfigSnapshot> RestoreAsync(StoredRevision revision, CancellationToken cancellationToken) =>
        ChangeAsync(state => Restored(state, revision), RevisionSource.Restore, $"revision {revision.Id} restored", cancellationToken);

    /// <summary>Checks a text that came by the API as if it were the file's; nothing is changed.</summary>
    /// <exception cref="ConfigSyntaxException">The text cannot be read.</exception>
    public ConfigSnapshot Check(string text)
    {
        _ = YamlReader.Read(text, file: null, YamlBudget.ApiBody);
        return store.Load(text, 0);
    }

    private ConfigState Edited(ConfigState state, IReadOnlyList<ConfigEdit> edits, ConfigSnapshot? basis)
    {
        if (basis is not null && basis.Hash != state.Snapshot.Hash)
        {
            throw new ProblemException(409, "the config was changed meanwhile; nothing is written, try again");
        }

        file.RequireUnchanged(state.Text, isMissingAllowed: false);
        var document = edits.Aggregate(state.Document, (current, edit) => current.Apply(edit));
        var candidate = new ConfigState(store.Load(document.Text, 0), new ConfigSource(document, state.Text.HasMark));
        EditCheck.Require(state.Snapshot, candidate.Snapshot, edits);
        return candidate;
    }

    private ConfigState Restored(ConfigState state, StoredRevision revision)
    {
        file.RequireUnchanged(state.Text, isMissingAllowed: true);
        return new ConfigState(store.Load(revision.Text, 0), new ConfigSource(ConfigDocument.Parse(revision.Text), state.Text.HasMark));
    }

    private async Task<ConfigSnapshot> ChangeAsync(
        Func<ConfigState, ConfigState> change, RevisionSource source, string comment, CancellationToken cancellationToken)
    {
        var changed = await store.ExchangeAsync(
            async state =>
            {
                var candidate = Try(change, state);
                return candidate.Text == state.Text && store.Problem is null
                    ? null
                    : await WriteAsync(candidate, state, source, comment, cancellationToken);
            },
            cancellationToken);
        if (changed is null)
        {
            return store.Current;
        }

        // It is in force, whatever becomes of the request.
        await news.TellAsync(changed.Snapshot, source, comment, CancellationToken.None);
        return changed.Snapshot;
    }

    private async Task<ConfigState> WriteAsync(
        ConfigState candidate, ConfigState inForce, RevisionSource source, string comment, CancellationToken cancellationToken)
    {
        file.RequireUnchanged(inForce.Text, isMissingAllowed: source == RevisionSource.Restore);
        var id = await writer.WriteAsync(candidate.Text, candidate.Snapshot.Hash, source, comment, cancellationToken);
        store.Report(null);
        return candidate with { Snapshot = candidate.Snapshot with { Revision = id } };
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

using FlexGet.Core.Events;

namespace FlexGet.Core.Configuration;

/// <summary>A section as a whole is about to be replaced or removed by the API; add edits to take part in the revision, throw to prevent it.</summary>
/// <param name="state">What is in force.</param>
/// <param name="edit">What is about to happen.</param>
internal sealed class SectionChanging(ConfigState state, ConfigEdit edit)
{
    public ConfigState State { get; } = state;

    public ConfigEdit Edit { get; } = edit;

    /// <summary>The edits of the pending revision.</summary>
    public IList<ConfigEdit> Edits { get; } = [edit];
}

/// <summary>A section as a whole was replaced or removed by the API.</summary>
internal sealed record SectionChanged(ConfigSnapshot Before, ConfigSnapshot After);

/// <summary>Replaces and removes whole sections; whoever knows what they hold takes part.</summary>
internal sealed class SectionEditor(ConfigStore store, ConfigEditor editor, EventPublisher publisher)
{
    public async Task EditAsync(ConfigEdit edit, string comment, CancellationToken cancellationToken)
    {
        var before = store.State;
        var pending = new SectionChanging(before, edit);
        await publisher.AskAsync(pending, cancellationToken);
        var after = await editor.EditAsync([.. pending.Edits], comment, pending.Edits.Count > 1 ? before.Snapshot : null, cancellationToken);
        await publisher.TellAsync(new SectionChanged(before.Snapshot, after), CancellationToken.None);
    }
}

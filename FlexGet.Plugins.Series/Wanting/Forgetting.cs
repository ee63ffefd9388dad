using FlexGet.Core.Entries;
using FlexGet.Core.Events;
using FlexGet.Core.Tasks;

namespace FlexGet.Plugins.Series.Wanting;

/// <summary>Lets the memories of other plugins, such as seen and failed, forget releases.</summary>
internal sealed class Forgetting(EventPublisher events, TaskConfigHashes configs)
{
    /// <param name="titles">The titles that the releases had.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    public async Task ForgetAsync(IEnumerable<string> titles, CancellationToken cancellationToken)
    {
        foreach (var title in titles.Distinct(StringComparer.Ordinal))
        {
            await events.TellAsync(new EntryForgotten(title), cancellationToken);
        }

        await ReadAgainAsync(cancellationToken);
    }

    /// <summary>Inputs that read only what is new read everything in the next run, and each task notes its series again.</summary>
    public Task ReadAgainAsync(CancellationToken cancellationToken) => configs.ForgetAsync(cancellationToken);
}

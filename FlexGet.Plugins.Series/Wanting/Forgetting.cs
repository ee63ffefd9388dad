using FlexGet.Core.Entries;
using FlexGet.Core.Events;
using FlexGet.Core.Tasks;

namespace FlexGet.Plugins.Series.Wanting;

/// <summary>Lets the memories of other plugins, such as seen and failed, forget releases.</summary>
internal sealed class Forgetting(EventPublisher events, TaskConfigHashes configs)
{
    /// <summary>
    /// Lets the memories forget, and inputs that read only what is new read everything in the next run. Nothing ends it early: the
    /// releases themselves are changed by then, and nobody else would know their titles.
    /// </summary>
    /// <param name="titles">The titles that the releases had; none only lets the tasks note their series again.</param>
    public async Task ForgetAsync(IEnumerable<string> titles)
    {
        await TellAsync(titles, CancellationToken.None);
        await configs.ForgetAsync(CancellationToken.None);
    }

    /// <summary>Lets the memories forget; for tasks that do it in each run.</summary>
    /// <param name="titles">The titles that the releases had.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    public async Task TellAsync(IEnumerable<string> titles, CancellationToken cancellationToken)
    {
        foreach (var title in titles.Distinct(StringComparer.Ordinal))
        {
            await events.TellAsync(new EntryForgotten(title), cancellationToken);
        }
    }
}

using System.ComponentModel;
using FlexGet.Core.Plugins;
using FlexGet.Core.Schemas;
using FlexGet.Plugins.Series.Library;
using FlexGet.Plugins.Series.Wanting;

namespace FlexGet.Plugins.Series.Accepted;

/// <summary>The mapping form of series_remove.</summary>
internal sealed record SeriesRemoveConfig
{
    [Description("Let the memories seen and failed forget the releases too.")]
    public bool Forget { get; init; }
}

/// <summary>Forgets the episodes that were accepted, so that they are wanted again.</summary>
[TaskPlugin("series_remove")]
[Description("Forgets accepted episodes, for instance those that were deleted from the disk.")]
[Example("yes")]
[Example("{forget: yes}")]
internal sealed class SeriesRemove(SeriesRepository repository, EpisodeRemoval removal) : IOutputPlugin<Toggle<SeriesRemoveConfig>>
{
    public async ValueTask OutputAsync(TaskRun run, Toggle<SeriesRemoveConfig> config, CancellationToken cancellationToken)
    {
        foreach (var (_, name, episodes) in AcceptedEpisodes.Of(run.Accepted))
        {
            var texts = string.Join(", ", episodes);
            if (await repository.FindAsync(name, cancellationToken) is not { } series)
            {
                run.Log.Verbose($"`{name}` is not known, so {texts} cannot be forgotten");
            }
            else if (run.Options.Test == true)
            {
                run.Log.Info($"Would forget {texts} of `{name}`");
            }
            else
            {
                await removal.RemoveAsync(series.Id, episodes, config.Value?.Forget == true, cancellationToken);
                run.Log.Info($"Forgot {texts} of `{name}`");
            }
        }
    }
}

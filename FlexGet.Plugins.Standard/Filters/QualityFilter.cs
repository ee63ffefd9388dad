using System.ComponentModel;
using FlexGet.Core.Entries;
using FlexGet.Core.Plugins;
using FlexGet.Core.Schemas;
using FlexGet.Core.Titles;

namespace FlexGet.Plugins.Standard.Filters;

/// <summary>Rejects entries whose quality meets none of the requirements; accepts nothing.</summary>
[TaskPlugin("quality")]
[Description("Rejects entries without one of these qualities.")]
[Example("720p-1080p hdtv+ !h265")]
[Example("[720p webdl, 1080p bluray]")]
internal sealed class QualityFilter : IFilterPlugin<OneOrMany<QualityRequirements>>
{
    [Priority(175)]
    public ValueTask FilterAsync(TaskRun run, OneOrMany<QualityRequirements> config, CancellationToken cancellationToken)
    {
        var wanted = string.Join(", ", config.Select(requirements => $"`{requirements.Text}`"));
        foreach (var entry in run.Entries)
        {
            if (Quality.FromField(entry[EntryFields.Quality]) is not { } quality)
            {
                entry.Reject("Entry doesn't have a quality");
            }
            else if (!config.Any(requirements => requirements.Allows(quality)))
            {
                entry.Reject($"`{quality.Name}` does not match any of quality requirements: {wanted}");
            }
        }

        return ValueTask.CompletedTask;
    }
}

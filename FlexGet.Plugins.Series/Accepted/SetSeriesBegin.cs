using System.ComponentModel;
using FlexGet.Core.Http;
using FlexGet.Core.Plugins;
using FlexGet.Core.Schemas;
using FlexGet.Plugins.Series.Library;
using FlexGet.Plugins.Series.Listing;

namespace FlexGet.Plugins.Series.Accepted;

/// <summary>Makes accepted entries the first episodes that are wanted of their series.</summary>
[TaskPlugin("set_series_begin")]
[Description("Lets series begin with the episodes that were accepted.")]
[Example("yes")]
internal sealed class SetSeriesBegin(SeriesRepository repository, SeriesEditor editor) : IOutputPlugin<Toggle<object>>
{
    public async ValueTask OutputAsync(TaskRun run, Toggle<object> config, CancellationToken cancellationToken)
    {
        foreach (var (_, series, episodes) in AcceptedEpisodes.Of(run.Accepted))
        {
            var request = new SeriesRequest { Name = series, BeginEpisode = episodes[0].Text };
            if (run.Options.Test == true)
            {
                run.Log.Info($"Would let `{series}` begin with {request.BeginEpisode}");
                continue;
            }

            try
            {
                _ = await repository.FindAsync(series, cancellationToken) is { } known
                    ? await editor.ChangeAsync(known.Id, request, cancellationToken)
                    : await editor.AddAsync(request, cancellationToken);
                run.Log.Info($"`{series}` begins with {request.BeginEpisode}");
            }
            catch (ProblemException problem)
            {
                run.Log.Error($"`{series}` cannot begin with {request.BeginEpisode}: {problem.Message}");
            }
        }
    }
}

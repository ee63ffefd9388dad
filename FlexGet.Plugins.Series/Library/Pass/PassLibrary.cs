using FlexGet.Core.Plugins;
using FlexGet.Core.Storage;
using FlexGet.Plugins.Series.Decisions;

namespace FlexGet.Plugins.Series.Library.Pass;

/// <summary>
/// Keeps what a pass of a task brought and reads what its decisions need: in one transaction, with as many queries whether the
/// task has ten entries or ten thousand.
/// </summary>
internal sealed class PassLibrary(IDatabase database, TimeProvider time)
{
    /// <summary>What is to be decided, season by season and episode by episode. In a test run nothing of it is kept.</summary>
    public IReadOnlyList<EpisodeChoice> Keep(IReadOnlyList<Candidate> candidates, TaskRun run, CancellationToken cancellationToken)
    {
        using var pass = new PassTransaction(database, time, cancellationToken);
        var known = new SeriesRows(pass).FindOrAdd([.. candidates.Select(candidate => candidate.Series.Name).Distinct()]);
        var seen = new SeenEpisodes(pass, candidates, known);
        seen.Keep();
        var states = new SeriesStates(pass, run.Log).Read(candidates, known);
        if (run.Options.Test != true)
        {
            pass.Commit();
        }

        return seen.Choices(states, RunMoment.Of(time));
    }
}

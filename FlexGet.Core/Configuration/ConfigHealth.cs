using FlexGet.Core.Health;

namespace FlexGet.Core.Configuration;

/// <summary>Shows a file that cannot be used, and the errors of the one in force.</summary>
internal sealed class ConfigHealth(ConfigStore store) : IHealthSource
{
    private const int MaxShown = 20;

    public IEnumerable<HealthIssue> Check()
    {
        if (store.Problem is { } problem)
        {
            var instead = store.Current.Revision == 0 ? "no config is in force, so there are no tasks" : "the last good revision stays in force";
            yield return new HealthIssue(
                "config",
                HealthSeverity.Error,
                $"{problem.Message}; {instead}",
                problem.Error is null
                    ? "Put the file back, or restore a revision: POST /config/revisions/{id}/restore."
                    : "Mend the file; it is read again as soon as it changes.");
        }

        foreach (var error in store.Current.Errors.Take(MaxShown))
        {
            yield return new HealthIssue(
                "config",
                HealthSeverity.Warning,
                $"{ConfigNews.Place(error)}: {error.Path}: {error.Message}",
                error.Suggestion is null ? "Correct it in the file or by the API." : $"Did you mean {error.Suggestion}?");
        }
    }
}

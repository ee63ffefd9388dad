using FlexGet.Core.Storage;
using FlexGet.Host.Plugins.Routes;

namespace FlexGet.Host.Plugins;

/// <summary>The steps that concern plugins together: routes and keywords that collide, and then their tables.</summary>
internal sealed class PluginAdmission(RouteReview routes, MainDatabase database, Migrator migrator)
{
    /// <summary>Stops those that cannot live beside the server and those before them in the list.</summary>
    public async Task CheckAsync(IReadOnlyList<PluginAttempt> attempts)
    {
        foreach (var attempt in attempts)
        {
            attempt.Reopen();
        }

        PluginDependencies.CheckVersions(attempts);
        PluginDependencies.CheckNeeds(attempts);
        CheckKeywords(attempts);
        CheckRoutes(attempts);
        foreach (var attempt in attempts)
        {
            await attempt.StepAsync(PluginStage.Migrations, at =>
            {
                if (at is { IsMigrated: false, Assembly: { } assembly })
                {
                    migrator.Apply(database, assembly.GetName().Name ?? at.Folder.Name, Migration.Of(assembly));
                    at.IsMigrated = true;
                }
            });
        }
    }

    private static void CheckKeywords(IReadOnlyList<PluginAttempt> attempts)
    {
        var taken = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var attempt in attempts.Where(attempt => attempt.Served is not null))
        {
            var keywords = attempt.Generation?.Active.TaskPlugins.Select(plugin => plugin.Name).ToList() ?? [];
            if (keywords.GroupBy(keyword => keyword).FirstOrDefault(group => group.Count() > 1)?.Key is { } twice)
            {
                attempt.Reject(PluginStage.TaskPlugins, PluginRejectedException.Malfunctioned($"it has two task plugins called {twice}"));
            }
            else if (keywords.Find(taken.ContainsKey) is { } keyword)
            {
                attempt.Reject(PluginStage.TaskPlugins, PluginRejectedException.Conflict(
                    $"its task plugin {keyword} has the name of one of {taken[keyword]}"));
            }
            else
            {
                keywords.ForEach(found => taken[found] = attempt.Folder.Name);
            }
        }
    }

    private void CheckRoutes(IReadOnlyList<PluginAttempt> attempts)
    {
        var alive = attempts.Where(attempt => attempt.Served is not null).ToList();
        var rejected = routes.Check([.. alive.Select(attempt => attempt.Generation).OfType<PluginGeneration>()]);
        foreach (var attempt in alive)
        {
            if (attempt.Generation is { } generation && rejected.TryGetValue(generation, out var reason))
            {
                attempt.Reject(PluginStage.Routes, reason);
            }
        }
    }
}

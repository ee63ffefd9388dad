using FlexGet.Core.Plugins;

namespace FlexGet.Host.Plugins;

/// <summary>What plugins say of each other in their manifests: which is the newer of two, and which needs which.</summary>
internal static class PluginDependencies
{
    /// <summary>Of those with the same id only the newest stays.</summary>
    public static void CheckVersions(IEnumerable<PluginAttempt> attempts)
    {
        foreach (var same in attempts.Where(attempt => attempt.IsAlive).GroupBy(attempt => attempt.Id, StringComparer.Ordinal))
        {
            var byVersion = same.OrderByDescending(attempt => VersionRange.Parse(attempt.Version)).ToList();
            foreach (var older in byVersion.Skip(1))
            {
                older.Reject(PluginStage.Dependencies, new PluginRejectedException(
                    PluginState.Superseded, $"version {byVersion[0].Version} of {same.Key} in the folder {byVersion[0].Folder.Name} runs instead"));
            }
        }
    }

    /// <summary>Stops those whose dependencies are missing, until all that remain have theirs.</summary>
    public static void CheckNeeds(IReadOnlyList<PluginAttempt> attempts)
    {
        var byId = attempts.Where(attempt => attempt.IsAlive).ToDictionary(attempt => attempt.Id, StringComparer.Ordinal);
        foreach (var attempt in byId.Values.Where(attempt => Reaches(attempt.Id, attempt.Id, byId, [])).ToList())
        {
            attempt.Reject(PluginStage.Dependencies, PluginRejectedException.Malfunctioned("it depends on itself by way of its dependencies"));
        }

        bool stopped;
        do
        {
            stopped = false;
            foreach (var attempt in attempts.Where(attempt => attempt.IsAlive))
            {
                if (MissingOf(attempt, byId) is { } missing)
                {
                    attempt.Reject(PluginStage.Dependencies, PluginRejectedException.Incompatible(missing));
                    stopped = true;
                }
            }
        }
        while (stopped);
    }

    private static string? MissingOf(PluginAttempt attempt, Dictionary<string, PluginAttempt> byId)
    {
        foreach (var (id, version) in attempt.Manifest.DependsOn)
        {
            if (!byId.TryGetValue(id, out var needed) || !needed.IsAlive)
            {
                return $"it needs the plugin {id}, which is not active";
            }

            if (!VersionRange.Satisfies(needed.Version, version))
            {
                return $"it needs version {version} of the plugin {id}, which is there in version {needed.Version}";
            }
        }

        return null;
    }

    private static bool Reaches(string from, string target, Dictionary<string, PluginAttempt> byId, HashSet<string> seen) =>
        byId.TryGetValue(from, out var attempt)
        && attempt.Manifest.DependsOn.Keys.Any(next => next == target || (seen.Add(next) && Reaches(next, target, byId, seen)));
}

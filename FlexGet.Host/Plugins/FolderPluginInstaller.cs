using FlexGet.Core;
using FlexGet.Core.Http;
using FlexGet.Core.Plugins;
using FlexGet.Host.Plugins.Lifetime;

namespace FlexGet.Host.Plugins;

/// <summary>
/// Takes every folder of the plugins directory as far as it goes, and makes those that come through the plugins in force.
/// A folder that changes starts anew; what runs with the generation before it finishes there. A change that has begun is brought to
/// its end, whatever becomes of who asked for it: half of one would be a plugin that is listed and does not work.
/// </summary>
internal sealed class FolderPluginInstaller(
    ServerOptions options, PluginRules rules, PluginPreparation preparation, PluginSwitch plugins, TimeProvider clock)
    : PluginInstaller, IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private const int Tries = 50;

    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly Dictionary<string, PluginAttempt> _attempts = new(StringComparer.Ordinal);
    private volatile HashSet<PluginFolder> _folders = [];

    public override Task InstallAsync(CancellationToken cancellationToken) =>
        UpdateAsync(PluginFolder.In(options.PluginsDirectory), [], cancellationToken);

    /// <summary>True when the plugins are those of these folders, as they are now.</summary>
    public bool IsInLineWith(IReadOnlyList<PluginFolder> folders) => _folders.SetEquals(folders);

    /// <summary>Brings the plugins in line with these folders; does nothing when they are as before.</summary>
    /// <param name="folders">Those that have come to rest.</param>
    /// <param name="restless">The names of those that have not: their plugins stay as they are.</param>
    /// <param name="cancellationToken">Gives up waiting for another change.</param>
    public Task UpdateAsync(
        IReadOnlyList<PluginFolder> folders, IReadOnlyList<string> restless, CancellationToken cancellationToken) => InTurnAsync(async () =>
    {
        var changed = folders.Where(folder => _attempts.GetValueOrDefault(folder.Name)?.Folder != folder).ToList();
        var gone = _attempts.Keys.Except(folders.Select(folder => folder.Name)).Except(restless).ToList();
        if (changed.Count + gone.Count > 0)
        {
            await ReplaceAsync(changed, gone);
        }

        return true; // what changed meanwhile is handed on again once it is quiet
    }, cancellationToken);

    public override Task<bool> SetEnabledAsync(string name, bool isEnabled, CancellationToken cancellationToken) =>
        AgainAsync(name, () => rules.SetEnabled(name, isEnabled), cancellationToken);

    public override Task<bool> ReloadAsync(string name, CancellationToken cancellationToken) =>
        AgainAsync(name, () => rules.Forgive(name), cancellationToken);

    public void Dispose() => _turn.Dispose();

    private Task<bool> AgainAsync(string name, Action prepare, CancellationToken cancellationToken) => InTurnAsync(async () =>
    {
        for (var time = 0; time < Tries; time++)
        {
            if (PluginFolder.In(options.PluginsDirectory).FirstOrDefault(folder => folder.Name == name) is not { } folder)
            {
                return false;
            }

            prepare();
            if (await ReplaceAsync([folder], []))
            {
                return true;
            }

            await Task.Delay(Pause, clock, CancellationToken.None);
        }

        throw new ProblemException(409, $"the folder of {name} keeps changing; ask again when it is complete");
    }, cancellationToken);

    // False when a folder changed while it was read: then its plugin stays as it was.
    private async Task<bool> ReplaceAsync(List<PluginFolder> changed, List<string> gone)
    {
        var fresh = changed.Select(folder => new PluginAttempt(folder, clock)).ToList();
        await Task.WhenAll(fresh.Select(preparation.InspectAsync));
        fresh.ForEach(attempt => rules.Apply(attempt, _attempts.GetValueOrDefault(attempt.Folder.Name)));
        await Task.WhenAll(fresh.Select(preparation.LoadAsync));
        var isWhole = fresh.RemoveAll(attempt => !attempt.Folder.IsUnchanged()) == 0;
        foreach (var attempt in fresh)
        {
            await preparation.ComposeAsync(attempt);
        }

        if (fresh.Count + gone.Count == 0)
        {
            return isWhole;
        }

        var dropped = gone.Concat(fresh.Select(attempt => attempt.Folder.Name))
            .Select(name => _attempts.GetValueOrDefault(name)).OfType<PluginAttempt>().ToList();
        gone.ForEach(name => _attempts.Remove(name));
        fresh.ForEach(attempt => _attempts[attempt.Folder.Name] = attempt);
        _folders = [.. _attempts.Values.Select(attempt => attempt.Folder)];
        await plugins.ReplaceAsync([.. _attempts.Values], dropped);
        return isWhole;
    }

    private async Task<bool> InTurnAsync(Func<Task<bool>> change, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            return await change();
        }
        finally
        {
            _turn.Release();
        }
    }
}

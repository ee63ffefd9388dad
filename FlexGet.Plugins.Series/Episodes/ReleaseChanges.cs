using FlexGet.Plugins.Series.Wanting;

namespace FlexGet.Plugins.Series.Episodes;

/// <summary>Removes and resets releases, and removes episodes and seasons with theirs.</summary>
internal sealed class ReleaseChanges(WantedReleases wanted, Forgetting forgetting)
{
    public Task ResetAsync(ReleaseScope scope, CancellationToken cancellationToken) => wanted.ResetAsync(scope, cancellationToken);

    public async Task RemoveAsync(ReleaseScope scope, bool forget, CancellationToken cancellationToken) =>
        await ForgetAsync(forget, await wanted.RemoveAsync(scope, cancellationToken));

    public async Task RemoveEpisodesAsync(ReleaseScope scope, bool forget, CancellationToken cancellationToken) =>
        await ForgetAsync(forget, await wanted.RemoveEpisodesAsync(scope, cancellationToken));

    private Task ForgetAsync(bool forget, IReadOnlyList<string> titles) => forget ? forgetting.ForgetAsync(titles) : Task.CompletedTask;
}

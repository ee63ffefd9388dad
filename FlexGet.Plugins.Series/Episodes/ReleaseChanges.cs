using FlexGet.Plugins.Series.Wanting;

namespace FlexGet.Plugins.Series.Episodes;

/// <summary>Removes and resets single releases.</summary>
internal sealed class ReleaseChanges(WantedReleases wanted, Forgetting forgetting)
{
    public async Task RemoveAsync(ReleaseScope scope, bool forget, CancellationToken cancellationToken)
    {
        var titles = await wanted.RemoveAsync(scope, cancellationToken);
        if (forget)
        {
            await forgetting.ForgetAsync(titles);
        }
    }

    public Task ResetAsync(ReleaseScope scope, CancellationToken cancellationToken) => wanted.ResetAsync(scope, cancellationToken);
}

using System.ComponentModel;

namespace FlexGet.Plugins.Series.Wanting;

/// <summary>What came of wanting something again.</summary>
internal sealed record WantedAgain
{
    [Description("The titles of the releases that may be taken again.")]
    public required IReadOnlyList<string> Titles { get; init; }
}

/// <summary>Undoes every reason for which releases that were taken, or that failed, are not taken again.</summary>
internal sealed class WantAgain(WantedReleases releases, Forgetting forgetting)
{
    public async Task<WantedAgain> ApplyAsync(ReleaseScope scope, CancellationToken cancellationToken)
    {
        var titles = await releases.ResetAsync(scope, cancellationToken);
        await forgetting.ForgetAsync(titles);
        return new WantedAgain { Titles = titles };
    }
}

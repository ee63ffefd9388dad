using FlexGet.Core.Entries;
using FlexGet.Core.Plugins;

namespace FlexGet.Plugins.Standard.UrlRewriting;

/// <summary>Offers accepted entries to rewriters, round by round, until none of them takes the url.</summary>
internal sealed class RewritingRounds
{
    private const int MaxRounds = 20;

    private readonly TaskRun _run;
    private readonly List<IUrlRewriter> _rewriters;

    /// <param name="run">The run; what it disables is left out.</param>
    /// <param name="rewriters">The first that takes an entry counts.</param>
    public RewritingRounds(TaskRun run, IEnumerable<IUrlRewriter> rewriters)
    {
        _run = run;
        var disabled = run.Shared<DisabledRewriters>().Names;
        _rewriters = [.. rewriters.Where(rewriter => !disabled.Contains(rewriter.Name))];
    }

    public async ValueTask RewriteAsync(CancellationToken cancellationToken)
    {
        foreach (var entry in _rewriters.Count == 0 ? [] : _run.Accepted.ToList())
        {
            await RewriteAsync(entry, cancellationToken);
        }
    }

    private async ValueTask RewriteAsync(Entry entry, CancellationToken cancellationToken)
    {
        for (var round = 0; round <= MaxRounds && entry.IsAccepted; round++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (_rewriters.Find(candidate => entry.IsAccepted && Takes(candidate, entry)) is not { } rewriter)
            {
                return;
            }

            if (round == MaxRounds)
            {
                entry.Fail($"the url was rewritten {MaxRounds} times, and {rewriter.Name} would go on");
                return;
            }

            await RewriteAsync(entry, rewriter, cancellationToken);
        }
    }

    private async ValueTask RewriteAsync(Entry entry, IUrlRewriter rewriter, CancellationToken cancellationToken)
    {
        try
        {
            var url = await rewriter.RewriteAsync(_run, entry, cancellationToken);
            _run.Log.Info($"{rewriter.Name} rewrote the url of {entry.Title}");
            Replace(entry, url);
        }
        catch (Exception error) when (error is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            Fail(entry, rewriter, error);
        }
    }

    private bool Takes(IUrlRewriter rewriter, Entry entry)
    {
        try
        {
            return rewriter.CanRewrite(entry);
        }
        catch (Exception error)
        {
            // A pattern of the user that takes too long ends here as well.
            Fail(entry, rewriter, error);
            return false;
        }
    }

    /// <summary>Sites change; what their rewriter does not expect then is the end of this entry and of no other.</summary>
    private void Fail(Entry entry, IUrlRewriter rewriter, Exception error)
    {
        _run.Log.Warning($"{rewriter.Name} could not rewrite the url of {entry.Title}: {error.Message}");
        entry.Fail($"{rewriter.Name} could not rewrite the url: {error.Message}");
    }

    private static void Replace(Entry entry, string url)
    {
        if (EntryUrls.Of(entry) is { Count: > 0 } urls)
        {
            entry[EntryFields.Urls] = urls.Select(known => known == entry.Url ? url : known).ToList();
        }

        entry.Url = url;
    }
}

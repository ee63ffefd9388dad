using System.ComponentModel;
using FlexGet.Core.Entries;
using FlexGet.Core.Plugins;
using FlexGet.Core.Schemas;
using FlexGet.Plugins.Standard.Metainfo;

namespace FlexGet.Plugins.Standard.Memories.Seen;

/// <summary>Whether other tasks know the torrents of this one.</summary>
internal sealed record SeenInfoHashConfig
{
    [Description("local: remember for this task alone.")]
    [Shorthand]
    public SeenScope Scope { get; init; } = SeenScope.Global;
}

/// <summary>Remembers the torrents that were accepted, so that one of them does not come again under another title and url.</summary>
[TaskPlugin("seen_info_hash", AlwaysOn = true)]
[Description("Rejects torrents that were accepted in an earlier run, by their info hash.")]
[Example("yes")]
[Example("no")]
[Example("local")]
internal sealed class SeenInfoHash(SeenRepository seen, TimeProvider time) :
    IFilterPlugin<Toggle<SeenInfoHashConfig>>, IModifyPlugin<Toggle<SeenInfoHashConfig>>, ILearnPlugin<Toggle<SeenInfoHashConfig>>
{
    private readonly SeenReasons _reasons = new(time);

    [Priority(180)]
    public ValueTask FilterAsync(TaskRun run, Toggle<SeenInfoHashConfig> config, CancellationToken cancellationToken)
    {
        RejectKnown(run, run.Entries, config, cancellationToken);
        return ValueTask.CompletedTask;
    }

    /// <summary>Many hashes are known only when the torrents have been downloaded.</summary>
    public ValueTask ModifyAsync(TaskRun run, Toggle<SeenInfoHashConfig> config, CancellationToken cancellationToken)
    {
        RejectKnown(run, run.Accepted, config, cancellationToken);
        var hashes = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in run.Accepted)
        {
            if (HashOf(entry) is { } hash && !hashes.Add(hash))
            {
                entry.Reject("Already accepted torrent with this infohash once for this task");
            }
        }

        return ValueTask.CompletedTask;
    }

    public ValueTask LearnAsync(TaskRun run, Toggle<SeenInfoHashConfig> config, CancellationToken cancellationToken)
    {
        var records = run.Options.Test == true ? [] : run.Accepted
            .Select(entry => (entry.Title, Hash: HashOf(entry)))
            .Where(torrent => torrent.Hash is not null)
            .Select(torrent => new SeenRecord(torrent.Title, [new SeenValue(TorrentFields.InfoHash, torrent.Hash ?? "")]))
            .ToList();
        if (records.Count > 0)
        {
            seen.Add(run.TaskName, IsLocal(config), records, cancellationToken);
        }

        return ValueTask.CompletedTask;
    }

    private void RejectKnown(TaskRun run, IEnumerable<Entry> entries, Toggle<SeenInfoHashConfig> config, CancellationToken cancellationToken)
    {
        var torrents = entries.Select(entry => (Entry: entry, Hash: HashOf(entry) ?? "")).Where(torrent => torrent.Hash.Length > 0).ToList();
        if (torrents.Count == 0)
        {
            return;
        }

        var hashes = torrents.Select(torrent => torrent.Hash).Distinct(StringComparer.Ordinal).ToList();
        var known = seen.Find(hashes, IsLocal(config) ? run.TaskName : null, cancellationToken);
        foreach (var (entry, hash) in torrents)
        {
            if (known.TryGetValue(hash, out var trace))
            {
                entry.RejectAndRemember(_reasons.Of(trace, hash));
            }
        }
    }

    private static bool IsLocal(Toggle<SeenInfoHashConfig> config) => config.Value?.Scope == SeenScope.Local;

    private static string? HashOf(Entry entry) => entry.Text(TorrentFields.InfoHash) is { Length: > 0 } hash ? hash.ToUpperInvariant() : null;
}

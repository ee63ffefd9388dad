using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using FlexGet.Core.Entries;
using FlexGet.Core.Plugins;
using FlexGet.Core.Schemas;

namespace FlexGet.Plugins.Standard.Memories.Digests;

/// <summary>Which digest is emitted, and what becomes of it.</summary>
internal sealed record FromDigestConfig
{
    [Shorthand]
    [Description("The name of the digest.")]
    public required string List { get; init; }

    [Description("Old: only so many of the newest are kept.")]
    [Range(1, int.MaxValue)]
    public int? Limit { get; init; }

    [Description("yes: entries go when they were emitted; no: they stay; a time: they go when they are older.")]
    public OneOf<bool, Interval> Expire { get; init; } = new(true);

    [Description("Give entries the state that they were collected in.")]
    public bool RestoreState { get; init; }
}

/// <summary>Emits what other tasks collected with digest, newest first.</summary>
[TaskPlugin("from_digest")]
[Description("Emits the entries of a digest.")]
[Example("{list: new movies}")]
[Example("{list: failures, expire: 2 days, restore_state: yes}")]
internal sealed class FromDigest(DigestRepository digests) : IInputPlugin<FromDigestConfig>
{
    public ValueTask<IEnumerable<Entry>> InputAsync(TaskRun run, FromDigestConfig config, CancellationToken cancellationToken)
    {
        var isTest = run.Options.Test == true;
        if (!isTest && config.Limit is { } limit)
        {
            digests.RemoveBeyond(config.List, limit);
        }

        if (!isTest && config.Expire.Value is Interval age)
        {
            digests.RemoveOlderThan(config.List, age.Span);
        }

        var entries = digests.Read(config.List);
        if (!isTest && config.Expire.Value is true && entries.Count > 0)
        {
            digests.RemoveUpTo(config.List, entries[0].Id);
        }

        if (config.RestoreState)
        {
            foreach (var (_, entry) in entries)
            {
                Restore(entry);
            }
        }

        return ValueTask.FromResult<IEnumerable<Entry>>([.. entries.Select(row => row.Entry)]);
    }

    // Before the entry belongs to the run: nobody is told, and no plugin is named as the one who decided.
    private static void Restore(Entry entry)
    {
        switch (entry.Text("digest_state"))
        {
            case "accepted":
                entry.Accept();
                break;
            case "rejected":
                entry.Reject();
                break;
            case "failed":
                entry.Fail();
                break;
        }
    }
}

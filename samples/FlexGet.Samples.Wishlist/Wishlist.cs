using System.ComponentModel;
using FlexGet.Core.Plugins;
using FlexGet.Core.Schemas;

namespace FlexGet.Samples.Wishlist;

/// <summary>The config of <c>wishlist</c>; schema, checks and errors come from this type.</summary>
internal sealed record WishlistConfig
{
    [Description("The fields that are searched for the words.")]
    public OneOrMany<string> From { get; init; } = ["title"];

    [Description("Reject what has none of the words, instead of leaving it to other filters.")]
    public bool RejectOthers { get; init; }
}

[TaskPlugin("wishlist")]
[Description("Accepts entries that have a word of the wishlist in them.")]
[Example("yes")]
[Example("{from: [title, description], reject_others: yes}")]
internal sealed class Wishlist(WishRepository wishes) : IFilterPlugin<Toggle<WishlistConfig>>, ILearnPlugin<Toggle<WishlistConfig>>
{
    private readonly Dictionary<long, string> _found = [];

    public ValueTask FilterAsync(TaskRun run, Toggle<WishlistConfig> config, CancellationToken cancellationToken)
    {
        var options = config.Value ?? new WishlistConfig();
        var words = wishes.All();
        foreach (var entry in run.Undecided)
        {
            var texts = options.From.Select(entry.Text).OfType<string>().ToList();
            if (words.FirstOrDefault(wish => texts.Exists(text => text.Contains(wish.Word, StringComparison.OrdinalIgnoreCase))) is { } wish)
            {
                _found[wish.Id] = wish.Word;
                entry.Accept($"{wish.Word} is on the wishlist");
            }
            else if (options.RejectOthers)
            {
                entry.Reject("nothing in it is on the wishlist");
            }
        }

        return ValueTask.CompletedTask;
    }

    public ValueTask LearnAsync(TaskRun run, Toggle<WishlistConfig> config, CancellationToken cancellationToken)
    {
        if (run.Options.Test != true)
        {
            foreach (var (id, word) in _found)
            {
                wishes.MarkFound(id, run.TaskName);
                run.Log.Verbose($"found {word}");
            }
        }

        return ValueTask.CompletedTask;
    }
}

using System.ComponentModel;
using FlexGet.Core.Plugins;
using FlexGet.Core.Schemas;

namespace FlexGet.Plugins.Standard.UrlRewriting;

/// <summary>The rewriters that a run leaves out.</summary>
internal sealed class DisabledRewriters
{
    public HashSet<string> Names { get; } = new(StringComparer.Ordinal);
}

/// <summary>Leaves rewriters out of a task.</summary>
[TaskPlugin("disable_urlrewriters")]
[Description("The names of url rewriters that are not used in this task.")]
[Example("[piratebay, nyaa]")]
internal sealed class DisableUrlRewriters(UrlRewriters rewriters) : IStartPlugin<OneOrMany<string>>
{
    public ValueTask StartAsync(TaskRun run, OneOrMany<string> config, CancellationToken cancellationToken)
    {
        run.Shared<DisabledRewriters>().Names.UnionWith(config);
        var known = rewriters.Active.Select(rewriter => rewriter.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var name in config.Where(name => !known.Contains(name)))
        {
            run.Log.Verbose($"there is no url rewriter {name}");
        }

        return ValueTask.CompletedTask;
    }
}

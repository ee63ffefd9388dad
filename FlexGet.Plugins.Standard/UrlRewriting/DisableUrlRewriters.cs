using System.ComponentModel;
using FlexGet.Core.Plugins;
using FlexGet.Core.Schemas;

namespace FlexGet.Plugins.Standard.UrlRewriting;

/// <summary>Leaves rewriters out of a task.</summary>
[TaskPlugin(Keyword)]
[Description("The names of url rewriters that are not used in this task.")]
[Example("[piratebay, nyaa]")]
internal sealed class DisableUrlRewriters(UrlRewriters rewriters) : IStartPlugin<OneOrMany<string>>
{
    private const string Keyword = "disable_urlrewriters";

    public ValueTask StartAsync(TaskRun run, OneOrMany<string> config, CancellationToken cancellationToken)
    {
        var known = rewriters.Active.Select(rewriter => rewriter.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var name in config.Where(name => !known.Contains(name)))
        {
            run.Log.Verbose($"{Keyword}: there is no url rewriter {name}");
        }

        return ValueTask.CompletedTask;
    }

    /// <summary>The names that the config of the run says.</summary>
    public static IReadOnlySet<string> Of(TaskRun run) => run.Config[Keyword] switch
    {
        ConfigScalar name => new HashSet<string>(StringComparer.Ordinal) { name.Text },
        ConfigSequence names => names.Items.OfType<ConfigScalar>().Select(name => name.Text).ToHashSet(StringComparer.Ordinal),
        _ => new HashSet<string>(),
    };
}

using System.ComponentModel;
using FlexGet.Core.Plugins;
using FlexGet.Core.Schemas;

namespace FlexGet.Plugins.Standard.UrlRewriting;

/// <summary>Lets the rewriters of sites turn urls of pages into urls of downloads.</summary>
[TaskPlugin("urlrewriting", AlwaysOn = true)]
[Description("Offers accepted entries to the url rewriters of all plugins.")]
[Example("yes")]
[Example("no")]
internal sealed class UrlRewriting(UrlRewriters rewriters) : IUrlrewritePlugin<Toggle<object>>
{
    public ValueTask UrlrewriteAsync(TaskRun run, Toggle<object> config, CancellationToken cancellationToken) =>
        new RewritingRounds(run, rewriters.Active).RewriteAsync(cancellationToken);
}

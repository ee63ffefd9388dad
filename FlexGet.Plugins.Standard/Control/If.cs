using System.ComponentModel;
using FlexGet.Core.Plugins;
using IfConfig = System.Collections.Generic.IReadOnlyList<System.Collections.Generic.IReadOnlyDictionary<
    FlexGet.Core.Templating.TemplateExpression,
    FlexGet.Core.Schemas.OneOf<FlexGet.Plugins.Standard.Control.ConditionAction, FlexGet.Core.Plugins.NestedPlugins>>>;

namespace FlexGet.Plugins.Standard.Control;

/// <summary>Decides by conditions, or runs other plugins on the entries that meet them.</summary>
[TaskPlugin("if")]
[Description("Accepts, rejects or fails entries that meet a condition, or runs other plugins on them.")]
[Example("[{'\"hd\" in title|lower': accept}, {'has_field(\"year\") and year < 2000': reject}]")]
[Example("[{yes: {accept_all: yes}}]")]
internal sealed class If(TimeProvider time) :
    IPreparePlugin<IfConfig>,
    IStartPlugin<IfConfig>,
    IMetainfoPlugin<IfConfig>,
    IFilterPlugin<IfConfig>,
    IUrlrewritePlugin<IfConfig>,
    IDownloadPlugin<IfConfig>,
    IModifyPlugin<IfConfig>,
    IOutputPlugin<IfConfig>,
    ILearnPlugin<IfConfig>,
    IExitPlugin<IfConfig>,
    IAbortPlugin<IfConfig>
{
    private Conditions? _conditions;

    [Priority(80)]
    public ValueTask PrepareAsync(TaskRun run, IfConfig config, CancellationToken cancellationToken) =>
        RunAsync(Phase.Prepare, run, config, cancellationToken);

    [Priority(80)]
    public ValueTask StartAsync(TaskRun run, IfConfig config, CancellationToken cancellationToken) =>
        RunAsync(Phase.Start, run, config, cancellationToken);

    [Priority(80)]
    public ValueTask MetainfoAsync(TaskRun run, IfConfig config, CancellationToken cancellationToken) =>
        RunAsync(Phase.Metainfo, run, config, cancellationToken);

    [Priority(80)]
    public ValueTask FilterAsync(TaskRun run, IfConfig config, CancellationToken cancellationToken) =>
        RunAsync(Phase.Filter, run, config, cancellationToken);

    [Priority(80)]
    public ValueTask UrlrewriteAsync(TaskRun run, IfConfig config, CancellationToken cancellationToken) =>
        RunAsync(Phase.Urlrewrite, run, config, cancellationToken);

    [Priority(80)]
    public ValueTask DownloadAsync(TaskRun run, IfConfig config, CancellationToken cancellationToken) =>
        RunAsync(Phase.Download, run, config, cancellationToken);

    [Priority(80)]
    public ValueTask ModifyAsync(TaskRun run, IfConfig config, CancellationToken cancellationToken) =>
        RunAsync(Phase.Modify, run, config, cancellationToken);

    [Priority(80)]
    public ValueTask OutputAsync(TaskRun run, IfConfig config, CancellationToken cancellationToken) =>
        RunAsync(Phase.Output, run, config, cancellationToken);

    [Priority(80)]
    public ValueTask LearnAsync(TaskRun run, IfConfig config, CancellationToken cancellationToken) =>
        RunAsync(Phase.Learn, run, config, cancellationToken);

    [Priority(80)]
    public ValueTask ExitAsync(TaskRun run, IfConfig config, CancellationToken cancellationToken) =>
        RunAsync(Phase.Exit, run, config, cancellationToken);

    [Priority(80)]
    public ValueTask AbortAsync(TaskRun run, IfConfig config, CancellationToken cancellationToken) =>
        RunAsync(Phase.Abort, run, config, cancellationToken);

    private ValueTask RunAsync(Phase phase, TaskRun run, IfConfig config, CancellationToken cancellationToken) =>
        (_conditions ??= new Conditions(config, time)).RunAsync(phase, run, cancellationToken);
}

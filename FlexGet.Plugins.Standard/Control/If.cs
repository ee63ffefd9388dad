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
internal sealed class If(TimeProvider time) : IEveryPhasePlugin<IfConfig>
{
    private Conditions? _conditions;

    [Priority(80)]
    public ValueTask RunAsync(Phase phase, TaskRun run, IfConfig config, CancellationToken cancellationToken) =>
        (_conditions ??= new Conditions(config, time)).RunAsync(phase, run, cancellationToken);
}

using System.ComponentModel;
using FlexGet.Core.Plugins;
using FlexGet.Core.Templating;

namespace FlexGet.Plugins.Standard.Fields;

/// <summary>Sets fields of every entry.</summary>
[TaskPlugin("set")]
[Description("Sets fields of every entry; texts may use Jinja and are rendered when the field is read.")]
[Example("{path: ~/tv, label: '{{ title|lower }}', priority: 5}")]
internal sealed class SetPlugin(TimeProvider time) : IMetainfoPlugin<IReadOnlyDictionary<string, TemplateValue>>
{
    public ValueTask MetainfoAsync(TaskRun run, IReadOnlyDictionary<string, TemplateValue> config, CancellationToken cancellationToken)
    {
        var setter = new FieldSetter(run, time, config);
        foreach (var entry in run.All)
        {
            setter.Set(entry);
        }

        return ValueTask.CompletedTask;
    }
}

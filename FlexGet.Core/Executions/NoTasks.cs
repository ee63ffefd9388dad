using FlexGet.Core.Tasks;

namespace FlexGet.Core.Executions;

/// <summary>Stands in until the slice Tasks brings its catalogue.</summary>
internal sealed class NoTasks : TaskCatalog
{
    public override TaskSet Current { get; } = new("", "", []);
}

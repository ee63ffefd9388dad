using YamlDotNet.Core;

namespace FlexGet.Core.Configuration.Yaml;

/// <summary>Counts what a text asks for against its budget, before it is built.</summary>
internal sealed class YamlMeter(YamlBudget budget, YamlPlaces places)
{
    private int _nodes;
    private int _aliases;

    public void Count(Mark at)
    {
        if (++_nodes > budget.Nodes)
        {
            throw places.Error(at, $"the text has more than {budget.Nodes} values");
        }
    }

    public void CountAlias(Mark at)
    {
        if (++_aliases > budget.Aliases)
        {
            throw places.Error(at, $"there are more than {budget.Aliases} aliases");
        }
    }

    public void Deepen(int depth, Mark at)
    {
        if (depth >= budget.Depth)
        {
            throw places.Error(at, $"lists and mappings are nested more than {budget.Depth} levels deep");
        }
    }

    /// <summary>Looks at a collection to which something was added.</summary>
    public void Check(YamlFrame? frame, Mark at)
    {
        if (frame?.Size > budget.ExpandedNodes)
        {
            throw places.Error(at, $"with its aliases written out the text has more than {budget.ExpandedNodes} values");
        }

        if (frame is { IsMapping: true } && frame.Merges > budget.MergeExpansions)
        {
            throw places.Error(at, $"\"<<\" merges more than {budget.MergeExpansions} mappings, counted each time they are used");
        }
    }
}

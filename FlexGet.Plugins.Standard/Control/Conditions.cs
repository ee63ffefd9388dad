using FlexGet.Core.Entries;
using FlexGet.Core.Plugins;
using FlexGet.Core.Schemas;
using FlexGet.Core.Templating;

namespace FlexGet.Plugins.Standard.Control;

/// <summary>What happens at once to an entry that meets a condition.</summary>
internal enum ConditionAction
{
    Accept,
    Reject,
    Fail,
}

/// <summary>The conditions of one <c>if</c> in one run of a task, in the order of the config.</summary>
internal sealed class Conditions(
    IReadOnlyList<IReadOnlyDictionary<TemplateExpression, OneOf<ConditionAction, NestedPlugins>>> config, TimeProvider time)
{
    private readonly List<Condition> _conditions = [.. config.SelectMany(item => item).Select(pair => new Condition(
        pair.Key, pair.Value.Value as ConditionAction?, pair.Value.Value as NestedPlugins, (pair.Value.Value as NestedPlugins)?.Start()))];

    public async ValueTask RunAsync(Phase phase, TaskRun run, CancellationToken cancellationToken)
    {
        foreach (var condition in _conditions)
        {
            if (condition.Action is { } action && phase == Phase.Filter)
            {
                foreach (var entry in Passing(condition.Expression, run, cancellationToken))
                {
                    Act(action, entry, $"Matched requirement: {condition.Expression.Text}");
                }
            }
            else if (condition.Plugins?.Has(phase) == true && condition.Nested is not null)
            {
                var passing = Passing(condition.Expression, run, cancellationToken);
                await condition.Nested.RunAsync(phase, run.Only(passing), cancellationToken);
            }
        }
    }

    private List<Entry> Passing(TemplateExpression expression, TaskRun run, CancellationToken cancellationToken)
    {
        List<Entry> passing = [];
        foreach (var entry in run.Entries)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (Holds(expression, entry, run))
            {
                passing.Add(entry);
            }
        }

        return passing;
    }

    private bool Holds(TemplateExpression expression, Entry entry, TaskRun run)
    {
        try
        {
            return expression.Holds(new EntryTemplateContext(entry, run, time));
        }
        catch (TemplateException exception)
        {
            run.Log.Write(
                exception.IsUndefined ? TaskLogLevel.Debug : TaskLogLevel.Error,
                $"The condition `{expression.Text}` does not hold for {entry.Title}: {exception.Message}");
            return false;
        }
    }

    private static void Act(ConditionAction action, Entry entry, string reason)
    {
        switch (action)
        {
            case ConditionAction.Accept:
                entry.Accept(reason);
                break;
            case ConditionAction.Reject:
                entry.Reject(reason);
                break;
            case ConditionAction.Fail:
                entry.Fail(reason);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(action));
        }
    }

    private sealed record Condition(TemplateExpression Expression, ConditionAction? Action, NestedPlugins? Plugins, NestedRun? Nested);
}

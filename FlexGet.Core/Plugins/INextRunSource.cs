namespace FlexGet.Core.Plugins;

/// <summary>Implemented by a plugin that starts tasks by itself, so that /tasks can show when a task runs next.</summary>
public interface INextRunSource
{
    /// <summary>When the task will be started next; null when it will not.</summary>
    DateTimeOffset? NextRun(string task);
}

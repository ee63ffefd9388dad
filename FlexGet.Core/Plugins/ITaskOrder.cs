namespace FlexGet.Core.Plugins;

/// <summary>Implemented by the config of a task plugin that says when its task runs among those of an execution.</summary>
public interface ITaskOrder
{
    /// <summary>Tasks with a lower number run earlier; 65535 stands for those where no plugin says anything.</summary>
    int Order { get; }
}

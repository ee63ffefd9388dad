using FlexGet.Core.Configuration;

namespace FlexGet.Core.Tasks;

/// <summary>The tasks of the config in force; made anew when the config or the plugins change.</summary>
internal sealed class TaskCatalog(ConfigAccess config, TaskReader reader)
{
    /// <summary>The tasks in the order of the file, disabled ones too, those with a leading _ not.</summary>
    public TaskSet Current => reader.Read(config.Current).Tasks;
}

/// <summary>The tasks of one revision.</summary>
internal sealed class TaskSet(string configHash, string configDirectory, IReadOnlyList<TaskDefinition> tasks)
{
    public string ConfigHash { get; } = configHash;

    public string ConfigDirectory { get; } = configDirectory;

    public IReadOnlyList<TaskDefinition> Tasks { get; } = tasks;

    /// <summary>The task of this name, whatever its case; the exact spelling wins.</summary>
    public TaskDefinition? Find(string name) =>
        Tasks.FirstOrDefault(task => task.Name == name)
        ?? Tasks.FirstOrDefault(task => string.Equals(task.Name, name, StringComparison.OrdinalIgnoreCase));
}

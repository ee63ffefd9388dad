namespace FlexGet.Core.Plugins;

/// <summary>
/// Records of a plugin that are of no use after some time. Register it in <see cref="PluginModule.ConfigureServices"/>; the server asks
/// it once a day, for the first time some minutes after the start.
/// </summary>
public interface IAgingMemory
{
    /// <summary>Removes some of those that are too old and answers how many; asked again until there are none.</summary>
    /// <param name="limit">At most about so many, so that nobody waits long for the database.</param>
    /// <param name="cancellationToken">Stops what takes longer than ten minutes in all.</param>
    Task<int> RemoveOldAsync(int limit, CancellationToken cancellationToken);
}

namespace FlexGet.Plugins.Standard.Memories;

/// <summary>Records that are of no use after some time.</summary>
internal interface IAgingMemory
{
    /// <summary>Removes some of those that are too old; answers how many.</summary>
    /// <param name="limit">At most so many, so that nobody waits long for the database.</param>
    int RemoveOld(int limit);
}

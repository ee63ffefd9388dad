namespace FlexGet.Core.Entries;

/// <summary>What has been decided of an entry so far.</summary>
public enum EntryState
{
    /// <summary>No plugin has accepted, rejected or failed it.</summary>
    Undecided,

    /// <summary>It will be downloaded or passed on by the outputs.</summary>
    Accepted,

    /// <summary>It is out; a reject beats an accept, before or after it.</summary>
    Rejected,

    /// <summary>Something went wrong with it.</summary>
    Failed,
}

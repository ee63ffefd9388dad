namespace FlexGet.Core.Titles;

/// <summary>How the episodes of a series are told apart.</summary>
public enum IdentifierType
{
    /// <summary>Season and episode.</summary>
    Ep,
    Date,

    /// <summary>Numbers counted through.</summary>
    Sequence,

    /// <summary>Texts that an expression of the user finds.</summary>
    Id,
    Special,
}

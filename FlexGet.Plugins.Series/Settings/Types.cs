using FlexGet.Core.Titles;

namespace FlexGet.Plugins.Series.Settings;

/// <summary>The names of the kinds of identifiers.</summary>
internal static class Types
{
    public static IdentifierType? Of(IdentifiedBy? identifiedBy) => identifiedBy switch
    {
        IdentifiedBy.Ep => IdentifierType.Ep,
        IdentifiedBy.Date => IdentifierType.Date,
        IdentifiedBy.Sequence => IdentifierType.Sequence,
        IdentifiedBy.Id => IdentifierType.Id,
        IdentifiedBy.Auto or null => null,
        _ => throw new ArgumentOutOfRangeException(nameof(identifiedBy)),
    };

    /// <summary>What a series is said to be identified by.</summary>
    public static IdentifiedBy Of(IdentifierType? type) => type switch
    {
        IdentifierType.Ep => IdentifiedBy.Ep,
        IdentifierType.Date => IdentifiedBy.Date,
        IdentifierType.Sequence => IdentifiedBy.Sequence,
        IdentifierType.Id => IdentifiedBy.Id,
        IdentifierType.Special or null => IdentifiedBy.Auto,
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };

    /// <summary>As it stands in configs, fields and the database.</summary>
    public static string Name(this IdentifierType type) => type switch
    {
        IdentifierType.Ep => "ep",
        IdentifierType.Date => "date",
        IdentifierType.Sequence => "sequence",
        IdentifierType.Id => "id",
        IdentifierType.Special => "special",
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };

    /// <summary>Reads what <see cref="Name"/> wrote.</summary>
    public static IdentifierType Parse(string name) => Enum.Parse<IdentifierType>(name, ignoreCase: true);
}

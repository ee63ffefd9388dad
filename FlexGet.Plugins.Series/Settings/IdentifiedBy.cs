namespace FlexGet.Plugins.Series.Settings;

/// <summary>How the config says that episodes are told apart.</summary>
internal enum IdentifiedBy
{
    /// <summary>It is to be found out.</summary>
    Auto,
    Ep,
    Date,
    Sequence,
    Id,
}

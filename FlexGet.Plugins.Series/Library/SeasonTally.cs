namespace FlexGet.Plugins.Series.Library;

/// <summary>What was downloaded of a season.</summary>
/// <param name="Episodes">How many of its episodes.</param>
/// <param name="IsCompleted">True when a pack of it was.</param>
internal readonly record struct SeasonTally(int Episodes, bool IsCompleted);

namespace FlexGet.Samples.Wishlist;

/// <summary>A word that titles of wanted entries have in them.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Word">The word.</param>
/// <param name="FoundBy">The task that met it last; null when none has.</param>
/// <param name="Added">When it was added.</param>
internal sealed record Wish(long Id, string Word, string? FoundBy, DateTimeOffset Added);

namespace FlexGet.Core.Configuration.Editing;

/// <summary>Where a node stands: a slot of a collection, which stands somewhere itself.</summary>
/// <param name="Parent">The collection.</param>
/// <param name="Index">The slot.</param>
/// <param name="Outer">The place of the collection; null for the root.</param>
internal sealed record Place(SyntaxCollection Parent, int Index, Place? Outer)
{
    public SyntaxSlot Slot => Parent.Slots[Index];

    /// <summary>The indexes from the root down to this place.</summary>
    public IEnumerable<int> Trail => (Outer?.Trail ?? []).Append(Index);

    /// <summary>Goes down a path as far as it exists in the text; it does not look through aliases and merge keys.</summary>
    public static (Place? Last, int Matched) Follow(SyntaxNode? root, IReadOnlyList<string> keys)
    {
        Place? place = null;
        for (var depth = 0; depth < keys.Count; depth++)
        {
            var node = place is null ? root : place.Slot.Value;
            var index = node is SyntaxCollection collection ? IndexOf(collection, keys[depth]) : -1;
            if (index < 0)
            {
                return (place, depth);
            }

            place = new Place((SyntaxCollection)node!, index, place); // an index was found in it
        }

        return (place, keys.Count);
    }

    private static int IndexOf(SyntaxCollection collection, string key)
    {
        if (collection is SyntaxMapping)
        {
            return collection.Slots.FindLastIndex(slot => slot.Name == key);
        }

        return int.TryParse(key, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var index)
            && index < collection.Slots.Count ? index : -1;
    }
}

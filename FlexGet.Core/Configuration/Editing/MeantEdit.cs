namespace FlexGet.Core.Configuration.Editing;

/// <summary>Does to the meaning what an edit should do to the text.</summary>
internal static class MeantEdit
{
    public static void Replace(Meaning root, Place place, Meaning value)
    {
        switch (Parent(root, place))
        {
            case MeaningMap map:
                map.Entries[place.Index] = (map.Entries[place.Index].Key, value);
                break;
            case MeaningList list:
                list.Items[place.Index] = value;
                break;
        }
    }

    public static void Remove(Meaning root, Place place)
    {
        switch (Parent(root, place))
        {
            case MeaningMap map:
                map.Entries.RemoveAt(place.Index);
                break;
            case MeaningList list:
                list.Items.RemoveAt(place.Index);
                break;
        }
    }

    public static void Rename(Meaning root, Place place, string name)
    {
        if (Parent(root, place) is MeaningMap map)
        {
            map.Entries[place.Index] = (name, map.Entries[place.Index].Value);
        }
    }

    /// <param name="root">The meaning of the document.</param>
    /// <param name="place">Where the collection stands; null for the root.</param>
    /// <param name="key">The new key, or - in a list.</param>
    /// <param name="value">The new value.</param>
    public static void Add(Meaning root, Place? place, string key, Meaning value)
    {
        switch (place is null ? root : At(root, place))
        {
            case MeaningMap map:
                map.Entries.Add((key, value));
                break;
            case MeaningList list:
                list.Items.Add(value);
                break;
        }
    }

    private static Meaning Parent(Meaning root, Place place) => place.Outer is null ? root : At(root, place.Outer);

    private static Meaning At(Meaning root, Place place) => place.Trail.Aggregate(root, (node, index) =>
        node is MeaningMap map ? map.Entries[index].Value : ((MeaningList)node).Items[index]);
}

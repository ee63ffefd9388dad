using System.Collections;
using System.Globalization;
using FlexGet.Core.Entries;

namespace FlexGet.Plugins.Standard.Filters.Regexp;

/// <summary>A text to search, and the field it comes from.</summary>
internal readonly record struct FieldText(string Field, string Text)
{
    private static readonly string[] Usual = [EntryFields.Title, EntryFields.Description];

    /// <summary>The texts of an entry's fields: lists item by item, anything else as text, empty ones left out.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="fields">The fields asked for; null means title and description, and then nothing is looked up for it.</param>
    /// <param name="texts">Cleared, then filled.</param>
    public static void Read(Entry entry, IReadOnlyList<string>? fields, List<FieldText> texts)
    {
        texts.Clear();
        foreach (var field in fields ?? Usual)
        {
            entry.TryGet(field, out var value, evaluate: fields is not null);
            if (value is IEnumerable list and not string)
            {
                foreach (var item in list)
                {
                    Add(field, item, texts);
                }
            }
            else
            {
                Add(field, value, texts);
            }
        }
    }

    private static void Add(string field, object? value, List<FieldText> texts)
    {
        var text = value as string ?? Convert.ToString(value, CultureInfo.InvariantCulture);
        if (!string.IsNullOrEmpty(text))
        {
            texts.Add(new FieldText(field, field == EntryFields.Url ? Uri.UnescapeDataString(text) : text));
        }
    }
}

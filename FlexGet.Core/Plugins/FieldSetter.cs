using FlexGet.Core.Entries;
using FlexGet.Core.Templating;

namespace FlexGet.Core.Plugins;

/// <summary>Sets fields of entries as the plugin <c>set</c> does: plain values at once, templates when the field is read.</summary>
/// <param name="run">The run that the entries belong to.</param>
/// <param name="time">The clock that templates read.</param>
/// <param name="fields">The fields to set.</param>
public sealed class FieldSetter(TaskRun run, TimeProvider time, IReadOnlyDictionary<string, TemplateValue> fields)
{
    /// <summary>Sets the fields of one entry.</summary>
    public void Set(Entry entry)
    {
        foreach (var (field, value) in fields)
        {
            if (value.IsPlain)
            {
                SetNow(entry, field, value);
            }
            else
            {
                SetWhenRead(entry, field, value);
            }
        }
    }

    private void SetNow(Entry entry, string field, TemplateValue value)
    {
        var plain = value.Render(new EntryTemplateContext(entry, run, time));
        entry[field] = IsText(field) ? Convert.ToString(plain, null) ?? "" : plain;
    }

    private void SetWhenRead(Entry entry, string field, TemplateValue value)
    {
        // Title and url are always there, so they cannot wait.
        if (IsText(field))
        {
            Render(entry, field, value);
            return;
        }

        var former = entry.TryGet(field, out var known, evaluate: false) ? (Value: known, IsKnown: true) : (null, false);
        entry.Remove(field);
        entry.AddLazy(new LazyField("set", [field], Evaluate, IsLocal: true));

        void Evaluate(Entry read)
        {
            if (former.IsKnown)
            {
                // The template may use what the field was before.
                read[field] = former.Value;
            }

            Render(read, field, value);
        }
    }

    private void Render(Entry entry, string field, TemplateValue value)
    {
        try
        {
            var rendered = value.Render(new EntryTemplateContext(entry, run, time));
            if (field == EntryFields.Path && rendered is string path && StepsOut(path) > StepsOut(value.ToString() ?? ""))
            {
                run.Log.Error($"Could not set {field} for {entry.Title}: a field of the entry leads out of the folder (`{value}`)");
                return;
            }

            entry[field] = IsText(field) ? Convert.ToString(rendered, System.Globalization.CultureInfo.InvariantCulture) ?? "" : rendered;
        }
        catch (TemplateException exception)
        {
            run.Log.Error($"Could not set {field} for {entry.Title}: {exception.Message} (`{value}`)");
        }
    }

    /// <summary>Whoever writes a feed must not choose the folder: the steps up in a path are those that the user wrote.</summary>
    private static int StepsOut(string path) => path.Split('/', '\\').Count(step => step.Trim() == "..");

    private static bool IsText(string field) => field is EntryFields.Title or EntryFields.Url;
}

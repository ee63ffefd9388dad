using FlexGet.Core.Entries;
using FlexGet.Core.Plugins;
using FlexGet.Core.Templating;

namespace FlexGet.Plugins.Standard;

/// <summary>Texts that may name fields of an entry: <c>~/tv/{{ series_name }}</c>.</summary>
internal sealed class TextTemplate(TaskRun run, TimeProvider time)
{
    /// <summary>The text of the config with the entry's values in it.</summary>
    /// <exception cref="FormatException">It cannot be rendered; the message says why.</exception>
    public string Render(TemplateText text, Entry entry)
    {
        try
        {
            return text.Render(new EntryTemplateContext(entry, run, time));
        }
        catch (TemplateException exception)
        {
            throw new FormatException($"{exception.Message} (`{text}`)", exception);
        }
    }

    /// <summary>The text of a field with the entry's values in it: plugins such as regexp leave templates there.</summary>
    /// <exception cref="FormatException">It cannot be rendered; the message says why.</exception>
    public string Render(string text, Entry entry)
    {
        try
        {
            return Render(TemplateText.Parse(text), entry);
        }
        catch (TemplateException exception)
        {
            throw new FormatException($"{exception.Message} (`{text}`)", exception);
        }
    }
}

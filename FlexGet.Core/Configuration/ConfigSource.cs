using System.Text;
using FlexGet.Core.Configuration.Editing;
using FlexGet.Core.Configuration.Files;

namespace FlexGet.Core.Configuration;

/// <summary>
/// The text in force, as the file has it. What it says node by node is several times its size and needed for edits and answers
/// only: it is read when asked for, and kept no longer than the collector lets it be.
/// </summary>
internal sealed class ConfigSource(ConfigDocument document, bool hasMark = false)
{
    private readonly byte[] _text = Encoding.UTF8.GetBytes(document.Text);
    private readonly WeakReference<ConfigDocument> _document = new(document);

    public ConfigText Text => new(_document.TryGetTarget(out var document) ? document.Text : Encoding.UTF8.GetString(_text), hasMark);

    public ConfigDocument Document
    {
        get
        {
            if (!_document.TryGetTarget(out var document))
            {
                document = ConfigDocument.Parse(Text.Text);
                _document.SetTarget(document);
            }

            return document;
        }
    }
}

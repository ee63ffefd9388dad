using System.Text;
using FlexGet.Core.Templating.Values;

namespace FlexGet.Core.Templating.Rendering;

/// <summary>What a template has written. A single value is kept as it is, for native results.</summary>
internal sealed class Output(Renderer renderer)
{
    /// <summary>Of any one text that is put together on the way.</summary>
    public const int MaxLength = 1024 * 1024;

    private StringBuilder? _text;
    private object? _single;
    private bool _hasSingle;

    /// <summary>True when nothing was written.</summary>
    public bool IsEmpty => !_hasSingle && _text is null;

    /// <summary>True when one value was written and nothing else.</summary>
    public bool IsSingle => _hasSingle;

    public object? Single => _single;

    public void Write(object? value)
    {
        if (IsEmpty)
        {
            (_single, _hasSingle) = (value, true);
            return;
        }

        if (_hasSingle)
        {
            _hasSingle = false;
            _text = new StringBuilder();
            Append(_single);
        }

        Append(value);
    }

    public string Text() => _text is not null ? _text.ToString() : _hasSingle ? ValueText.Of(_single, renderer) : "";

    private void Append(object? value)
    {
        var text = value as string ?? ValueText.Of(value, renderer);
        renderer.Work(text.Length);
        if (_text!.Length + text.Length > renderer.MaxLength) // made before the first call
        {
            throw TooLong(renderer.MaxLength);
        }

        _text.Append(text);
    }

    public static TemplateException TooLong(int limit = MaxLength) => new($"the template makes a text of more than {limit >> 20} MiB");
}

namespace FlexGet.Core.Templating;

/// <summary>A setting that is text, in which Jinja may stand: bound, checked and compiled with the config.</summary>
public sealed class TemplateText
{
    private readonly Template? _template;

    private TemplateText(string text, Template? template) => (Text, _template) = (text, template);

    /// <summary>As it is written.</summary>
    public string Text { get; }

    /// <summary>True when there is nothing to render.</summary>
    public bool IsPlain => _template is null;

    /// <summary>Reads a text.</summary>
    /// <exception cref="TemplateException">It has a mistake; the message says where.</exception>
    public static TemplateText Parse(string text) => new(text, Template.Is(text) ? Template.Parse(text) : null);

    /// <summary>The text with the values of the context in it.</summary>
    /// <exception cref="TemplateException">A value is missing or of the wrong kind, or it takes too much; the message says where.</exception>
    public string Render(TemplateContext context) => _template is null ? Text : _template.RenderText(context);

    /// <inheritdoc/>
    public override string ToString() => Text;
}

/// <summary>A setting of any kind; a text with Jinja in it is rendered to a value of any kind.</summary>
public sealed class TemplateValue
{
    private readonly object? _value;
    private readonly Template? _template;

    private TemplateValue(object? value, Template? template) => (_value, _template) = (value, template);

    /// <summary>True when there is nothing to render.</summary>
    public bool IsPlain => _template is null;

    /// <summary>Takes a value.</summary>
    /// <exception cref="TemplateException">It is a text with a mistake; the message says where.</exception>
    public static TemplateValue Of(object? value) =>
        new(value, value is string text && text.Contains('{', StringComparison.Ordinal) ? Template.Parse(text) : null);

    /// <summary>The value.</summary>
    /// <exception cref="TemplateException">A value is missing or of the wrong kind, or it takes too much; the message says where.</exception>
    public object? Render(TemplateContext context) => _template is null ? _value : _template.Render(context);

    /// <inheritdoc/>
    public override string? ToString() => _template?.Text ?? _value?.ToString();
}

namespace FlexGet.Core.Templating;

/// <summary>A template that cannot be understood or rendered: the message is for its author, and says where.</summary>
public sealed class TemplateException : Exception
{
    public TemplateException()
    {
    }

    public TemplateException(string message)
        : base(message)
    {
    }

    public TemplateException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    internal TemplateException(string message, int position)
        : base(message) => Position = position;

    /// <summary>The line in the template, from 1.</summary>
    public int Line { get; private init; } = 1;

    /// <summary>The column in that line, from 1.</summary>
    public int Column { get; private init; } = 1;

    /// <summary>True when a value was used that there is not.</summary>
    public bool IsUndefined { get; init; }

    /// <summary>Where in the text; -1 where only the renderer knows.</summary>
    internal int Position { get; } = -1;

    /// <summary>The same with its place in words.</summary>
    internal TemplateException In(string text, int position)
    {
        var place = Math.Clamp(Position >= 0 ? Position : position, 0, text.Length);
        var before = text.AsSpan(0, place);
        var line = before.Count('\n') + 1;
        var column = place - before.LastIndexOf('\n');
        var where = line == 1 ? $"at character {column}" : $"at line {line}, character {column}";
        return new TemplateException($"{Message}, {where}", this) { Line = line, Column = column, IsUndefined = IsUndefined };
    }
}

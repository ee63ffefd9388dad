namespace FlexGet.Core.Templating.Rendering;

/// <summary>How long a text may still become that is put together of parts, asked before each part.</summary>
internal sealed class Room
{
    private int _left = Output.MaxLength;

    /// <summary>The part, when there is room for it.</summary>
    /// <exception cref="TemplateException">There is none.</exception>
    public string Take(string part)
    {
        _left -= part.Length;
        return _left >= 0 ? part : throw Output.TooLong();
    }
}

using System.Xml;

namespace FlexGet.Plugins.Standard.Inputs.Rss;

/// <summary>
/// The text of a feed on its way to the parser, which would take a run of any length and not look up before its end. So here is
/// where a cancelled task stops reading, too.
/// </summary>
internal sealed class BoundedMarkup(TextReader text, CancellationToken cancellationToken) : TextReader
{
    private int _run;

    public override int Read(char[] buffer, int index, int count)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var read = text.Read(buffer, index, count);
        var part = buffer.AsSpan(index, read);
        var mark = part.LastIndexOf('<');
        _run = mark < 0 ? _run + read : read - mark;
        return _run <= FeedLimits.Run ? read : throw new XmlException($"more than {FeedLimits.Run} characters stand in one piece");
    }
}

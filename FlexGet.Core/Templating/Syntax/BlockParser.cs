using FlexGet.Core.Templating.Statements;

namespace FlexGet.Core.Templating.Syntax;

/// <summary>Reads what stands until a block tag with one of these words.</summary>
internal delegate IReadOnlyList<Statement> BodyReader(params string[] words);

/// <summary>Reads what stands inside of statements, and knows whether a loop is around it.</summary>
internal sealed class BlockParser(TokenStream tokens, BodyReader read)
{
    private int _loops;

    /// <summary>True where a loop can be left.</summary>
    public bool IsInLoop => _loops > 0;

    public void EndTag() => tokens.Expect(TokenKind.BlockEnd, "the end of the tag");

    /// <summary>The end of a tag and what stands until one of the words, which is next then.</summary>
    public IReadOnlyList<Statement> Until(params string[] words)
    {
        EndTag();
        return read(words);
    }

    /// <summary>As <see cref="Until"/>, for the body of a loop.</summary>
    public IReadOnlyList<Statement> LoopUntil(params string[] words)
    {
        _loops++;
        var body = Until(words);
        _loops--;
        return body;
    }

    /// <summary>The end of a tag, a body and its end tag.</summary>
    public IReadOnlyList<Statement> Body(string end)
    {
        var body = Until(end);
        tokens.Take();
        EndTag();
        return body;
    }

    /// <summary>As <see cref="Body"/>, for what runs elsewhere: the loops around it are not its own.</summary>
    public IReadOnlyList<Statement> BodyOutsideLoops(string end)
    {
        var loops = _loops;
        _loops = 0;
        var body = Body(end);
        _loops = loops;
        return body;
    }
}

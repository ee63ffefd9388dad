namespace FlexGet.Core.Templating.Syntax;

/// <summary>The tokens of a template with a place among them, and a limit on how deep what is read may go.</summary>
internal sealed class TokenStream(IReadOnlyList<Token> tokens)
{
    private const int MaxDepth = 150;

    private int _index;

    public Token Current => tokens[_index];

    /// <summary>The token that was taken last.</summary>
    public Token Previous => tokens[Math.Max(_index - 1, 0)];

    public Token BeforePrevious => tokens[Math.Max(_index - 2, 0)];

    public Token Following => tokens[Math.Min(_index + 1, tokens.Count - 1)];

    /// <summary>How deep the tree is here at most; whoever goes into something sets it back when it is done.</summary>
    public int Depth { get; private set; }

    public Token Take()
    {
        var token = tokens[_index];
        _index += _index + 1 < tokens.Count ? 1 : 0;
        return token;
    }

    public void Deepen()
    {
        if (++Depth > MaxDepth)
        {
            throw Error("the template is nested too deeply");
        }
    }

    public void Rise(int depth) => Depth = depth;

    public bool IsOperator(string text) => Current.Is(TokenKind.Operator, text);

    public bool IsName(string text) => Current.Is(TokenKind.Name, text);

    public bool TryOperator(string text) => Try(TokenKind.Operator, text);

    public bool TryName(string text) => Try(TokenKind.Name, text);

    public void ExpectOperator(string text)
    {
        if (!TryOperator(text))
        {
            throw Error($"expected \"{text}\", found {Current.Described}");
        }
    }

    public void ExpectName(string text)
    {
        if (!TryName(text))
        {
            throw Error($"expected \"{text}\", found {Current.Described}");
        }
    }

    public Token Expect(TokenKind kind, string words) =>
        Current.Kind == kind ? Take() : throw Error($"expected {words}, found {Current.Described}");

    public TemplateException Error(string message) => new(message, Current.Position);

    private bool Try(TokenKind kind, string text)
    {
        if (!Current.Is(kind, text))
        {
            return false;
        }

        Take();
        return true;
    }
}

using FlexGet.Core.Templating.Expressions;
using FlexGet.Core.Templating.Statements;

namespace FlexGet.Core.Templating.Syntax;

/// <summary>Reads what stands until a block tag with one of these words.</summary>
internal delegate IReadOnlyList<Statement> BodyReader(params string[] words);

/// <summary>Reads the statements in block tags.</summary>
internal sealed class StatementParser(TokenStream tokens, ExpressionParser expressions, BodyReader read)
{
    private static readonly string[] Refused = ["include", "import", "from", "extends", "block", "autoescape", "do", "trans", "debug"];

    private int _loops;

    /// <summary>True for words that only end or part a statement.</summary>
    public static bool IsEnd(string word) =>
        word is "elif" or "else" || (word.StartsWith("end", StringComparison.Ordinal) && word.Length > 3);

    /// <summary>Reads a statement whose opening mark has been taken.</summary>
    public Statement Read()
    {
        var depth = tokens.Depth;
        tokens.Deepen();
        var word = tokens.Expect(TokenKind.Name, "the name of a statement");
        var statement = Read(word);
        tokens.Rise(depth);
        return statement;
    }

    private Statement Read(Token word) => word.Text switch
    {
        "if" => If(word.Position),
        "for" => For(word.Position),
        "set" => Set(word.Position),
        "macro" => Macro(word.Position),
        "call" => CallBlock(word.Position),
        "filter" => FilterBlock(word.Position),
        "with" => With(),
        "break" or "continue" => Jump(word),
        _ => throw new TemplateException(
            Refused.Contains(word.Text) ? $"\"{word.Text}\" is not available here" : $"there is no statement \"{word.Text}\"", word.Position),
    };

    private void EndTag() => tokens.Expect(TokenKind.BlockEnd, "the end of the tag");

    /// <summary>A body and its end tag.</summary>
    private IReadOnlyList<Statement> Body(string end)
    {
        EndTag();
        var body = read(end);
        tokens.Take();
        EndTag();
        return body;
    }

    private IfStatement If(int position)
    {
        List<(Expression Condition, IReadOnlyList<Statement> Body)> branches = [];
        while (true)
        {
            var condition = expressions.Tuple();
            EndTag();
            branches.Add((condition, read("elif", "else", "endif")));
            if (tokens.Take() is not { Text: "elif" })
            {
                break;
            }
        }

        IReadOnlyList<Statement> otherwise = [];
        if (tokens.Current.Kind == TokenKind.BlockEnd && WasElse())
        {
            EndTag();
            otherwise = read("endif");
            tokens.Take();
        }

        EndTag();
        return new IfStatement(position, branches, otherwise);
    }

    private bool WasElse() => tokens.Previous.Text == "else";

    private ForStatement For(int position)
    {
        var target = Target.Read(tokens);
        tokens.ExpectName("in");
        var items = expressions.Tuple(hasCondition: false);
        var condition = tokens.TryName("if") ? expressions.Expression() : null;
        if (tokens.IsName("recursive"))
        {
            throw tokens.Error("recursive loops are not available");
        }

        EndTag();
        _loops++;
        var body = read("else", "endfor");
        _loops--;
        IReadOnlyList<Statement> otherwise = [];
        if (tokens.Take().Text == "else")
        {
            EndTag();
            otherwise = read("endfor");
            tokens.Take();
        }

        EndTag();
        return new ForStatement(position, target, items, condition, body, otherwise);
    }

    private JumpStatement Jump(Token word)
    {
        EndTag();
        return _loops > 0
            ? new JumpStatement(word.Text == "break" ? Flow.Break : Flow.Continue)
            : throw new TemplateException($"\"{word.Text}\" stands outside of a loop", word.Position);
    }

    private Statement Set(int position)
    {
        var target = Target.Read(tokens, mayBeMember: true);
        if (tokens.TryOperator("="))
        {
            var value = expressions.Tuple();
            EndTag();
            return new SetStatement(position, target, value);
        }

        var captured = new Captured();
        var result = tokens.TryOperator("|") ? expressions.Filters(captured) : captured;
        return new CaptureStatement(Body("endset"), new SetStatement(position, target, result));
    }

    private MacroStatement Macro(int position)
    {
        var name = tokens.Expect(TokenKind.Name, "the name of the macro").Text;
        var parameters = Parameters();
        return new MacroStatement(new MacroBody(position, name, parameters, OutsideLoops("endmacro")));
    }

    private CallStatement CallBlock(int position)
    {
        var parameters = tokens.IsOperator("(") ? Parameters() : [];
        var call = expressions.Unary();
        return call is Call or MethodCall
            ? new CallStatement(position, call, new MacroBody(position, "caller", parameters, OutsideLoops("endcall")))
            : throw new TemplateException("\"call\" needs the call of a macro", position);
    }

    private CaptureStatement FilterBlock(int position)
    {
        var captured = new Captured();
        var result = expressions.Filters(captured);
        return new CaptureStatement(Body("endfilter"), new OutputStatement(position, result));
    }

    private IReadOnlyList<Statement> OutsideLoops(string end)
    {
        var loops = _loops;
        _loops = 0;
        var body = Body(end);
        _loops = loops;
        return body;
    }

    private WithStatement With()
    {
        List<(Target Target, Expression Value)> values = [];
        while (tokens.Current.Kind != TokenKind.BlockEnd)
        {
            if (values.Count > 0)
            {
                tokens.ExpectOperator(",");
            }

            var target = Target.Read(tokens);
            tokens.ExpectOperator("=");
            values.Add((target, expressions.Expression()));
        }

        return new WithStatement(values, Body("endwith"));
    }

    private List<(string Name, Expression? Default)> Parameters()
    {
        List<(string, Expression?)> parameters = [];
        tokens.ExpectOperator("(");
        while (!tokens.TryOperator(")"))
        {
            if (parameters.Count > 0)
            {
                tokens.ExpectOperator(",");
            }

            var name = tokens.Expect(TokenKind.Name, "the name of a parameter").Text;
            parameters.Add((name, tokens.TryOperator("=") ? expressions.Expression() : null));
        }

        return parameters;
    }
}

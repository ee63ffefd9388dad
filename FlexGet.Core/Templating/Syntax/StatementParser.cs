using FlexGet.Core.Templating.Expressions;
using FlexGet.Core.Templating.Statements;

namespace FlexGet.Core.Templating.Syntax;

/// <summary>Reads the statements in block tags.</summary>
internal sealed class StatementParser(TokenStream tokens, ExpressionParser expressions, BlockParser blocks)
{
    private static readonly string[] Refused = ["include", "import", "from", "extends", "block", "autoescape", "do", "trans", "debug"];

    private readonly MacroParser _macros = new(tokens, expressions, blocks);

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
        "macro" => _macros.Macro(word.Position),
        "call" => _macros.CallBlock(word.Position),
        "filter" => FilterBlock(word.Position),
        "with" => With(),
        "break" or "continue" => Jump(word),
        _ => throw new TemplateException(
            Refused.Contains(word.Text) ? $"\"{word.Text}\" is not available here" : $"there is no statement \"{word.Text}\"", word.Position),
    };

    private IfStatement If(int position)
    {
        List<(Expression Condition, IReadOnlyList<Statement> Body)> branches = [];
        while (true)
        {
            var condition = expressions.Tuple();
            branches.Add((condition, blocks.Until("elif", "else", "endif")));
            if (tokens.Take() is not { Text: "elif" })
            {
                break;
            }
        }

        IReadOnlyList<Statement> otherwise = [];
        if (tokens.Current.Kind == TokenKind.BlockEnd && WasElse())
        {
            otherwise = blocks.Until("endif");
            tokens.Take();
        }

        blocks.EndTag();
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

        var body = blocks.LoopUntil("else", "endfor");
        IReadOnlyList<Statement> otherwise = [];
        if (tokens.Take().Text == "else")
        {
            otherwise = blocks.Until("endfor");
            tokens.Take();
        }

        blocks.EndTag();
        return new ForStatement(position, target, items, condition, body, otherwise);
    }

    private JumpStatement Jump(Token word)
    {
        blocks.EndTag();
        return blocks.IsInLoop
            ? new JumpStatement(word.Text == "break" ? Flow.Break : Flow.Continue)
            : throw new TemplateException($"\"{word.Text}\" stands outside of a loop", word.Position);
    }

    private Statement Set(int position)
    {
        var target = Target.Read(tokens, mayBeMember: true);
        if (tokens.TryOperator("="))
        {
            var value = expressions.Tuple();
            blocks.EndTag();
            return new SetStatement(position, target, value);
        }

        var captured = new Captured();
        var result = tokens.TryOperator("|") ? expressions.Filters(captured) : captured;
        return new CaptureStatement(blocks.Body("endset"), new SetStatement(position, target, result));
    }

    private CaptureStatement FilterBlock(int position)
    {
        var captured = new Captured();
        var result = expressions.Filters(captured);
        return new CaptureStatement(blocks.Body("endfilter"), new OutputStatement(position, result));
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

        return new WithStatement(values, blocks.Body("endwith"));
    }
}

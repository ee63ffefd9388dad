using FlexGet.Core.Templating.Expressions;
using FlexGet.Core.Templating.Statements;

namespace FlexGet.Core.Templating.Syntax;

/// <summary>Reads macros, and the blocks that call them.</summary>
internal sealed class MacroParser(TokenStream tokens, ExpressionParser expressions, BlockParser blocks)
{
    public MacroStatement Macro(int position)
    {
        var name = tokens.Expect(TokenKind.Name, "the name of the macro").Text;
        var parameters = Parameters();
        return new MacroStatement(new MacroBody(position, name, parameters, blocks.BodyOutsideLoops("endmacro")));
    }

    public CallStatement CallBlock(int position)
    {
        var parameters = tokens.IsOperator("(") ? Parameters() : [];
        var call = expressions.Unary();
        return call is Call or MethodCall
            ? new CallStatement(position, call, new MacroBody(position, "caller", parameters, blocks.BodyOutsideLoops("endcall")))
            : throw new TemplateException("\"call\" needs the call of a macro", position);
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

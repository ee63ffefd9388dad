using FlexGet.Core.Templating.Rendering;
using FlexGet.Core.Templating.Syntax;
using FlexGet.Core.Templating.Values;

namespace FlexGet.Core.Templating.Statements;

/// <summary>What is assigned to: a name, several, or a member of a namespace.</summary>
internal sealed record Target(int Position, IReadOnlyList<string> Names, string? Member = null)
{
    public static Target Read(TokenStream tokens, bool mayBeMember = false)
    {
        var position = tokens.Current.Position;
        var hasParenthesis = tokens.TryOperator("(");
        List<string> names = [Name(tokens)];
        if (mayBeMember && !hasParenthesis && tokens.TryOperator("."))
        {
            return new Target(position, names, Name(tokens));
        }

        var isTuple = false;
        while (tokens.TryOperator(","))
        {
            isTuple = true;
            if (tokens.Current.Kind != TokenKind.Name || tokens.IsName("in"))
            {
                break;
            }

            names.Add(Name(tokens));
        }

        if (hasParenthesis)
        {
            tokens.ExpectOperator(")");
        }

        return new Target(position, names) { IsTuple = isTuple };
    }

    public bool IsTuple { get; private init; }

    public void Assign(object? value, Renderer renderer)
    {
        if (Member is not null)
        {
            renderer.Position = Position;
            var space = renderer.Lookup(Names[0]) as Namespace
                ?? throw new TemplateException($"\"{Names[0]}\" is no namespace: only the members of a namespace can be set", Position);
            space.Values[Member] = value;
        }
        else if (!IsTuple)
        {
            renderer.Scope.Set(Names[0], value);
        }
        else
        {
            AssignEach(value, renderer);
        }
    }

    private void AssignEach(object? value, Renderer renderer)
    {
        renderer.Position = Position;
        var values = Sequences.Of(value, renderer);
        if (values.Count != Names.Count)
        {
            throw new TemplateException($"{Names.Count} names, but {values.Count} values", Position);
        }

        for (var index = 0; index < values.Count; index++)
        {
            renderer.Scope.Set(Names[index], values[index]);
        }
    }

    private static string Name(TokenStream tokens)
    {
        var name = tokens.Expect(TokenKind.Name, "a name");
        return name.Text is "in" or "if" or "is" or "not" or "and" or "or" or "else" or "true" or "false" or "none"
            ? throw new TemplateException($"\"{name.Text}\" cannot be a name", name.Position)
            : name.Text;
    }
}

using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using FlexGet.Core.Templating.Expressions;
using FlexGet.Core.Templating.Rendering;
using FlexGet.Core.Templating.Statements;
using FlexGet.Core.Templating.Syntax;
using FlexGet.Core.Templating.Values;

namespace FlexGet.Core.Templating;

/// <summary>
/// A text in Jinja's language, read once and rendered often. Rendering sees the names of its context and nothing else, and is
/// limited: 10,000 steps, a text of 1 MiB, 100 ms.
/// </summary>
public sealed class Template
{
    internal const int MaxLength = 64 * 1024;

    private readonly IReadOnlyList<Statement> _statements;
    private readonly PatternCache _patterns = new();

    private Template(string text, IReadOnlyList<Statement> statements) => (Text, _statements) = (text, statements);

    /// <summary>The template as it is written.</summary>
    public string Text { get; }

    /// <summary>True when the text has marks of the language in it; others render to themselves.</summary>
    public static bool Is(string text) =>
        text.Contains("{{", StringComparison.Ordinal) || text.Contains("{%", StringComparison.Ordinal) || text.Contains("{#", StringComparison.Ordinal);

    /// <summary>Reads a template.</summary>
    /// <exception cref="TemplateException">It has a mistake; the message says where.</exception>
    public static Template Parse(string text) => Parse(text, Delimiters.Jinja);

    /// <summary>The text that it makes.</summary>
    /// <exception cref="TemplateException">A value is missing or of the wrong kind, or it takes too much; the message says where.</exception>
    public string RenderText(TemplateContext context) => Guard.Run(Text, context, _patterns, renderer => Run(renderer).Text());

    /// <summary>
    /// The value that it makes: that of the one expression it consists of, of any kind; else the text. A text that reads as a
    /// literal (<c>5</c>, <c>True</c>, <c>[1, 2]</c>) is what it says.
    /// </summary>
    /// <exception cref="TemplateException">A value is missing or of the wrong kind, or it takes too much; the message says where.</exception>
    public object? Render(TemplateContext context) => Render(context, NativeLiteral.Of);

    /// <param name="context">The names.</param>
    /// <param name="literal">What a text means.</param>
    internal object? Render(TemplateContext context, Func<string, object?> literal) => Guard.Run(Text, context, _patterns, renderer =>
    {
        var output = Run(renderer);
        return output.IsEmpty ? null
            : output is { IsSingle: true, Single: not string and var value } ? Plain.ToField(value, renderer)
            : Plain.ToField(literal(output.Text()), renderer);
    });

    internal static Template Parse(string text, Delimiters delimiters) =>
        Guard.Parse(text, () => new Template(text, TemplateParser.Template(text, delimiters)));

    private Output Run(Renderer renderer)
    {
        var output = new Output(renderer);
        Statement.RunAll(_statements, renderer, output);
        return output;
    }
}

/// <summary>One expression of Jinja's language, as conditions are written.</summary>
public sealed class TemplateExpression
{
    private readonly Expression _expression;
    private readonly PatternCache _patterns = new();

    private TemplateExpression(string text, Expression expression) => (Text, _expression) = (text, expression);

    /// <summary>The expression as it is written.</summary>
    public string Text { get; }

    /// <summary>Reads an expression.</summary>
    /// <exception cref="TemplateException">It has a mistake; the message says where.</exception>
    public static TemplateExpression Parse(string text) =>
        Guard.Parse(text, () => new TemplateExpression(text, TemplateParser.Expression(text)));

    /// <summary>Its value; null for a name that there is not.</summary>
    /// <exception cref="TemplateException">A value is missing or of the wrong kind, or it takes too much; the message says where.</exception>
    public object? Evaluate(TemplateContext context) => Guard.Run(
        Text, context, _patterns, renderer => _expression.Evaluate(renderer) is var value and not Undefined ? Plain.ToField(value, renderer) : null);

    /// <summary>True when its value is neither false, 0, empty nor nothing.</summary>
    /// <exception cref="TemplateException">A value is missing or of the wrong kind, or it takes too much; the message says where.</exception>
    public bool Holds(TemplateContext context) => Guard.Run(
        Text, context, _patterns, renderer => _expression.Evaluate(renderer) is var value and not Undefined && Truth.Of(value));
}

/// <summary>Gives mistakes their place.</summary>
internal static class Guard
{
    public static T Parse<T>(string text, Func<T> parse)
    {
        if (text.Length > Template.MaxLength)
        {
            throw new TemplateException($"a template has {Template.MaxLength:N0} characters at most");
        }

        try
        {
            return parse();
        }
        catch (TemplateException exception)
        {
            throw exception.In(text, 0);
        }
    }

    public static T Run<T>(string text, TemplateContext context, PatternCache patterns, Func<Renderer, T> run)
    {
        // A lazy field may be a template that reads another one, and so on.
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw new TemplateException("too many templates use one another");
        }

        var renderer = new Renderer(context, patterns);
        try
        {
            return run(renderer);
        }
        catch (TemplateException exception) when (exception.InnerException is not TemplateException)
        {
            throw exception.In(text, renderer.Position);
        }
        catch (RegexMatchTimeoutException exception)
        {
            throw new TemplateException("a regular expression takes too long for this text", exception).In(text, renderer.Position);
        }
    }
}

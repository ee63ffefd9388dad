namespace FlexGet.Core.Templating.Syntax;

internal enum TokenKind
{
    Text,
    OutputBegin,
    OutputEnd,
    BlockBegin,
    BlockEnd,
    Name,
    String,
    Number,
    Operator,
    End,
}

/// <summary>A piece of a template.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">As it is written; of a string what it says.</param>
/// <param name="Position">Where it begins.</param>
/// <param name="Number">The value of a number: long or double.</param>
internal readonly record struct Token(TokenKind Kind, string Text, int Position, object? Number = null)
{
    public bool Is(TokenKind kind, string text) => Kind == kind && Text == text;

    /// <summary>For an error: what was found.</summary>
    public string Described => Kind switch
    {
        TokenKind.End => "the end",
        TokenKind.BlockEnd or TokenKind.OutputEnd => $"the end of the tag",
        TokenKind.String => $"the text '{Text}'",
        _ => $"\"{Text}\"",
    };
}

/// <summary>What marks expressions in a text.</summary>
/// <param name="Begin">Two characters.</param>
/// <param name="End">Two characters.</param>
/// <param name="HasBlocks">True where <c>{% %}</c> and <c>{# #}</c> are understood too.</param>
internal sealed record Delimiters(string Begin, string End, bool HasBlocks)
{
    public static Delimiters Jinja { get; } = new("{{", "}}", HasBlocks: true);

    /// <summary>Those of variables in the config.</summary>
    public static Delimiters Variables { get; } = new("{?", "?}", HasBlocks: false);
}

using System.Text.RegularExpressions;

namespace FlexGet.Core.Configuration.Yaml.Mistakes;

/// <summary>A line of a text that cannot be read as YAML.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Text">Without its line end.</param>
internal sealed partial record MistakenLine(int Number, string Text)
{
    private const int LongestExample = 60;

    /// <summary>How many spaces and tabs it begins with.</summary>
    public int Indent { get; } = Text.Length - Text.TrimStart(' ', '\t').Length;

    /// <summary>What follows them.</summary>
    public string Content => Text[Indent..].TrimEnd();

    public bool IsEmpty => Content.Length == 0 || Content[0] == '#';

    public bool IsItem => Content is "-" || Content.StartsWith("- ", StringComparison.Ordinal);

    /// <summary>The column of a tab among the spaces that it begins with; null when there is none.</summary>
    public int? TabColumn => Text.AsSpan(0, Indent).IndexOf('\t') is var tab and >= 0 ? tab + 1 : null;

    /// <summary>Where a key may begin: behind the dashes of items.</summary>
    public int KeyIndent => Indent + Dashes().Match(Content).Length;

    /// <summary>The key with its colon, as <c>- name:</c> has it; null when the line has none.</summary>
    public string? Key => KeyAndValue().Match(Text[KeyIndent..]) is { Success: true } match ? match.Groups["key"].Value : null;

    /// <summary>What follows the key and its colon.</summary>
    public string Value => KeyAndValue().Match(Text[KeyIndent..]).Groups["value"].Value;

    /// <summary>Where the value begins, from 1.</summary>
    public int ValueColumn => KeyIndent + KeyAndValue().Match(Text[KeyIndent..]).Groups["value"].Index + 1;

    /// <summary>The key of <c>name:value</c>, that lacks the space; null when it is none: <c>http://x</c> and <c>1:30</c> have none either.</summary>
    public string? KeyWithoutSpace => Key is null && WithoutSpace().Match(Text[KeyIndent..]) is { Success: true } match ? match.Groups["key"].Value : null;

    /// <summary>How others call this line.</summary>
    public string Name => Key is { } key ? $"\"{key}\"" : $"\"{Short(Content)}\"";

    /// <summary>The text in quotes, as it should stand behind the key.</summary>
    public string Quoted(string value) =>
        SecretMask.IsSecretName(Key ?? "") ? "'…'" : Short($"'{SecretMask.InText(value).Replace("'", "''", StringComparison.Ordinal)}'");

    private static string Short(string text) => text.Length <= LongestExample ? text : text[..LongestExample] + "…";

    [GeneratedRegex(@"^(?:-\s+)*", RegexOptions.CultureInvariant)]
    private static partial Regex Dashes();

    [GeneratedRegex("""^(?<key>[^\s:'"\[{#][^:'"]*?)\s*:(?:\s+(?<value>.*?)\s*|\s*)$""", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex KeyAndValue();

    [GeneratedRegex(@"^(?<key>[A-Za-z_][\w-]*):(?!//)[^\s:]", RegexOptions.CultureInvariant)]
    private static partial Regex WithoutSpace();
}

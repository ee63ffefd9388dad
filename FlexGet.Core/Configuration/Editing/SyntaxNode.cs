using YamlDotNet.Core;

namespace FlexGet.Core.Configuration.Editing;

/// <summary>A node of the text with its offsets; comments and blank lines around it are not part of it.</summary>
internal abstract class SyntaxNode
{
    /// <summary>Where it begins, with its anchor and tag.</summary>
    public required int Start { get; init; }

    /// <summary>Where it begins behind its anchor and tag.</summary>
    public required int Content { get; init; }

    public int End { get; set; }

    public string? Anchor { get; init; }

    public bool IsEmpty => Start == End;

    /// <summary>The node that an alias stands for, else the node itself.</summary>
    public virtual SyntaxNode Target => this;
}

internal sealed class SyntaxScalar : SyntaxNode
{
    public required string Text { get; init; }

    public required ScalarStyle Style { get; init; }

    public required string? Tag { get; init; }

    public bool IsBlock => Style is ScalarStyle.Literal or ScalarStyle.Folded;
}

internal sealed class SyntaxAlias(SyntaxNode target) : SyntaxNode
{
    public override SyntaxNode Target { get; } = target;
}

/// <summary>A list or a mapping.</summary>
internal abstract class SyntaxCollection : SyntaxNode
{
    public List<SyntaxSlot> Slots { get; } = [];

    public required bool IsFlow { get; init; }
}

internal sealed class SyntaxSequence : SyntaxCollection;

internal sealed class SyntaxMapping : SyntaxCollection
{
    /// <summary>The slot of a key; of keys given twice the last, which is the one that counts.</summary>
    public SyntaxSlot? Find(string key) => Slots.FindLast(slot => slot.Name == key);

    public SyntaxSlot? Merge => Slots.Find(slot => slot.IsMerge);
}

/// <summary>A place in a collection: an item of a list, or a key with its value.</summary>
/// <param name="Key">The key; null in a list.</param>
/// <param name="Value">What stands there.</param>
/// <param name="Mark">The offset behind the colon or the dash; -1 when there is none.</param>
internal sealed record SyntaxSlot(SyntaxNode? Key, SyntaxNode Value, int Mark)
{
    public string? Name => (Key?.Target as SyntaxScalar)?.Text;

    public bool IsMerge => Key is SyntaxScalar { Text: "<<", Style: ScalarStyle.Plain };

    /// <summary>Where the key or the dash begins.</summary>
    public int Start => Key?.Start ?? (Mark < 0 ? Value.Start : Mark - 1);

    public int End => Value.IsEmpty && Mark < 0 ? Key?.End ?? Value.End : Value.End;
}

namespace FlexGet.Core.Titles.Known;

/// <summary>What a title says besides the name: cleaned of quality, groups and the words that are counted.</summary>
internal sealed record SeriesRest
{
    /// <summary>The words, in lower case, with one space between.</summary>
    public required string Text { get; init; }

    public required Quality Quality { get; init; }

    public int ProperCount { get; init; }

    public bool IsSpecial { get; init; }

    public string? Group { get; init; }

    /// <summary>False when none of the groups asked for has made it.</summary>
    public bool IsFromGroup { get; init; } = true;

    public static SeriesRest Read(string rest, SeriesRules rules)
    {
        var text = rest.ToLowerInvariant();
        var group = TakeGroup(ref text, rules.FromGroup);
        var quality = Quality.Parse(text, out var clean);
        var words = new List<string>();
        var (propers, isSpecial) = (0, false);
        foreach (var word in Words(clean))
        {
            var points = Points(word);
            propers += points;
            isSpecial |= IsSpecialWord(word, rules);
            if (points == 0 && word != "imax" && !IsSpecialWord(word, rules))
            {
                words.Add(word);
            }
        }

        return new SeriesRest
        {
            Text = string.Join(' ', words),
            Quality = quality,
            ProperCount = propers,
            IsSpecial = isSpecial,
            Group = group,
            IsFromGroup = group is not null || rules.FromGroup.Count == 0,
        };
    }

    private static int Points(string word) => word switch
    {
        "proper" or "repack" or "rerip" or "real" or "final" => 1,
        "fastsub" => -5,
        _ => 0,
    };

    private static bool IsSpecialWord(string word, SeriesRules rules) =>
        word is "special" or "bonus" or "extra" or "omake" or "ova" || rules.SpecialIds.Contains(word, StringComparer.OrdinalIgnoreCase);

    private static string? TakeGroup(ref string text, IReadOnlyList<string> groups)
    {
        foreach (var group in groups.Select(group => group.ToLowerInvariant()))
        {
            foreach (var form in new[] { $"[{group}]", $"-{group}", $"({group})" })
            {
                if (text.IndexOf(form, StringComparison.Ordinal) is >= 0 and var at)
                {
                    text = text.Remove(at, form.Length);
                    return group;
                }
            }
        }

        return null;
    }

    private static IEnumerable<string> Words(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            var start = at;
            while (at < text.Length && QualityTokenizer.IsLetterOrDigit(text[at]))
            {
                at++;
            }

            if (at > start)
            {
                yield return text[start..at];
            }

            at += at < text.Length ? 1 : 0;
        }
    }
}

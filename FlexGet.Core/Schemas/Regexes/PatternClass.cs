namespace FlexGet.Core.Schemas.Regexes;

/// <summary>A class of characters: <c>[a-z]</c>.</summary>
internal static class PatternClass
{
    /// <summary>Translates the class that begins here; answers where to go on.</summary>
    public static int Translate(string pattern, int start, TranslatedPattern output)
    {
        output.Add('[', start);
        var index = start + 1;
        if (index < pattern.Length && pattern[index] == '^')
        {
            output.Add('^', index++);
        }

        // A bracket that comes first is a member of the class.
        if (index < pattern.Length && pattern[index] == ']')
        {
            output.Add(@"\]", index++);
        }

        while (index < pattern.Length && pattern[index] != ']')
        {
            index = Member(pattern, index, output);
        }

        if (index >= pattern.Length)
        {
            throw RegexMistake.At(start, "a \"[\" is never closed");
        }

        output.Add(']', index);
        return index + 1;
    }

    private static int Member(string pattern, int index, TranslatedPattern output)
    {
        switch (pattern[index])
        {
            case '\\' when index + 1 < pattern.Length && pattern[index + 1] == 'b':
                output.Add(@"\b", index);
                return index + 2;
            case '\\':
                return PatternEscapes.TranslateCharacter(pattern, index, output);
            case '[':
                // .NET would take it for a class that is subtracted.
                output.Add(@"\[", index);
                return index + 1;
            default:
                output.Add(pattern[index], index);
                return index + 1;
        }
    }
}

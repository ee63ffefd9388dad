using System.Buffers;
using System.Globalization;

namespace FlexGet.Core.Schemas.Regexes;

/// <summary>
/// The groups of a pattern. .NET numbers named groups behind all others, Python in one row: where a pattern has both, the others get
/// their numbers written out, and the named ones then fall into the gaps.
/// </summary>
internal sealed class PatternGroups(string pattern)
{
    private static readonly SearchValues<char> KnownFlags = SearchValues.Create("imsxu-");

    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly bool _hasNames = pattern.Contains("(?P<", StringComparison.Ordinal);

    /// <summary>The groups that were opened so far.</summary>
    public int Count { get; private set; }

    /// <summary>True when <c>(?x)</c> makes white space and comments mean nothing.</summary>
    public bool IsVerbose { get; private set; }

    /// <summary>Translates what begins with a parenthesis; answers where to go on.</summary>
    public int Open(int index, TranslatedPattern output, out bool isOpen)
    {
        isOpen = true;
        var rest = pattern.AsSpan(index);
        if (!rest.StartsWith("(?"))
        {
            Count++;
            output.Add(_hasNames ? string.Create(CultureInfo.InvariantCulture, $"(?<{Count}>") : "(", index);
            return index + 1;
        }

        if (rest.StartsWith("(?P<"))
        {
            return OpenNamed(index, output);
        }

        if (rest.StartsWith("(?P="))
        {
            isOpen = false;
            return ReferToName(index, output);
        }

        if (rest.StartsWith("(?#"))
        {
            isOpen = false;
            return pattern.IndexOf(')', index) is var end and >= 0 ? end + 1 : throw RegexMistake.At(index, "a comment is never closed");
        }

        return OpenOther(index, rest, output, out isOpen);
    }

    private int OpenOther(int index, ReadOnlySpan<char> rest, TranslatedPattern output, out bool isOpen)
    {
        isOpen = true;
        foreach (var opening in (ReadOnlySpan<string>)["(?:", "(?=", "(?!", "(?<=", "(?<!", "(?>"])
        {
            if (rest.StartsWith(opening))
            {
                output.Add(opening, index);
                return index + opening.Length;
            }
        }

        if (rest.StartsWith("(?("))
        {
            return OpenCondition(index, output);
        }

        return OpenFlags(index, output, out isOpen);
    }

    private int OpenNamed(int index, TranslatedPattern output)
    {
        var name = NameAt(index + 4, '>', index);
        Count++;
        if (!_names.Add(name))
        {
            throw RegexMistake.At(index, $"there are two groups called {name}");
        }

        output.Add($"(?<{name}>", index);
        return index + 4 + name.Length + 1;
    }

    private int ReferToName(int index, TranslatedPattern output)
    {
        var name = NameAt(index + 4, ')', index);
        if (!_names.Contains(name))
        {
            throw RegexMistake.At(index, $"there is no group {name} before this");
        }

        output.Add($@"\k<{name}>", index);
        return index + 4 + name.Length + 1;
    }

    private int OpenCondition(int index, TranslatedPattern output)
    {
        var end = pattern.IndexOf(')', index);
        var group = end < 0 ? "" : pattern[(index + 3)..end];
        var isKnown = int.TryParse(group, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number > 0 && number <= Count
            : _names.Contains(group);
        if (!isKnown)
        {
            throw RegexMistake.At(index, $"there is no group \"{group}\" before this condition");
        }

        output.Add($"(?({group})", index);
        return end + 1;
    }

    private string NameAt(int start, char closing, int index)
    {
        var end = pattern.IndexOf(closing, start);
        var name = end < 0 ? "" : pattern[start..end];
        return name.Length > 0 && !char.IsAsciiDigit(name[0]) && name.All(character => character == '_' || char.IsLetterOrDigit(character))
            ? name
            : throw RegexMistake.At(index, $"\"{name}\" is no name of a group");
    }

    /// <summary><c>(?i)</c> at the very beginning, <c>(?i:…)</c> and <c>(?-i:…)</c> anywhere.</summary>
    private int OpenFlags(int index, TranslatedPattern output, out bool isOpen)
    {
        var end = index + 2;
        while (end < pattern.Length && (char.IsAsciiLetter(pattern[end]) || pattern[end] == '-'))
        {
            end++;
        }

        var flags = pattern[(index + 2)..end];
        var closing = end < pattern.Length ? pattern[end] : '\0';
        isOpen = closing == ':';
        if (flags.Length == 0 || closing is not (':' or ')') || flags.AsSpan().ContainsAnyExcept(KnownFlags))
        {
            throw RegexMistake.At(index, "this kind of group or flag is not supported");
        }

        if (!isOpen && output.Length > 0)
        {
            throw RegexMistake.At(index, "flags for the whole pattern stand at its beginning");
        }

        if (!isOpen && flags.Contains('-', StringComparison.Ordinal))
        {
            throw RegexMistake.At(index, "flags are switched off for a part of the pattern only: (?-i:...)");
        }

        IsVerbose |= !isOpen && flags.Contains('x', StringComparison.Ordinal);
        // Unicode is what .NET does anyway.
        flags = flags.Replace("u", "", StringComparison.Ordinal);
        output.Add(flags.Length > 0 ? $"(?{flags}{closing}" : isOpen ? "(?:" : "", index);
        return end + 1;
    }
}

using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using FlexGet.Core.Schemas.Regexes;

namespace FlexGet.Core.Templating.Rendering;

/// <summary>The regular expressions of one template, compiled once.</summary>
internal sealed class PatternCache
{
    private const int MaxPatterns = 20;

    private readonly ConcurrentDictionary<(string Pattern, bool IsCaseSensitive), Regex> _patterns = new();

    public Regex Find(string pattern, bool isCaseSensitive)
    {
        if (_patterns.TryGetValue((pattern, isCaseSensitive), out var regex))
        {
            return regex;
        }

        try
        {
            regex = ConfigRegex.Create(pattern, isCaseSensitive);
        }
        catch (ArgumentException exception)
        {
            throw new TemplateException($"\"{pattern}\" is {exception.Message}", exception);
        }

        if (_patterns.Count < MaxPatterns)
        {
            _patterns[(pattern, isCaseSensitive)] = regex;
        }

        return regex;
    }
}

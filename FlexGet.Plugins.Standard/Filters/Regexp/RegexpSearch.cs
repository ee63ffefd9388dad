using System.Text;
using System.Text.RegularExpressions;
using FlexGet.Core.Entries;
using FlexGet.Core.Plugins;

namespace FlexGet.Plugins.Standard.Filters.Regexp;

/// <summary>Searches the texts of one run's entries, and minds how long patterns take.</summary>
internal sealed class RegexpSearch(TaskRun run, TimeProvider time)
{
    /// <summary>A match as slow as this is on its way to a pattern that never ends; quicker ones are not counted.</summary>
    private static readonly TimeSpan Slow = TimeSpan.FromMilliseconds(5);

    private static readonly TimeSpan Budget = TimeSpan.FromSeconds(2);

    private readonly List<FieldText> _ownTexts = [];
    private readonly HashSet<Regex> _reported = [];
    private TimeSpan _spent;

    /// <summary>The field on which the pattern matches; null when it matches none.</summary>
    public string? Find(RegexpPattern pattern, Entry entry, List<FieldText> texts)
    {
        if (pattern.Options.From is not null)
        {
            FieldText.Read(entry, pattern.Options.From, _ownTexts);
            texts = _ownTexts;
        }

        foreach (var (field, text) in texts)
        {
            if (CanMatch(pattern, text) && IsMatch(pattern.Regex, text) && !IsCancelled(pattern, field, texts))
            {
                return field;
            }
        }

        return null;
    }

    // Outside ASCII a letter has more cases than the comparison knows: the Kelvin sign is a k to a pattern.
    private static bool CanMatch(RegexpPattern pattern, string text) =>
        pattern.Literal is null || text.Contains(pattern.Literal, StringComparison.OrdinalIgnoreCase) || !Ascii.IsValid(text);

    private bool IsCancelled(RegexpPattern pattern, string field, List<FieldText> texts) =>
        pattern.Options.Not.Count > 0 && texts.Exists(text => text.Field == field && pattern.Options.Not.Any(not => IsMatch(not, text.Text)));

    private bool IsMatch(Regex regex, string text)
    {
        var start = time.GetTimestamp();
        try
        {
            return regex.IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            if (_reported.Add(regex))
            {
                run.Log.Warning($"`{regex}` took too long on `{Shortened(text)}` and counts as no match; make the pattern simpler");
            }

            return false;
        }
        finally
        {
            Spend(time.GetElapsedTime(start), regex);
        }
    }

    private void Spend(TimeSpan elapsed, Regex regex)
    {
        if (elapsed >= Slow && (_spent += elapsed) > Budget)
        {
            throw new PluginException($"slow patterns have taken more than {Budget.TotalSeconds} s in this task, `{regex}` the last; make them simpler");
        }
    }

    private static string Shortened(string text) => text.Length <= 100 ? text : text[..100] + "…";
}

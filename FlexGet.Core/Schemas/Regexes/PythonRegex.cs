using System.Text.RegularExpressions;

namespace FlexGet.Core.Schemas.Regexes;

/// <summary>A translated pattern that shows itself as the user wrote it: reasons and traces quote it.</summary>
internal sealed class PythonRegex(string written, string translated, RegexOptions options, TimeSpan timeout) : Regex(translated, options, timeout)
{
    public override string ToString() => written;
}

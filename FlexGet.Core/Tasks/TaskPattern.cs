using System.IO.Enumeration;

namespace FlexGet.Core.Tasks;

/// <summary>Names and globs of tasks as used by executions and schedules; case does not matter.</summary>
public static class TaskPattern
{
    /// <summary>True when the text holds a wildcard.</summary>
    public static bool IsGlob(string pattern) => pattern.AsSpan().IndexOfAny('*', '?') >= 0;

    public static bool Matches(string pattern, string name) =>
        FileSystemName.MatchesSimpleExpression(pattern.Replace("\\", "\\\\", StringComparison.Ordinal), name, ignoreCase: true);
}

using FlexGet.Core.Plugins;

namespace FlexGet.Core.Executions.Engine;

/// <summary>The phases as they are written in traces and logs, and how far a task is when it comes to them.</summary>
internal static class PhaseNames
{
    private static readonly string[] Names = [.. Enum.GetValues<Phase>().Select(phase => phase.ToString().ToLowerInvariant())];

    public static string Of(Phase phase) => Names[(int)phase];

    public static int Percent(Phase phase) => phase switch
    {
        Phase.Prepare or Phase.Start => 0,
        Phase.Input => 5,
        Phase.Metainfo => 10,
        Phase.Filter => 30,
        Phase.Urlrewrite => 35,
        Phase.Download => 40,
        Phase.Modify => 65,
        Phase.Output => 75,
        Phase.Learn => 90,
        Phase.Exit or Phase.Abort => 100,
        _ => throw new ArgumentOutOfRangeException(nameof(phase)),
    };
}

/// <summary>Small texts of log lines.</summary>
internal static class Words
{
    public static string Span(TimeSpan span) => span.TotalMinutes >= 1 && span.Seconds == 0
        ? $"{span.TotalMinutes:0} minutes"
        : $"{span.TotalSeconds:0.##} seconds";

    /// <summary>The text with a small first letter, for the middle of a sentence.</summary>
    public static string Lower(string text) =>
        text.Length > 0 && char.IsUpper(text[0]) ? $"{char.ToLowerInvariant(text[0])}{text[1..]}" : text;
}

namespace FlexGet.Core.Health;

/// <summary>How much a health issue matters.</summary>
public enum HealthSeverity
{
    /// <summary>Worth knowing; nothing is broken.</summary>
    Notice,

    /// <summary>Something does not work as the user meant it.</summary>
    Warning,

    /// <summary>The server cannot do its job until this is mended.</summary>
    Error,
}

/// <summary>One thing that is wrong, in the user's words, and what to do about it.</summary>
/// <param name="Source">The part that found it, for instance <c>config</c> or <c>plugins</c>.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Message">What is wrong and where.</param>
/// <param name="Remedy">What to do about it.</param>
public sealed record HealthIssue(string Source, HealthSeverity Severity, string Message, string Remedy);

/// <summary>Tells what is wrong right now; asked at GET /health. Register it in the services, a plugin's too. Must answer at once.</summary>
public interface IHealthSource
{
    /// <summary>The issues that stand now; none when all is well.</summary>
    IEnumerable<HealthIssue> Check();
}

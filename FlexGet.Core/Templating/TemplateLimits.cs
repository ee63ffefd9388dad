namespace FlexGet.Core.Templating;

/// <summary>What one rendering may take.</summary>
/// <param name="Steps">Steps.</param>
/// <param name="Time">Time, that of look-ups not counted.</param>
/// <param name="Length">Characters that are written.</param>
internal sealed record TemplateLimits(int Steps, TimeSpan Time, int Length)
{
    /// <summary>For one entry: a task may have ten thousand.</summary>
    public static TemplateLimits OfEntry { get; } = new(10_000, TimeSpan.FromMilliseconds(100), 1 << 20);

    /// <summary>For a report of a whole task.</summary>
    public static TemplateLimits OfTask { get; } = new(1_000_000, TimeSpan.FromSeconds(10), 16 << 20);
}

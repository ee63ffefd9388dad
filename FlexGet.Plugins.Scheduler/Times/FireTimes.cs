namespace FlexGet.Plugins.Scheduler.Times;

/// <summary>When a schedule fires.</summary>
internal abstract class FireTimes
{
    /// <summary>The first time after the given one; null when there is none within a hundred years.</summary>
    /// <param name="after">The time itself is never the answer.</param>
    /// <param name="anchor">When the schedule was added, where intervals begin to count.</param>
    public abstract DateTimeOffset? Next(DateTimeOffset after, DateTimeOffset anchor);
}

/// <summary>One interval after the schedule was added, and then again and again; of time that passes, whatever the clock shows.</summary>
internal sealed class IntervalTimes(TimeSpan interval) : FireTimes
{
    public override DateTimeOffset? Next(DateTimeOffset after, DateTimeOffset anchor)
    {
        var count = after < anchor ? 1 : ((after - anchor).Ticks / interval.Ticks) + 1;
        return anchor.AddTicks(count * interval.Ticks);
    }
}

namespace FlexGet.Host.StartUp;

/// <summary>A clock that is ahead (or behind) by a fixed time; timers run at their usual pace.</summary>
internal sealed class OffsetClock(TimeSpan offset) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + offset;
}

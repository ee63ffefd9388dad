using FlexGet.Core.Templating.Functions;
using FlexGet.Core.Templating.Values;

namespace FlexGet.Core.Templating.Rendering;

/// <summary>One rendering: its names, its output, and what it may still spend.</summary>
internal sealed class Renderer(TemplateContext context, PatternCache patterns)
{
    private const int ClockEvery = 64;

    private readonly TemplateLimits _limits = context.Limits;
    private int _steps;
    private int _nextLook = ClockEvery;
    private long _started;
    private TimeSpan _away;
    private DateTimeOffset? _now;

    /// <summary>Where the template is at work.</summary>
    public int Position { get; set; }

    public Scope Scope { get; set; } = new(null);

    /// <summary>How many macros are open.</summary>
    public int Calls { get; set; }

    /// <summary>The body of the call block that is about to call a macro.</summary>
    public Callable? Caller { get; set; }

    public PatternCache Patterns => patterns;

    /// <summary>How many characters may be written.</summary>
    public int MaxLength => _limits.Length;

    public DateTimeOffset Now => _now ??= context.Time.GetUtcNow();

    public TimeZoneInfo Zone => context.Time.LocalTimeZone;

    /// <summary>Counts a step, or the work of several.</summary>
    public void Step(int position, int count = 1)
    {
        Position = position;
        Spend(count);
    }

    /// <summary>Counts work that is in proportion to a size, at a rate of 1024 for a step.</summary>
    public void Work(int size) => Spend(1 + (size >> 10));

    /// <summary>A text that a function has made: it has a limit, and counts as work, since the template may keep it.</summary>
    public void Made(string text)
    {
        if (text.Length > MaxLength)
        {
            throw Output.TooLong(MaxLength);
        }

        Spend(text.Length >> 10);
    }

    private void Spend(int count)
    {
        _steps += count;
        if (_steps >= _nextLook)
        {
            LookAtClock();
        }
    }

    /// <summary>The value of a name; <see cref="Undefined"/> when there is none.</summary>
    public object? Lookup(string name)
    {
        if (Scope.TryGet(name, out var value))
        {
            return value;
        }

        if (!context.HasGlobals)
        {
            return TryContext(name, out value) ? Plain.Of(value) : Missing(name);
        }

        switch (name)
        {
            case "now":
                return TimeZoneInfo.ConvertTime(Now, Zone);
            case "utcnow":
                return Now;
            default:
                return Globals.Find(name) is { } first && Globals.HidesFields(name) ? first
                    : TryContext(name, out value) ? Plain.Of(value)
                    : Globals.Find(name) ?? (object)Missing(name);
        }
    }

    private Undefined Missing(string name) => new($"\"{name}\" is undefined", context.IsStrict);

    private bool TryContext(string name, out object? value)
    {
        if (!context.IsSlow(name))
        {
            return context.TryGet(name, out value);
        }

        var before = context.Time.GetTimestamp();
        var found = context.TryGet(name, out value);
        _away += context.Time.GetElapsedTime(before);
        return found;
    }

    private void LookAtClock()
    {
        if (_steps > _limits.Steps)
        {
            throw new TemplateException($"the template takes more than {_limits.Steps:N0} steps");
        }

        _nextLook = _steps + ClockEvery;
        _started = _started == 0 ? context.Time.GetTimestamp() : _started;
        if (context.Time.GetElapsedTime(_started) - _away > _limits.Time)
        {
            throw new TemplateException($"the template takes more than {_limits.Time.TotalMilliseconds:0} ms");
        }
    }
}

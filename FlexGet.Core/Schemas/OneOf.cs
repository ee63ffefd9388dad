namespace FlexGet.Core.Schemas;

/// <summary>One of two forms of a setting, told apart by what is written: <c>OneOf&lt;string, Settings&gt;</c> takes a text or a mapping.</summary>
public sealed record OneOf<TFirst, TSecond>
    where TFirst : notnull
    where TSecond : notnull
{
    public OneOf(TFirst value) => Value = value;

    public OneOf(TSecond value) => Value = value;

    /// <summary>The value in its form: switch over its type.</summary>
    public object Value { get; }

    /// <summary>Turns either form into one.</summary>
    public TResult Match<TResult>(Func<TFirst, TResult> first, Func<TSecond, TResult> second) =>
        Value is TFirst value ? first(value) : second((TSecond)Value);
}

/// <summary>One of three forms of a setting.</summary>
public sealed record OneOf<TFirst, TSecond, TThird>
    where TFirst : notnull
    where TSecond : notnull
    where TThird : notnull
{
    public OneOf(TFirst value) => Value = value;

    public OneOf(TSecond value) => Value = value;

    public OneOf(TThird value) => Value = value;

    /// <summary>The value in its form: switch over its type.</summary>
    public object Value { get; }

    /// <summary>Turns each form into one.</summary>
    public TResult Match<TResult>(Func<TFirst, TResult> first, Func<TSecond, TResult> second, Func<TThird, TResult> third) => Value switch
    {
        TFirst value => first(value),
        TSecond value => second(value),
        _ => third((TThird)Value),
    };
}

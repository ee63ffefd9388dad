namespace FlexGet.Core.Templating;

/// <summary>The names that a template may use. Values are plain: text, numbers, lists, mappings, times, or <see cref="ITemplateObject"/>s.</summary>
/// <param name="time">The clock of <c>now</c> and <c>utcnow</c>, and of the limit on a template's time.</param>
public abstract class TemplateContext(TimeProvider time)
{
    internal TimeProvider Time { get; } = time;

    /// <summary>True for FlexGet's strict way, in which a name that there is not is an error; false makes it print as nothing.</summary>
    protected internal virtual bool IsStrict => true;

    /// <summary>False where only the context's own names are known: no functions, no <c>now</c>.</summary>
    internal virtual bool HasGlobals => true;

    /// <summary>What a rendering may take.</summary>
    internal virtual TemplateLimits Limits => TemplateLimits.OfEntry;

    /// <summary>Finds a name; false when there is none.</summary>
    public abstract bool TryGet(string name, out object? value);

    /// <summary>True for a name whose value takes time that is not the template's, for instance a look-up in the network.</summary>
    protected internal virtual bool IsSlow(string name) => false;
}

/// <summary>A value whose members templates may read; nothing else of a .NET object is seen by them.</summary>
public interface ITemplateObject
{
    /// <summary>Finds a member by its name in snake_case; false when there is none.</summary>
    bool TryGetMember(string name, out object? value);

    /// <summary>Compares with another value, text too; null when they cannot be compared.</summary>
    int? CompareWith(object? other) => null;
}

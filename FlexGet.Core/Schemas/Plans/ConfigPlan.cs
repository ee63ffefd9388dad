using Newtonsoft.Json.Linq;

namespace FlexGet.Core.Schemas.Plans;

/// <summary>
/// How values of one type are read from the config. Binding and schema stand side by side in each kind of plan, so that they
/// cannot drift apart; reflection happens when the plan is made, not for each value.
/// </summary>
internal abstract class ConfigPlan
{
    /// <summary>What is expected, in words for an error: "text", "a list of numbers".</summary>
    public abstract string Expected { get; }

    /// <summary>True when the node is of a kind that may be meant; its content may still be wrong.</summary>
    public abstract bool Suits(ConfigNode node);

    /// <summary>Reads the node; mistakes are added to the binding.</summary>
    public abstract object? Bind(ConfigNode node, Binding binding);

    /// <summary>The JSON schema (2020-12) of what <see cref="Bind"/> takes.</summary>
    public abstract JObject Schema(SchemaScope scope);

    /// <summary>The value that stands for "not configured".</summary>
    public virtual object? Default() => null;
}

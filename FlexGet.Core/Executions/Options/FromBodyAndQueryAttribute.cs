using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace FlexGet.Core.Executions.Options;

/// <summary>Options that may come in the body or as query parameters; documented as the body.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
internal sealed class FromBodyAndQueryAttribute : ModelBinderAttribute
{
    public FromBodyAndQueryAttribute()
        : base(typeof(ExecutionOptionsBinder)) => BindingSource = new BodyAndQuery();
}

/// <summary>The body for all who ask what it is, but query parameters of these names are known, too.</summary>
internal sealed class BodyAndQuery() : BindingSource(Body.Id, "body and query", isGreedy: true, isFromRequest: true)
{
    public override bool CanAcceptDataFrom(BindingSource bindingSource) => bindingSource == Query || base.CanAcceptDataFrom(bindingSource);
}

using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace FlexGet.Core.Executions.Options;

/// <summary>Options that may come in the body or as query parameters; documented as the body.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
internal sealed class FromBodyAndQueryAttribute : ModelBinderAttribute
{
    public FromBodyAndQueryAttribute()
        : base(typeof(ExecutionOptionsBinder)) => BindingSource = BindingSource.Body;
}

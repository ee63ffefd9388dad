using System.Reflection;
using FlexGet.Host.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace FlexGet.Host.OpenApi;

/// <summary>What a client must send: a body that may not be left out, and no key where none is asked for.</summary>
internal sealed class RequestFacts : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        if (operation.RequestBody is OpenApiRequestBody body)
        {
            body.Required = context.ApiDescription.ActionDescriptor.Parameters.OfType<ControllerParameterDescriptor>().Any(IsNeeded);
        }

        if (AnonymousPaths.Contains($"/{context.ApiDescription.RelativePath}")
            && context.ApiDescription.ActionDescriptor.EndpointMetadata.OfType<IAllowAnonymous>().Any())
        {
            operation.Security = [];
        }
    }

    // What may come in the query as well need not come in a body.
    private static bool IsNeeded(ControllerParameterDescriptor parameter) =>
        parameter.BindingInfo is { BindingSource: { Id: "Body" or "Form" } source, EmptyBodyBehavior: not EmptyBodyBehavior.Allow }
        && !source.CanAcceptDataFrom(BindingSource.Query)
        && new NullabilityInfoContext().Create(parameter.ParameterInfo).WriteState != NullabilityState.Nullable;
}

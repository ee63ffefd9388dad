using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Formatters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace FlexGet.Core.Http.Bodies;

/// <summary>The media types in which an action takes its body.</summary>
internal static class BodyTypes
{
    private const string Json = "application/json";

    /// <summary>In words, the first type of each formatter that can read the body of this request's action.</summary>
    public static string UnderstoodBy(HttpContext context)
    {
        var body = context.GetEndpoint()?.Metadata.GetMetadata<ControllerActionDescriptor>()?.Parameters
            .FirstOrDefault(parameter => parameter.BindingInfo?.BindingSource == BindingSource.Body);
        var types = body is null ? [] : context.RequestServices.GetRequiredService<IOptions<MvcOptions>>().Value.InputFormatters
            .OfType<InputFormatter>()
            .Select(formatter => formatter.GetSupportedContentTypes("*/*", body.ParameterType) is [var first, ..] ? first : null)
            .OfType<string>()
            .Distinct()
            .ToList();
        return types.Count == 0 ? Json : string.Join(" or ", types);
    }
}

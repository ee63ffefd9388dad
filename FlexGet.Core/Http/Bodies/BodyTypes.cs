using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
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

    /// <summary>The parameter that the body becomes; null when the action takes none.</summary>
    public static ParameterDescriptor? BodyOf(ActionDescriptor action) =>
        action.Parameters.FirstOrDefault(parameter => parameter.BindingInfo?.BindingSource == BindingSource.Body);

    /// <summary>All media types in which a body of this type can be read.</summary>
    public static List<string> ReadAs(Type type, MvcOptions options) =>
        [.. FormattersOf(options).SelectMany(formatter => formatter.GetSupportedContentTypes("*/*", type) ?? [])];

    /// <summary>In words, the first type of each formatter that can read the body of this request's action.</summary>
    public static string UnderstoodBy(HttpContext context)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<ControllerActionDescriptor>() is not { } action || BodyOf(action) is not { } body)
        {
            return Json;
        }

        var types = FormattersOf(context.RequestServices.GetRequiredService<IOptions<MvcOptions>>().Value)
            .Select(formatter => formatter.GetSupportedContentTypes("*/*", body.ParameterType) is [var first, ..] ? first : null)
            .OfType<string>()
            .Distinct()
            .ToList();
        return types.Count == 0 ? Json : string.Join(" or ", types);
    }

    private static IEnumerable<InputFormatter> FormattersOf(MvcOptions options) => options.InputFormatters.OfType<InputFormatter>();
}

using FlexGet.Core.Http;
using FlexGet.Core.Http.Bodies;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace FlexGet.Host.OpenApi;

/// <summary>Completes what MVC tells of actions: their answers when all is well, names as sent, and the media types that clients should use.</summary>
internal sealed class DescribedActions(IModelMetadataProvider metadata) : IApiDescriptionProvider
{
    private const string Json = "application/json";

    // They work, and say nothing more than JSON does.
    private static readonly string[] OtherJson = ["text/json", "application/*+json", "text/plain"];

    /// <summary>After MVC's own.</summary>
    public int Order => 0;

    public void OnProvidersExecuting(ApiDescriptionProviderContext context)
    {
        foreach (var action in context.Results)
        {
            NamePath(action);
            AddAnswer(action);
            KeepJson(action.SupportedRequestFormats, format => format.MediaType);
            foreach (var answer in action.SupportedResponseTypes)
            {
                KeepJson(answer.ApiResponseFormats, format => format.MediaType);
            }
        }
    }

    public void OnProvidersExecuted(ApiDescriptionProviderContext context)
    {
    }

    /// <summary>A query parameter of the same name reaches what no path can hold; the collection's path tells of it.</summary>
    private static void NamePath(ApiDescription action)
    {
        var inPath = action.ParameterDescriptions.Where(parameter => parameter.Source == BindingSource.Path).ToList();
        foreach (var parameter in inPath)
        {
            var name = JsonConventions.NameOf(parameter.Name);
            action.RelativePath = action.RelativePath?.Replace($"{{{parameter.Name}}}", $"{{{name}}}", StringComparison.Ordinal);
            parameter.Name = name;
        }

        foreach (var twice in action.ParameterDescriptions
            .Where(parameter => parameter.Source == BindingSource.Query && inPath.Exists(other => other.Name == parameter.Name)).ToList())
        {
            action.ParameterDescriptions.Remove(twice);
        }
    }

    /// <summary>An attribute for an error makes MVC forget what the method returns.</summary>
    private void AddAnswer(ApiDescription action)
    {
        if (action.ActionDescriptor is not ControllerActionDescriptor descriptor
            || action.SupportedResponseTypes.Any(answer => answer.StatusCode is >= 200 and < 400))
        {
            return;
        }

        var type = DeclaredAnswers.ReturnTypeOf(descriptor.MethodInfo) ?? typeof(void);
        action.SupportedResponseTypes.Add(new ApiResponseType
        {
            StatusCode = StatusCodes.Status200OK,
            Type = type,
            ModelMetadata = type == typeof(void) ? null : metadata.GetMetadataForType(type),
            ApiResponseFormats = type == typeof(void) ? [] : [new ApiResponseFormat { MediaType = Json }],
        });
    }

    private static void KeepJson<T>(IList<T> formats, Func<T, string> typeOf)
    {
        if (formats.Any(format => typeOf(format) == Json))
        {
            foreach (var other in formats.Where(format => OtherJson.Contains(typeOf(format))).ToList())
            {
                formats.Remove(other);
            }
        }
    }
}

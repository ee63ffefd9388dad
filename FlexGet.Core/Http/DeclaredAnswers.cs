using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Formatters;

namespace FlexGet.Core.Http;

/// <summary>What an action says of its answers: by attributes, else by what its method returns.</summary>
internal static class DeclaredAnswers
{
    /// <summary>The types of its answers that are no errors; void for one without a body.</summary>
    public static IReadOnlyList<Type> TypesOf(ControllerActionDescriptor action)
    {
        var declared = action.EndpointMetadata.OfType<IApiResponseMetadataProvider>()
            .Where(answer => answer.StatusCode < 300)
            .Select(answer => answer.Type)
            .OfType<Type>()
            .ToList();
        return declared.Count == 0 && ReturnTypeOf(action.MethodInfo) is { } returned ? [returned] : declared;
    }

    /// <summary>The media types that it names; none when it leaves them to the formatters.</summary>
    public static IReadOnlyList<string> MediaTypesOf(ControllerActionDescriptor action) =>
        [.. action.EndpointMetadata.OfType<IApiResponseMetadataProvider>().SelectMany(MediaTypesOf)];

    /// <summary>What a method returns, without the wrapping; null when it is only a result, which says nothing.</summary>
    public static Type? ReturnTypeOf(MethodInfo method)
    {
        var type = Unwrapped(method.ReturnType);
        return typeof(IActionResult).IsAssignableFrom(type) || type == typeof(Task) || type == typeof(ValueTask) ? null : type;
    }

    private static MediaTypeCollection MediaTypesOf(IApiResponseMetadataProvider answer)
    {
        var types = new MediaTypeCollection();
        answer.SetContentTypes(types);
        return types;
    }

    private static Type Unwrapped(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() is var definition
        && (definition == typeof(Task<>) || definition == typeof(ValueTask<>) || definition == typeof(ActionResult<>))
            ? Unwrapped(type.GetGenericArguments()[0])
            : type;
}

using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.Mvc.Controllers;
using Newtonsoft.Json.Linq;
using Newtonsoft.Json.Serialization;

namespace FlexGet.Core.Http.Bodies;

/// <summary>Members that only the answer has: read-only, so they are ignored when a client sends back what it got.</summary>
internal static class AnsweredMembers
{
    private static readonly ConditionalWeakTable<ControllerActionDescriptor, HashSet<string>> Known = [];

    public static void RemoveFrom(JToken body, Type model, Endpoint? endpoint)
    {
        if (body is not JObject members
            || endpoint?.Metadata.GetMetadata<ControllerActionDescriptor>() is not { } action
            || Contract(model) is not { } contract)
        {
            return;
        }

        var answered = Known.GetValue(action, MembersOf);
        foreach (var member in members.Properties().ToList())
        {
            if (contract.Properties.GetClosestMatchProperty(member.Name) is null && answered.Contains(member.Name))
            {
                member.Remove();
            }
        }
    }

    private static HashSet<string> MembersOf(ControllerActionDescriptor action) => action.EndpointMetadata
        .OfType<IApiResponseMetadataProvider>()
        .Where(answer => answer.StatusCode < 300)
        .Select(answer => answer.Type)
        .Append(Unwrapped(action.MethodInfo.ReturnType))
        .OfType<Type>()
        .Select(Contract)
        .OfType<JsonObjectContract>()
        .SelectMany(contract => contract.Properties)
        .Select(property => property.PropertyName)
        .OfType<string>()
        .ToHashSet(StringComparer.Ordinal);

    private static Type Unwrapped(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() is var definition
        && (definition == typeof(Task<>) || definition == typeof(ValueTask<>) || definition == typeof(ActionResult<>))
            ? Unwrapped(type.GetGenericArguments()[0])
            : type;

    private static JsonObjectContract? Contract(Type type) =>
        JsonConventions.Contracts.ResolveContract(type) as JsonObjectContract;
}

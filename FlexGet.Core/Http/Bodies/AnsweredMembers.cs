using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;
using Newtonsoft.Json.Serialization;

namespace FlexGet.Core.Http.Bodies;

/// <summary>Members that only the answer has: read-only, so they are ignored when a client sends back what it got.</summary>
internal static class AnsweredMembers
{
    private static readonly ConditionalWeakTable<ControllerActionDescriptor, HashSet<string>> Known = [];

    public static void RemoveFrom(JToken body, Type model, HttpContext context)
    {
        if (body is not JObject members
            || context.GetEndpoint()?.Metadata.GetMetadata<ControllerActionDescriptor>() is not { } action
            || Contract(model) is not { } contract)
        {
            return;
        }

        var answered = Known.GetValue(action, _ => ReadOnlyOf(action, context.RequestServices.GetRequiredService<IActionDescriptorCollectionProvider>()));
        foreach (var member in members.Properties().ToList())
        {
            if (contract.Properties.GetClosestMatchProperty(member.Name) is null && answered.Contains(member.Name))
            {
                member.Remove();
            }
        }
    }

    /// <summary>What another method of the same path can write is not read-only: whoever sends it here means to change it.</summary>
    private static HashSet<string> ReadOnlyOf(ControllerActionDescriptor action, IActionDescriptorCollectionProvider actions)
    {
        var answered = NamesOf(DeclaredAnswers.TypesOf(action).Append(DeclaredAnswers.ReturnTypeOf(action.MethodInfo))).ToHashSet(StringComparer.Ordinal);
        answered.ExceptWith(NamesOf(actions.ActionDescriptors.Items
            .Where(other => other.AttributeRouteInfo?.Template == action.AttributeRouteInfo?.Template)
            .Select(other => BodyTypes.BodyOf(other)?.ParameterType)));
        return answered;
    }

    private static IEnumerable<string> NamesOf(IEnumerable<Type?> types) => types
        .OfType<Type>()
        .Select(Contract)
        .OfType<JsonObjectContract>()
        .SelectMany(contract => contract.Properties)
        .Select(property => property.PropertyName)
        .OfType<string>();

    private static JsonObjectContract? Contract(Type type) =>
        JsonConventions.Contracts.ResolveContract(type) as JsonObjectContract;
}

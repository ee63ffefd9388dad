using System.Runtime.CompilerServices;
using FlexGet.Core.Http.Problems;
using FlexGet.Core.Schemas;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace FlexGet.Core.Http.Queries;

/// <summary>A query parameter that the action does not know is a mistake, not something to ignore: a misspelt filter would list everything.</summary>
internal sealed class KnownQueryFilter(IModelMetadataProvider metadata) : IResourceFilter
{
    private readonly ConditionalWeakTable<ActionDescriptor, HashSet<string>> _known = [];

    public void OnResourceExecuting(ResourceExecutingContext context)
    {
        if (context.HttpContext.Request.Query.Count == 0)
        {
            return;
        }

        var known = _known.GetValue(context.ActionDescriptor, NamesOf);
        var errors = context.HttpContext.Request.Query.Keys
            .Where(name => !known.Contains(name.Split('[', '.')[0]))
            .Select(name => new ConfigError(ConfigPath.Append("", name), $"unknown query parameter '{name}'; {Describe(known)}"))
            .ToList();
        if (errors.Count > 0)
        {
            context.Result = new ProblemResult(new Problem(400, errors[0].Message) { Errors = errors });
        }
    }

    public void OnResourceExecuted(ResourceExecutedContext context)
    {
    }

    private static string Describe(HashSet<string> known) => known.Count == 0
        ? "none are known here"
        : $"known: {string.Join(", ", known.Order(StringComparer.Ordinal))}";

    private HashSet<string> NamesOf(ActionDescriptor action) => action.Parameters
        .Where(parameter => parameter.BindingInfo?.BindingSource is not { } source || source.CanAcceptDataFrom(BindingSource.Query))
        .SelectMany(NamesOf)
        .ToHashSet(StringComparer.OrdinalIgnoreCase);

    private IEnumerable<string> NamesOf(ParameterDescriptor parameter)
    {
        var type = metadata.GetMetadataForType(parameter.ParameterType);
        return type.IsComplexType && !type.IsEnumerableType
            ? type.Properties.Select(property => property.BinderModelName ?? property.PropertyName ?? "")
            : [parameter.BindingInfo?.BinderModelName ?? parameter.Name];
    }
}

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
    private readonly ConditionalWeakTable<ActionDescriptor, Dictionary<string, bool>> _known = [];

    public void OnResourceExecuting(ResourceExecutingContext context)
    {
        if (context.HttpContext.Request.Query.Count == 0)
        {
            return;
        }

        var known = _known.GetValue(context.ActionDescriptor, NamesOf);
        var errors = context.HttpContext.Request.Query
            .Select(sent => Mistake(sent.Key, sent.Value.Count, known))
            .OfType<ConfigError>()
            .ToList();
        if (errors.Count > 0)
        {
            context.Result = new ProblemResult(new Problem(400, errors[0].Message) { Errors = errors });
        }
    }

    public void OnResourceExecuted(ResourceExecutedContext context)
    {
    }

    private static ConfigError? Mistake(string name, int count, Dictionary<string, bool> known)
    {
        var path = ConfigPath.Append("", name);
        if (!known.TryGetValue(name.Split('[', '.')[0], out var isList))
        {
            var meant = Suggestion.For(name, known.Keys);
            var question = meant is null ? "" : $"; did you mean '{meant}'?";
            return new ConfigError(path, $"unknown query parameter '{name}'{question}; {Describe(known)}", Suggestion: meant);
        }

        return count > 1 && !isList ? new ConfigError(path, $"{name} takes one value, {count} were sent") : null;
    }

    private static string Describe(Dictionary<string, bool> known) => known.Count == 0
        ? "none are known here"
        : $"known: {string.Join(", ", known.Keys.Order(StringComparer.Ordinal))}";

    /// <summary>The names that it knows, and which of them are lists.</summary>
    private Dictionary<string, bool> NamesOf(ActionDescriptor action) => action.Parameters
        .Where(parameter => parameter.BindingInfo?.BindingSource is not { } source || source.CanAcceptDataFrom(BindingSource.Query))
        .SelectMany(NamesOf)
        .DistinctBy(name => name.Key, StringComparer.OrdinalIgnoreCase)
        .ToDictionary(StringComparer.OrdinalIgnoreCase);

    private IEnumerable<KeyValuePair<string, bool>> NamesOf(ParameterDescriptor parameter)
    {
        var type = metadata.GetMetadataForType(parameter.ParameterType);
        return type.IsComplexType && !type.IsEnumerableType
            ? type.Properties.Select(property => KeyValuePair.Create(property.BinderModelName ?? property.PropertyName ?? "", property.IsEnumerableType))
            : [KeyValuePair.Create(parameter.BindingInfo?.BinderModelName ?? parameter.Name, type.IsEnumerableType)];
    }
}

using FlexGet.Core.Http;
using FlexGet.Core.Http.Bodies;
using FlexGet.Core.Schemas;
using Newtonsoft.Json.Serialization;

namespace FlexGet.Core.Executions;

/// <summary>Options of which some were sent in the body and some in the query.</summary>
internal static class MergedOptions
{
    private static readonly JsonPropertyCollection Members =
        ((JsonObjectContract)JsonConventions.Contracts.ResolveContract(typeof(ExecutionOptions))).Properties; // a record is an object

    /// <exception cref="ProblemException">400 for those that were sent in both.</exception>
    public static ExecutionOptions Of(ExecutionOptions? body, ExecutionOptions query)
    {
        if (body is null)
        {
            return query;
        }

        var merged = body with { };
        var errors = new List<ConfigError>();
        foreach (var member in Members)
        {
            if (member.ValueProvider?.GetValue(query) is not { } value)
            {
                continue;
            }

            if (member.ValueProvider.GetValue(body) is not null)
            {
                errors.Add(new ConfigError(
                    $"/{member.PropertyName}", $"the option {member.PropertyName} is in the body and in the query; send it once"));
            }

            member.ValueProvider.SetValue(merged, value);
        }

        return errors.Count == 0
            ? merged
            : throw new ProblemException(400, string.Join("; ", errors.Select(error => error.Message))) { Errors = errors };
    }
}

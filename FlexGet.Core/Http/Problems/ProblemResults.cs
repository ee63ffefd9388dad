using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace FlexGet.Core.Http.Problems;

/// <summary>Gives error results of any controller the one form: <c>NotFound("why")</c> of a plugin too.</summary>
internal sealed class ProblemResults : IAlwaysRunResultFilter
{
    public void OnResultExecuting(ResultExecutingContext context)
    {
        if (context.Result is ObjectResult { Value: { } value } result
            && (result.StatusCode ?? (value as ProblemDetails)?.Status) is { } status and >= 400)
        {
            context.Result = new ProblemResult(For(status, value));
        }
    }

    public void OnResultExecuted(ResultExecutedContext context)
    {
    }

    private static Problem For(int status, object value) => value switch
    {
        string detail => new Problem(status, detail),
        ProblemDetails details => new Problem(status, details.Detail ?? details.Title ?? StatusProblems.PhraseOf(status))
        {
            Extensions = details.Extensions.AsReadOnly(),
        },
        _ => new Problem(status, StatusProblems.PhraseOf(status)) { Extensions = new Dictionary<string, object?> { ["details"] = value } },
    };
}

using FlexGet.Core.Http.Bodies;
using FlexGet.Core.Schemas;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace FlexGet.Core.Http.Problems;

/// <summary>Bodies and parameters that do not fit their types: every mistake, with a JSON pointer.</summary>
internal static class ValidationProblems
{
    public static void Configure(ApiBehaviorOptions options)
    {
        // An empty status gets its body from StatusProblems, with the same members as all others.
        options.SuppressMapClientErrors = true;
        options.InvalidModelStateResponseFactory = context => new ProblemResult(For(context));
    }

    private static Problem For(ActionContext context)
    {
        var errors = Told(context)
            .SelectMany(entry => entry.Value?.Errors.Select(error => ErrorOf(entry.Key, error)) ?? [])
            .Distinct()
            .ToList();
        return new Problem(StatusOf(context), errors.Count == 1 ? errors[0].Message : "the request has mistakes; see errors") { Errors = errors };
    }

    /// <summary>422 when the request could be read and only what its body says is wrong, else 400.</summary>
    private static int StatusOf(ActionContext context) =>
        context.ActionDescriptor.Parameters.Any(parameter => parameter.BindingInfo?.BindingSource == BindingSource.Body)
        && Told(context).All(IsAboutContent) ? 422 : 400;

    /// <summary>Values of paths and queries are kept raw, and a body that is missing is told under no name.</summary>
    private static bool IsAboutContent(KeyValuePair<string, ModelStateEntry?> wrong) =>
        wrong.Value is { RawValue: null } entry
        && entry.Errors.All(error => error.Exception is BodyException body ? body.IsReadable : wrong.Key.Length > 0);

    /// <summary>Without MVC's complaint that a body which could not be read is missing.</summary>
    private static List<KeyValuePair<string, ModelStateEntry?>> Told(ActionContext context)
    {
        var bodies = context.ActionDescriptor.Parameters
            .Where(parameter => parameter.BindingInfo?.BindingSource == BindingSource.Body)
            .Select(parameter => parameter.Name)
            .ToHashSet(StringComparer.Ordinal);
        var wrong = context.ModelState.Where(entry => entry.Value?.Errors.Count > 0).ToList();
        var others = wrong.Where(entry => !bodies.Contains(entry.Key)).ToList();
        return others.Count > 0 ? others : wrong;
    }

    private static ConfigError ErrorOf(string key, ModelError error) => error.Exception is BodyException body
        ? body.Error
        : new ConfigError(PointerOf(key), error.ErrorMessage is { Length: > 0 } message ? message : "this value does not fit");

    /// <summary>From MVC's <c>tasks[0].name</c> to <c>/tasks/0/name</c>.</summary>
    private static string PointerOf(string key) => key
        .Split(['.', '[', ']'], StringSplitOptions.RemoveEmptyEntries)
        .Where(part => part != "$")
        .Aggregate("", (path, part) => ConfigPath.Append(path, JsonConventions.NameOf(part)));
}

/// <summary>A problem as the result of an action.</summary>
internal sealed class ProblemResult(Problem problem) : ActionResult
{
    public override Task ExecuteResultAsync(ActionContext context) => problem.WriteAsync(context.HttpContext);
}

using System.Globalization;
using FlexGet.Core.Http.Problems;
using FlexGet.Core.Schemas;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace FlexGet.Host.OpenApi;

/// <summary>Writes down what every operation may answer besides what it declares, all in the one form of errors.</summary>
internal sealed class ProblemResponses : IOperationFilter, IDocumentFilter
{
    private const string SchemaName = "Problem";

    public void Apply(OpenApiDocument swaggerDoc, DocumentFilterContext context)
    {
        var errors = context.SchemaGenerator.GenerateSchema(typeof(IReadOnlyList<ConfigError>), context.SchemaRepository);
        swaggerDoc.Components ??= new OpenApiComponents();
        swaggerDoc.Components.Schemas ??= new Dictionary<string, IOpenApiSchema>();
        swaggerDoc.Components.Schemas.Remove(SchemaNames.For(typeof(ProblemDetails))); // what actions declare becomes ours
        swaggerDoc.Components.Schemas[SchemaName] = new OpenApiSchema
        {
            Type = JsonSchemaType.Object,
            Description = "An error (RFC 9457).",
            Required = new HashSet<string> { "type", "title", "status", "detail", "message", "trace_id" },
            Properties = new Dictionary<string, IOpenApiSchema>
            {
                ["type"] = Text("A URI of the kind of error."),
                ["title"] = Text("The status in words."),
                ["status"] = new OpenApiSchema { Type = JsonSchemaType.Integer },
                ["detail"] = Text("What is wrong, where, and what would be right."),
                ["message"] = Text("The same as detail."),
                ["trace_id"] = Text("Names this request in the server's log."),
                ["errors"] = errors,
            },
        };
    }

    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        operation.Responses ??= [];
        var problem = new OpenApiSchemaReference(SchemaName, context.Document);
        foreach (var status in StatusesOf(operation, context))
        {
            operation.Responses.TryAdd(status.ToString(CultureInfo.InvariantCulture), new OpenApiResponse
            {
                Description = ReasonPhrases.GetReasonPhrase(status),
            });
        }

        operation.Responses.TryAdd("default", new OpenApiResponse { Description = "Any other error" });
        foreach (var (status, response) in operation.Responses)
        {
            if (response is OpenApiResponse answer && status is "default" or ['4' or '5', ..])
            {
                answer.Content = new Dictionary<string, IOpenApiMediaType> { [Problem.ContentType] = new OpenApiMediaType { Schema = problem } };
            }
        }
    }

    private static IEnumerable<int> StatusesOf(OpenApiOperation operation, OperationFilterContext context)
    {
        var isWrite = context.ApiDescription.HttpMethod is not ("GET" or "HEAD");
        var hasName = operation.Parameters?.Any(parameter => parameter.In == ParameterLocation.Path) == true;
        int[] always = [400, 401, 406, 429, 500, 503];
        return always
            .Concat(hasName ? [404] : [])
            .Concat(isWrite ? [403, 412, 507] : [])
            .Concat(operation.RequestBody is not null ? [413, 415, 422] : []);
    }

    private static OpenApiSchema Text(string description) => new() { Type = JsonSchemaType.String, Description = description };
}

using System.Globalization;
using FlexGet.Core.Http.Problems;
using FlexGet.Core.Schemas;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace FlexGet.Host.OpenApi;

/// <summary>
/// Writes down what every operation may answer besides what it declares, all in the one form of errors. Each kind stands in the document
/// once, which would else be three times as long.
/// </summary>
internal sealed class ProblemResponses : IOperationFilter, IDocumentFilter
{
    private const string SchemaName = "Problem";
    private const string AnyOther = "default";

    private static readonly int[] Always = [400, 401, 406, 429, 500, 503];
    private static readonly int[] OfWrites = [403, 412, 507];
    private static readonly int[] OfBodies = [413, 415, 422];

    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        operation.Responses ??= [];
        var declared = operation.Responses.Keys.Where(IsError);
        foreach (var status in declared.Concat(StatusesOf(operation, context).Select(TextOf)).Append(AnyOther).ToList())
        {
            operation.Responses[status] = new OpenApiResponseReference(NameOf(status), context.Document);
        }
    }

    public void Apply(OpenApiDocument swaggerDoc, DocumentFilterContext context)
    {
        swaggerDoc.Components ??= new OpenApiComponents();
        swaggerDoc.Components.Schemas ??= new Dictionary<string, IOpenApiSchema>();
        swaggerDoc.Components.Schemas.Remove(SchemaNames.For(typeof(ProblemDetails))); // what actions declare becomes ours
        swaggerDoc.Components.Schemas[SchemaName] = ProblemSchema(
            context.SchemaGenerator.GenerateSchema(typeof(IReadOnlyList<ConfigError>), context.SchemaRepository));
        swaggerDoc.Components.Responses = swaggerDoc.Paths.Values
            .SelectMany(path => path.Operations?.Values.AsEnumerable() ?? [])
            .SelectMany(operation => operation.Responses?.Keys.AsEnumerable() ?? [])
            .Where(IsError)
            .Distinct()
            .Order(StringComparer.Ordinal)
            .ToDictionary(NameOf, status => (IOpenApiResponse)ResponseOf(status, swaggerDoc));
    }

    private static IEnumerable<int> StatusesOf(OpenApiOperation operation, OperationFilterContext context)
    {
        var isWrite = context.ApiDescription.HttpMethod is not ("GET" or "HEAD");
        var hasName = operation.Parameters?.Any(parameter => parameter.In == ParameterLocation.Path) == true;
        return Always
            .Concat(hasName ? [404] : [])
            .Concat(isWrite ? OfWrites : [])
            .Concat(operation.RequestBody is not null ? OfBodies : []);
    }

    private static OpenApiResponse ResponseOf(string status, OpenApiDocument document) => new()
    {
        Description = status == AnyOther ? "Any other error" : PhraseOf(status),
        Content = new Dictionary<string, IOpenApiMediaType>
        {
            [Problem.ContentType] = new OpenApiMediaType { Schema = new OpenApiSchemaReference(SchemaName, document) },
        },
        Headers = status is "429" or "503"
            ? new Dictionary<string, IOpenApiHeader>
            {
                ["Retry-After"] = new OpenApiHeader { Description = "Seconds to wait.", Schema = new OpenApiSchema { Type = JsonSchemaType.Integer } },
            }
            : null,
    };

    private static OpenApiSchema ProblemSchema(IOpenApiSchema errors) => new()
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

    private static bool IsError(string status) => status is AnyOther or ['4' or '5', ..];

    private static string NameOf(string status) => status == AnyOther ? "Error" : PhraseOf(status).Replace(" ", "", StringComparison.Ordinal);

    private static string PhraseOf(string status) => ReasonPhrases.GetReasonPhrase(int.Parse(status, CultureInfo.InvariantCulture));

    private static string TextOf(int status) => status.ToString(CultureInfo.InvariantCulture);

    private static OpenApiSchema Text(string description) => new() { Type = JsonSchemaType.String, Description = description };
}

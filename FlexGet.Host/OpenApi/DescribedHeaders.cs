using FlexGet.Core.Http;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace FlexGet.Host.OpenApi;

/// <summary>Writes down the headers that go with every read, list and write.</summary>
internal sealed class DescribedHeaders : IOperationFilter
{
    private const string Tag = "ETag";

    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        var isRead = context.ApiDescription.HttpMethod is "GET";
        if (!isRead)
        {
            operation.Parameters ??= [];
            operation.Parameters.Add(new OpenApiParameter
            {
                Name = "If-Match",
                In = ParameterLocation.Header,
                Description = "The ETag of what was read: refused with 412 when the config has changed since.",
                Schema = new OpenApiSchema { Type = JsonSchemaType.String },
            });
        }

        foreach (var (status, response) in operation.Responses ?? [])
        {
            foreach (var (name, description) in response is OpenApiResponse ? Of(status, response, isRead, IsList(context)) : [])
            {
                ((OpenApiResponse)response).Headers ??= new Dictionary<string, IOpenApiHeader>();
                response.Headers?.TryAdd(name, new OpenApiHeader { Description = description, Schema = new OpenApiSchema { Type = JsonSchemaType.String } });
            }
        }
    }

    private static IEnumerable<(string Name, string Description)> Of(string status, IOpenApiResponse response, bool isRead, bool isList)
    {
        var isJson = response.Content?.ContainsKey("application/json") == true;
        return (status, isRead) switch
        {
            ("200", true) when isList && isJson =>
            [
                ("Count", "How many items this page has."),
                ("Total-Count", "How many there are in all."),
                ("Total-Count-Capped", "true when there are more than are counted."),
                ("Link", "The pages next, prev and last (RFC 8288); follow next, its cost does not grow."),
                (Tag, "For If-None-Match and If-Match."),
            ],
            ("200", true) when isJson => [(Tag, "For If-None-Match and If-Match.")],
            ("201" or "202", false) => [("Location", "The path of what was made.")],
            _ => [],
        };
    }

    private static bool IsList(OperationFilterContext context) =>
        context.MethodInfo.GetParameters().Any(parameter => parameter.ParameterType == typeof(ListQuery));
}

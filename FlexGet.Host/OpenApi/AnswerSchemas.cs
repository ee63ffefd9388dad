using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace FlexGet.Host.OpenApi;

/// <summary>
/// Says of answers that each of their members is there, unless it may be null: what has a default in a request may be left out, so that
/// the types tell only when they are for answers alone.
/// </summary>
internal sealed class AnswerSchemas : IDocumentFilter
{
    public void Apply(OpenApiDocument swaggerDoc, DocumentFilterContext context)
    {
        var schemas = context.SchemaRepository.Schemas;
        var asked = new HashSet<string>(StringComparer.Ordinal);
        foreach (var operation in swaggerDoc.Paths.Values.SelectMany(path => path.Operations?.Values.AsEnumerable() ?? []))
        {
            foreach (var content in operation.RequestBody?.Content?.Values ?? [])
            {
                Collect(content.Schema, schemas, asked);
            }
        }

        foreach (var answer in schemas.Where(schema => !asked.Contains(schema.Key)).Select(schema => schema.Value).OfType<OpenApiSchema>())
        {
            Require(answer);
        }
    }

    private static void Require(OpenApiSchema answer)
    {
        foreach (var (name, member) in answer.Properties ?? new Dictionary<string, IOpenApiSchema>())
        {
            if (IsNeverNull(member))
            {
                answer.Required ??= new HashSet<string>();
                answer.Required.Add(name);
            }
        }
    }

    // Without a type it is any JSON, or a reference: that one says itself whether it may be null.
    private static bool IsNeverNull(IOpenApiSchema member) => member.Type is { } type
        ? !type.HasFlag(JsonSchemaType.Null)
        : member is OpenApiSchemaReference or { AllOf.Count: > 0 };

    private static void Collect(IOpenApiSchema? schema, Dictionary<string, IOpenApiSchema> schemas, HashSet<string> names)
    {
        if (schema is OpenApiSchemaReference { Reference.Id: { } name })
        {
            schema = names.Add(name) ? schemas.GetValueOrDefault(name) : null;
        }

        if (schema is null)
        {
            return;
        }

        IEnumerable<IOpenApiSchema?> parts = [.. schema.Properties?.Values.AsEnumerable() ?? [], .. schema.AllOf ?? [], schema.Items, schema.AdditionalProperties];
        foreach (var part in parts)
        {
            Collect(part, schemas, names);
        }
    }
}

using FlexGet.Core;
using FlexGet.Core.Http.Bodies;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.Extensions.Options;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace FlexGet.Host.OpenApi;

/// <summary>What the description says, and how it names things.</summary>
internal sealed class DocumentOptions(ServerOptions server) : IConfigureOptions<SwaggerGenOptions>
{
    public const string Document = "v1";

    public void Configure(SwaggerGenOptions options)
    {
        options.SwaggerDoc(Document, new OpenApiInfo
        {
            Title = "FlexGet",
            Version = ServerVersion.Text,
            Description = "Every path is also found below /api.",
        });

        // An action without a method answers all of them and would make the document fail.
        options.DocInclusionPredicate((_, action) => action.HttpMethod is not null);
        options.ResolveConflictingActions(actions => actions.First());
        options.CustomOperationIds(OperationId);
        options.CustomSchemaIds(SchemaNames.For);
        options.SupportNonNullableReferenceTypes();
        options.UseAllOfToExtendReferenceSchemas(); // a bare reference cannot say that it may be null
        options.UseInlineDefinitionsForEnums();
        SchemaNames.MapJson(options);
        options.OperationFilter<RequestFacts>();
        options.OperationFilter<ProblemResponses>();
        options.OperationFilter<DescribedHeaders>();
        options.DocumentFilter<AnswerSchemas>();
        options.DocumentFilter<ProblemResponses>();
        AddKeys(options);
        foreach (var file in CommentFiles())
        {
            options.IncludeXmlComments(file, includeControllerXmlComments: true);
        }
    }

    private IEnumerable<string> CommentFiles() => Directory
        .EnumerateFiles(AppContext.BaseDirectory, "FlexGet.*.xml")
        .Concat(Directory.Exists(server.PluginsDirectory)
            ? Directory.EnumerateDirectories(server.PluginsDirectory).Select(folder => Path.Combine(folder, $"{Path.GetFileName(folder)}.xml"))
            : [])
        .Where(File.Exists);

    /// <summary>The route's own name, else method and path: no two operations share these.</summary>
    private static string? OperationId(ApiDescription action) => action.ActionDescriptor.AttributeRouteInfo?.Name is { } name
        ? JsonConventions.NameOf(name)
        : string.Join('_', (action.RelativePath ?? "").Split('/', StringSplitOptions.RemoveEmptyEntries)
            .Select(part => part.StartsWith('{') ? $"by_{part.Trim('{', '}')}" : part.Replace('-', '_'))
            .Prepend(action.HttpMethod?.ToLowerInvariant()));

    private static void AddKeys(SwaggerGenOptions options)
    {
        options.AddSecurityDefinition("key", new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.ApiKey,
            In = ParameterLocation.Header,
            Name = "X-Api-Key",
            Description = "The key in the file api-key of the data directory.",
        });
        options.AddSecurityDefinition("bearer", new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.Http,
            Scheme = "bearer",
            Description = "The same key.",
        });
        options.AddSecurityRequirement(document => new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference("key", document)] = [] });
        options.AddSecurityRequirement(document => new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference("bearer", document)] = [] });
    }
}

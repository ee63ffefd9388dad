using FlexGet.Core;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.Extensions.Options;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.Swagger;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace FlexGet.Host.OpenApi;

/// <summary>
/// The text of the document, kept until controllers come or go. What it takes to make it (the generator, all comments of the code) lives
/// in a container of its own, which is thrown away each time.
/// </summary>
internal sealed class OpenApiDocuments(IServiceProvider host, IActionDescriptorCollectionProvider actions) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1);
    private (int Version, byte[] Text)? _latest;

    /// <summary>The document as JSON in UTF-8.</summary>
    public async Task<byte[]> ReadAsync(CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            var version = actions.ActionDescriptors.Version;
            if (_latest is { } latest && latest.Version == version)
            {
                return latest.Text;
            }

            var text = await DescribeAsync(cancellationToken);
            _latest = (version, text);
            return text;
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    private async Task<byte[]> DescribeAsync(CancellationToken cancellationToken)
    {
        var services = new ServiceCollection()
            .AddSingleton(host.GetRequiredService<ServerOptions>())
            .AddSingleton(host.GetRequiredService<IWebHostEnvironment>())
            .AddSingleton(host.GetRequiredService<IApiDescriptionGroupCollectionProvider>())
            .AddSingleton(host.GetRequiredService<IOptions<MvcOptions>>())
            .AddSingleton(host.GetRequiredService<IOptions<MvcNewtonsoftJsonOptions>>())
            .AddSingleton<IConfigureOptions<SwaggerGenOptions>, DocumentOptions>()
            .AddLogging()
            .AddSwaggerGen()
            .AddSwaggerGenNewtonsoftSupport();
        await using var generator = services.BuildServiceProvider();
        var document = generator.GetRequiredService<ISwaggerProvider>().GetSwagger(DocumentOptions.Document);
        using var text = new MemoryStream();
        await document.SerializeAsJsonAsync(text, OpenApiSpecVersion.OpenApi3_0, cancellationToken);
        return text.ToArray();
    }
}

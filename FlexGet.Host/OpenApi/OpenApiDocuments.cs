using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.Swagger;

namespace FlexGet.Host.OpenApi;

/// <summary>The text of the document, kept until controllers come or go.</summary>
internal sealed class OpenApiDocuments(IServiceScopeFactory scopes, IActionDescriptorCollectionProvider actions) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1);
    private (int Version, string Text)? _latest;

    public async Task<string> ReadAsync(CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            var version = actions.ActionDescriptors.Version;
            if (_latest is { } latest && latest.Version == version)
            {
                return latest.Text;
            }

            using var scope = scopes.CreateScope();
            var document = scope.ServiceProvider.GetRequiredService<ISwaggerProvider>().GetSwagger(OpenApiServices.Document);
            var text = await document.SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_0, cancellationToken);
            _latest = (version, text);
            return text;
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();
}

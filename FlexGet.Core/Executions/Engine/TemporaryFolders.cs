using Microsoft.Extensions.Hosting;

namespace FlexGet.Core.Executions.Engine;

/// <summary>Clears what runs of an earlier process left in their temporary folders when it was killed.</summary>
internal sealed class TemporaryFolders(EngineEnvironment environment) : IHostedService
{
    public static string RootIn(string dataDirectory) => Path.Combine(dataDirectory, "temp");

    public Task StartAsync(CancellationToken cancellationToken)
    {
        try
        {
            Directory.Delete(environment.TemporaryRoot, recursive: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // There is nothing, or somebody looks into it: no reason not to start.
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

using FlexGet.Host.StartUp;

namespace FlexGet.Host.Authentication;

/// <summary>Makes the first key, unless one was given from outside, and remembers who had signed in.</summary>
internal sealed class AccessStartup(StartOptions options, AccessKeys keys, KeyFile file, Sessions sessions) : IHostedService
{
    private const string FirstKey = "first";

    public Task StartAsync(CancellationToken cancellationToken)
    {
        sessions.Load();
        if (options.ApiKey is { } key)
        {
            keys.UseOnly(key);
        }
        else if (!keys.Load() || !file.Exists)
        {
            // The file is the only copy: without it the stored hash opens nothing any more.
            file.Write(keys.Create(FirstKey));
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

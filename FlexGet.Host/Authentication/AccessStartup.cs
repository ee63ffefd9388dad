using FlexGet.Host.StartUp;

namespace FlexGet.Host.Authentication;

/// <summary>Makes the first key, unless one was given from outside, and remembers who had signed in.</summary>
internal sealed partial class AccessStartup(
    StartOptions options, AccessKeys keys, KeyFile file, Sessions sessions, ILogger<AccessStartup> logger) : IHostedService
{
    private const string FirstKey = "first";

    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (options.ApiKey is { } key)
        {
            keys.UseOnly(key);
        }
        else
        {
            UseFile(keys.Load());
        }

        sessions.Load();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>The file is what users look at, so it is right: a key that stands there opens, whatever opened before.</summary>
    private void UseFile(bool hadKey)
    {
        if (file.Read() is not { } key)
        {
            // It was the only copy: without it the stored hash opens nothing any more.
            file.Write(keys.Create(FirstKey));
            LogIf(hadKey, "made, since the file was gone");
        }
        else if (!keys.Opens(key))
        {
            keys.Take(FirstKey, key);
            LogIf(hadKey, "taken from the file, which has changed");
        }
    }

    private void LogIf(bool hadKey, string how)
    {
        if (hadKey)
        {
            LogNewKey(file.Path, how);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{File}: a new key was {How}. The old one opens nothing any more, and browsers must sign in again.")]
    private partial void LogNewKey(string file, string how);
}

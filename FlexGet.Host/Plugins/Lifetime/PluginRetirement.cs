namespace FlexGet.Host.Plugins.Lifetime;

/// <summary>Disposes the services of plugins that are no longer in force, after the last request and execution has left them.</summary>
internal sealed partial class PluginRetirement(TimeProvider time, ILogger<PluginRetirement> log)
{
    // A request may have been routed to the old generation and not yet have entered it.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    public void Retire(PluginGeneration generation) => _ = RetireAsync(generation);

    private async Task RetireAsync(PluginGeneration generation)
    {
        try
        {
            await Task.Delay(Grace, time);
            await generation.Active.Use.EndAsync();
            await generation.Container.DisposeAsync();
        }
        catch (Exception exception)
        {
            LogFailure(exception, generation.Name);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The services of the replaced plugin {Plugin} could not be disposed.")]
    private partial void LogFailure(Exception exception, string plugin);
}

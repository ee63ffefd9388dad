using Microsoft.Extensions.DependencyInjection;

namespace FlexGet.Core.Plugins;

/// <summary>
/// The entry class of a plugin DLL; optional, at most one per assembly, with a parameterless constructor. Its controllers
/// (any class derived from ControllerBase, internal ones too), task plugins and migrations are found without it.
/// </summary>
public abstract class PluginModule
{
    /// <summary>
    /// Registers the plugin's services in a container of its own, which falls back to the server's services: <c>IDatabase</c>,
    /// <c>TimeProvider</c>, <c>ILogger&lt;T&gt;</c>, <c>EventPublisher</c>, <c>ConfigAccess</c>, <c>IExecutionQueue</c> and the like.
    /// Register <c>IHostedService</c>s for background work, <c>IEventHandler&lt;T&gt;</c>s for events.
    /// </summary>
    public virtual void ConfigureServices(IServiceCollection services, PluginContext context)
    {
    }
}

/// <summary>What a plugin is told about itself when it is loaded.</summary>
/// <param name="Name">The name of its folder and DLL.</param>
/// <param name="Directory">The folder it was loaded from; read only.</param>
/// <param name="DataDirectory">The server's data directory, where the plugin may keep files under a folder of its own name.</param>
/// <param name="HostVersion">The version of FlexGet.Core that runs it.</param>
public sealed record PluginContext(string Name, string Directory, string DataDirectory, Version HostVersion);

/// <summary>Thrown by a plugin to abort the task with a message for the user; anything else that is thrown counts as a bug.</summary>
public sealed class PluginException : Exception
{
    public PluginException()
    {
    }

    public PluginException(string message)
        : base(message)
    {
    }

    public PluginException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}

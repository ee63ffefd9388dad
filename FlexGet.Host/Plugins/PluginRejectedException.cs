using FlexGet.Core.Plugins;

namespace FlexGet.Host.Plugins;

/// <summary>A plugin cannot be taken, for a reason that is known; any other exception means that it malfunctioned.</summary>
internal sealed class PluginRejectedException(PluginState state, string message) : Exception(message)
{
    public PluginState State { get; } = state;

    public static PluginRejectedException Incompatible(string message) => new(PluginState.Incompatible, message);

    public static PluginRejectedException Conflict(string message) => new(PluginState.Conflict, message);

    public static PluginRejectedException Malfunctioned(string message) => new(PluginState.Malfunctioned, message);
}

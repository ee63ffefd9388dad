using System.Reflection;
using FlexGet.Core.Plugins;
using FlexGet.Host.Plugins.Inspection;

namespace FlexGet.Host.Plugins;

/// <summary>A folder on its way to becoming an active plugin: how far it came, and what stopped it.</summary>
internal sealed class PluginAttempt(PluginFolder folder, TimeProvider time)
{
    private static readonly TimeSpan StageLimit = TimeSpan.FromSeconds(30);

    public PluginFolder Folder => folder;

    public InspectedPlugin? Inspected { get; set; }

    public Assembly? Assembly { get; set; }

    public IReadOnlyList<Type> Types { get; set; } = [];

    public PluginGeneration? Generation { get; set; }

    public PluginStatus Status { get; private set; } =
        new(folder.Name, null, PluginState.Active, null, null, time.GetUtcNow());

    public bool IsAlive => Status.State == PluginState.Active;

    /// <summary>Takes a step, unless one before it failed; whatever is thrown becomes the plugin's state.</summary>
    public async Task StepAsync(string stage, Action<PluginAttempt> step)
    {
        if (!IsAlive)
        {
            return;
        }

        try
        {
            // A plugin whose code never returns costs a thread, not the server.
            await Task.Run(() => step(this)).WaitAsync(StageLimit, time);
            Status = Status with { Version = Inspected?.Version };
        }
        catch (PluginRejectedException rejected)
        {
            Reject(stage, rejected);
        }
        catch (TimeoutException)
        {
            Fail(stage, $"it did not come back within {StageLimit.TotalSeconds:0} s");
        }
        catch (Exception exception)
        {
            var cause = exception is TargetInvocationException or TypeInitializationException ? exception.InnerException ?? exception : exception;
            Fail(stage, $"{cause.GetType().Name}: {cause.Message}");
        }
    }

    public void Reject(string stage, PluginRejectedException reason) => Stop(reason.State, stage, reason.Message);

    private void Fail(string stage, string message) => Stop(PluginState.Malfunctioned, stage, message);

    private void Stop(PluginState state, string stage, string message) =>
        Status = Status with { Version = Inspected?.Version, State = state, Stage = stage, Message = message, Since = time.GetUtcNow() };
}

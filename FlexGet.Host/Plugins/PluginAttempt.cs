using System.Reflection;
using FlexGet.Core.Plugins;
using FlexGet.Host.Plugins.Inspection;

namespace FlexGet.Host.Plugins;

/// <summary>A folder on its way to becoming an active plugin: how far it came, and what stopped it.</summary>
internal sealed class PluginAttempt(PluginFolder folder, TimeProvider time)
{
    private static readonly TimeSpan StageLimit = TimeSpan.FromSeconds(30);

    private PluginStatus _published = new(folder.Name, null, PluginState.Active, null, null, time.GetUtcNow());
    private bool _hasFailed;

    public PluginFolder Folder => folder;

    public PluginManifest Manifest { get; set; } = new();

    public InspectedPlugin? Inspected { get; set; }

    public Assembly? Assembly { get; set; }

    public IReadOnlyList<Type> Types { get; set; } = [];

    public PluginGeneration? Generation { get; set; }

    /// <summary>True once its tables are up to date.</summary>
    public bool IsMigrated { get; set; }

    public PluginStatus Status { get; private set; } =
        new(folder.Name, null, PluginState.Active, null, null, time.GetUtcNow());

    public bool IsAlive => Status.State == PluginState.Active;

    /// <summary>What others name it by; of two with the same one the newer runs.</summary>
    public string Id => Manifest.Id ?? Inspected?.AssemblyName ?? folder.Name;

    public string Version => Manifest.Version ?? Inspected?.Version ?? "0";

    /// <summary>The generation that answers: its own, or the one before it when only a restart can bring its own.</summary>
    public PluginGeneration? Served => IsAlive || Status.State == PluginState.RestartRequired ? Generation : null;

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
        }
        catch (PluginRejectedException rejected)
        {
            Fail(stage, rejected.State, rejected.Message);
        }
        catch (TimeoutException)
        {
            Fail(stage, PluginState.Malfunctioned, $"it did not come back within {StageLimit.TotalSeconds:0} s");
        }
        catch (Exception exception)
        {
            var cause = exception is TargetInvocationException or TypeInitializationException ? exception.InnerException ?? exception : exception;
            Fail(stage, PluginState.Malfunctioned, $"{cause.GetType().Name}: {cause.Message}");
        }
    }

    /// <summary>Stops it because of others, or of the user: that may change while its folder does not.</summary>
    public void Reject(string? stage, PluginRejectedException reason) =>
        Status = Status with { State = reason.State, Stage = stage, Message = reason.Message };

    /// <summary>Lets what was rejected because of others be judged anew.</summary>
    public void Reopen()
    {
        if (!_hasFailed && Generation is not null && Status.State != PluginState.RestartRequired)
        {
            Status = Status with { State = PluginState.Active, Stage = null, Message = null };
        }
    }

    /// <summary>Makes the status final, with the time since when it has been the same.</summary>
    public PluginStatus Publish()
    {
        Status = Status with { Version = Inspected is null ? null : Version, Keywords = Inspected?.Keywords ?? [] };
        var isSame = (Status.State, Status.Stage, Status.Message) == (_published.State, _published.Stage, _published.Message);
        Status = Status with { Since = isSame ? _published.Since : time.GetUtcNow() };
        return _published = Status;
    }

    private void Fail(string stage, PluginState state, string message)
    {
        _hasFailed = true;
        Status = Status with { State = state, Stage = stage, Message = message };
    }
}

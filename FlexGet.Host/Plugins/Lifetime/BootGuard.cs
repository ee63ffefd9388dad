using System.Diagnostics;
using FlexGet.Core;
using Newtonsoft.Json;

namespace FlexGet.Host.Plugins.Lifetime;

/// <summary>
/// Remembers over the death of the process which plugin was at work when it died, and how often a start did not get through.
/// A plugin runs in this process: a stack overflow or an exception of a thread of its own cannot be caught, only not repeated.
/// </summary>
internal sealed class BootGuard(ServerOptions options)
{
    private const int FailedStartsBeforeSafeMode = 3;

    private readonly Lock _lock = new();
    private BootRecord _record = new();
    private bool _isDying;

    /// <summary>True when so many starts in a row did not get through that this one does without plugins.</summary>
    public bool IsSafe { get; private set; }

    /// <summary>Reads what the process before this one left.</summary>
    public void Begin()
    {
        var left = StateFile.Read(FileName, BootRecord.Of) ?? new BootRecord();
        var crashed = new Dictionary<string, PluginCrash>(left.Crashed, StringComparer.Ordinal);
        if (left.Plugin is not null)
        {
            crashed[left.Plugin] = new PluginCrash(left.Stage ?? "unknown", null);
        }

        // A start that is known to have died of a plugin is answered for by leaving that plugin out.
        var failed = left is { IsStarting: true, Plugin: null } ? left.FailedStarts + 1 : 0;
        IsSafe = failed >= FailedStartsBeforeSafeMode;
        Change(_ => new BootRecord { IsStarting = true, FailedStarts = failed, Crashed = crashed });
        AppDomain.CurrentDomain.UnhandledException += Blame;
    }

    /// <summary>The server has started, and stayed up for long enough to be no start that failed.</summary>
    public void Complete() => Change(record => record with { IsStarting = false, FailedStarts = 0 });

    /// <summary>The server stops as it should, or says why it does not start.</summary>
    public void End()
    {
        AppDomain.CurrentDomain.UnhandledException -= Blame;
        Change(record => record with { IsStarting = false });
    }

    /// <summary>The stage in which the plugin, as its folder is now, took the process with it; null when it did not.</summary>
    public string? CrashOf(PluginFolder folder)
    {
        if (_record.Crashed.GetValueOrDefault(folder.Name) is not { } crash)
        {
            return null;
        }

        if (crash.Fingerprint is null)
        {
            Change(record => record with
            {
                Crashed = new Dictionary<string, PluginCrash>(record.Crashed) { [folder.Name] = crash with { Fingerprint = folder.Fingerprint } },
            });
            return crash.Stage;
        }

        if (crash.Fingerprint == folder.Fingerprint)
        {
            return crash.Stage;
        }

        Forgive(folder.Name);
        return null;
    }

    /// <summary>Lets the plugin try again: it has changed, or somebody asks for it.</summary>
    public void Forgive(string plugin)
    {
        if (_record.Crashed.ContainsKey(plugin))
        {
            Change(record => record with { Crashed = record.Crashed.Where(pair => pair.Key != plugin).ToDictionary() });
        }
    }

    /// <summary>Marks that code of the plugin runs, until the result is disposed.</summary>
    public IDisposable Mark(string plugin, string stage)
    {
        Change(record => record with { Plugin = plugin, Stage = stage });
        return new Cleared(this);
    }

    private string FileName => Path.Combine(options.DataDirectory, "state", "boot.json");

    // The last thing this process does: whoever is found in the stack of what killed it is left out next time.
    private void Blame(object sender, UnhandledExceptionEventArgs died)
    {
        var culprit = died.ExceptionObject is Exception exception
            ? new StackTrace(exception).GetFrames()
                .Select(frame => frame.GetMethod()?.Module.Assembly is { } assembly ? PluginAssemblyLoader.PluginOf(assembly) : null)
                .FirstOrDefault(plugin => plugin is not null)
            : null;
        if (culprit is not null)
        {
            Change(record => record with { Plugin = culprit, Stage = "running" });
            _isDying = true;
        }
    }

    private void Change(Func<BootRecord, BootRecord> change)
    {
        lock (_lock)
        {
            if (_isDying)
            {
                return; // other threads still run, and would wipe out the blame
            }

            _record = change(_record);
            try
            {
                StateFile.Write(FileName, _record.ToJson().ToString(Formatting.None));
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                // A full disk must not leave a plugin half started; the mark is missed only if the server dies of it just now.
            }
        }
    }

    private sealed class Cleared(BootGuard guard) : IDisposable
    {
        public void Dispose() => guard.Change(record => record with { Plugin = null, Stage = null });
    }
}

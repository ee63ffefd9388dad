namespace FlexGet.Core.Plugins;

/// <summary>Counts who is at work with a plugin, so that its services are disposed after the last of them has finished.</summary>
internal sealed class PluginUse
{
    private readonly Lock _lock = new();
    private readonly TaskCompletionSource _over = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _users;
    private bool _isEnding;

    /// <summary>False when the plugin is gone; otherwise call <see cref="End"/> afterwards.</summary>
    public bool TryBegin()
    {
        lock (_lock)
        {
            if (_over.Task.IsCompleted)
            {
                return false;
            }

            _users++;
            return true;
        }
    }

    public void End()
    {
        lock (_lock)
        {
            _users--;
            Settle();
        }
    }

    /// <summary>Completes when nobody is at work with the plugin; from then on nobody can begin.</summary>
    public Task EndAsync()
    {
        lock (_lock)
        {
            _isEnding = true;
            Settle();
        }

        return _over.Task;
    }

    private void Settle()
    {
        if (_isEnding && _users == 0)
        {
            _over.TrySetResult();
        }
    }
}

/// <summary>Keeps the plugins of one generation alive while a piece of work lasts.</summary>
internal sealed class PluginHold(IReadOnlyList<ActivePlugin> plugins) : IDisposable
{
    /// <summary>Those that it keeps.</summary>
    public IReadOnlyList<ActivePlugin> Plugins => plugins;

    public void Dispose()
    {
        foreach (var plugin in plugins)
        {
            plugin.Use.End();
        }
    }
}

namespace FlexGet.Core.Executions.Engine;

/// <summary>
/// Makes the changes of a run one after another, and none after it is closed, so that the engine can read what it needs while a plugin
/// that was left behind goes on. Give it no code of plugins to run: nobody must wait for that.
/// </summary>
internal sealed class RunGuard
{
    private readonly Lock _lock = new();
    private bool _isClosed;

    /// <exception cref="OperationCanceledException">The run is closed.</exception>
    public void Change(Action change)
    {
        lock (_lock)
        {
            if (_isClosed)
            {
                throw new OperationCanceledException("the run has ended");
            }

            change();
        }
    }

    public T Read<T>(Func<T> read)
    {
        lock (_lock)
        {
            return read();
        }
    }

    /// <summary>When this returns no change is under way, and none will be made but the last.</summary>
    public void Close(Action last)
    {
        lock (_lock)
        {
            _isClosed = true;
            last();
        }
    }
}

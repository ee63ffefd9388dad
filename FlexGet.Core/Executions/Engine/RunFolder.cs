namespace FlexGet.Core.Executions.Engine;

/// <summary>The folder for temporary files of a run: made when it is asked for, removed with all that is in it.</summary>
internal sealed class RunFolder(string root) : IDisposable
{
    private readonly Lock _lock = new();
    private string? _path;
    private bool _isOver;

    /// <exception cref="OperationCanceledException">The run has ended.</exception>
    public string Path
    {
        get
        {
            lock (_lock)
            {
                // A plugin that was left behind would make a folder that nobody removes.
                return _isOver
                    ? throw new OperationCanceledException("the run has ended")
                    : _path ??= Directory.CreateDirectory(System.IO.Path.Combine(root, Guid.NewGuid().ToString("N"))).FullName;
            }
        }
    }

    public void Dispose()
    {
        lock (_lock)
        {
            _isOver = true;
        }

        if (_path is null)
        {
            return;
        }

        try
        {
            Directory.Delete(_path, recursive: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A plugin that was left behind may still write here; the next start of the server clears the rest.
        }
    }
}

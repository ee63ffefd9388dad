namespace FlexGet.Core.Executions.Engine;

/// <summary>The folder for temporary files of a run: made when it is asked for, removed with all that is in it.</summary>
internal sealed class RunFolder(string root) : IDisposable
{
    private readonly Lazy<string> _path = new(() =>
        Directory.CreateDirectory(System.IO.Path.Combine(root, Guid.NewGuid().ToString("N"))).FullName);

    public string Path => _path.Value;

    public void Dispose()
    {
        if (!_path.IsValueCreated)
        {
            return;
        }

        try
        {
            Directory.Delete(_path.Value, recursive: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A plugin that was left behind may still write here; the next start of the server clears the rest.
        }
    }
}

namespace FlexGet.Host.StartUp;

/// <summary>
/// The data directory, for its owner only, and for one server at a time: a lock of the operating system, which ends with the process
/// however that ends.
/// </summary>
internal sealed class DataDirectory : IHostedService, IDisposable
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    // Made with their mode before SQLite makes them with that of everyone; its other files take after them.
    private static readonly string[] Databases = ["flexget.db", "activity.db"];

    private readonly FileStream _lock;

    private DataDirectory(FileStream taken) => _lock = taken;

    /// <exception cref="StartException">Another server has it, or it cannot be written.</exception>
    public static DataDirectory Open(string directory)
    {
        try
        {
            Create(directory);
            Create(Path.Combine(directory, "logs"));
            var data = new DataDirectory(Lock(Path.Combine(directory, "server.lock")));
            foreach (var database in Databases)
            {
                CreateFile(Path.Combine(directory, database));
            }

            return data;
        }
        catch (Exception exception) when (exception is UnauthorizedAccessException or IOException)
        {
            throw new StartException($"the data directory cannot be written: {directory}; use --data for another ({exception.Message})");
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => _lock.Dispose();

    private static void Create(string directory)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(directory);
        }
        else
        {
            Directory.CreateDirectory(directory, OwnerOnly | UnixFileMode.UserExecute);
        }
    }

    private static FileStream Lock(string path)
    {
        try
        {
            return new FileStream(path, Options(FileMode.OpenOrCreate, FileShare.None));
        }
        catch (IOException exception) when (IsHeld(exception))
        {
            throw new StartException(
                $"another FlexGet server uses {Path.GetDirectoryName(path)}: stop it, or give this one a directory of its own with --data");
        }
    }

    /// <summary>By the error of the system: a disk that is full or can only be read is no other server.</summary>
    private static bool IsHeld(IOException exception)
    {
        const int sharingViolation = 32;
        const int wouldBlock = 11;
        const int wouldBlockOnMac = 35;
        return (exception.HResult & 0xFFFF)
            == (OperatingSystem.IsWindows() ? sharingViolation : OperatingSystem.IsMacOS() ? wouldBlockOnMac : wouldBlock);
    }

    private static void CreateFile(string path)
    {
        if (!File.Exists(path))
        {
            new FileStream(path, Options(FileMode.CreateNew, FileShare.ReadWrite)).Dispose();
        }
    }

    private static FileStreamOptions Options(FileMode mode, FileShare share)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.ReadWrite, Share = share };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnly;
        }

        return options;
    }
}

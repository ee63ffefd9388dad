using System.Runtime.InteropServices;

namespace FlexGet.Host.StartUp;

/// <summary>
/// What SQLite and the runtime take from the C library. GNU's keeps freed memory, in one arena for each of many threads; other
/// libraries, and other systems, have neither these calls nor the need for them.
/// </summary>
internal static class NativeMemory
{
    // M_ARENA_MAX and M_MMAP_THRESHOLD of malloc.h
    private const int ArenaMax = -8;
    private const int MapFrom = -3;

    /// <summary>
    /// One arena for all threads: managed code asks too seldom for them to wait for one another. What is large stays outside of it,
    /// or its limit for that would grow.
    /// </summary>
    public static void Share() => Try(() => SetOption(ArenaMax, 1) + SetOption(MapFrom, 128 << 10));

    /// <summary>Gives what is free back to the system.</summary>
    public static void GiveBack() => Try(() => Trim(0));

    private static void Try(Func<int> call)
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        try
        {
            _ = call();
        }
        catch (Exception exception) when (exception is DllNotFoundException or EntryPointNotFoundException)
        {
            // musl, as in Alpine.
        }
    }

    [DllImport("libc", EntryPoint = "mallopt")]
    private static extern int SetOption(int option, int value);

    [DllImport("libc", EntryPoint = "malloc_trim")]
    private static extern int Trim(nuint kept);
}

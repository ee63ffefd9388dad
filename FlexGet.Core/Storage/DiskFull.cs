namespace FlexGet.Core.Storage;

/// <summary>How a full disk shows itself.</summary>
internal static class DiskFull
{
    private const int Windows = 0x70; // ERROR_DISK_FULL
    private const int Unix = 28; // ENOSPC

    public static bool Is(Exception exception) => exception is IOException && (exception.HResult & 0xFFFF) is Windows or Unix;
}

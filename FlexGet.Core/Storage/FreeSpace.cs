namespace FlexGet.Core.Storage;

internal static class FreeSpace
{
    /// <summary>The bytes that may still be written where this folder is; very many when the file system does not tell.</summary>
    public static long Of(string folder)
    {
        try
        {
            return new DriveInfo(folder).AvailableFreeSpace;
        }
        catch (Exception exception) when (exception is IOException or ArgumentException or UnauthorizedAccessException)
        {
            return long.MaxValue;
        }
    }
}

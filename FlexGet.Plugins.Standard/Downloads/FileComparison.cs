namespace FlexGet.Plugins.Standard.Downloads;

internal static class FileComparison
{
    private const int Step = 64 * 1024;

    public static bool AreEqual(string left, string right)
    {
        using var first = File.OpenRead(left);
        using var second = File.OpenRead(right);
        if (first.Length != second.Length)
        {
            return false;
        }

        var (one, other) = (new byte[Step], new byte[Step]);
        int read;
        while ((read = first.ReadAtLeast(one, Step, throwOnEndOfStream: false)) > 0)
        {
            if (second.ReadAtLeast(other, read, throwOnEndOfStream: false) < read || !one.AsSpan(0, read).SequenceEqual(other.AsSpan(0, read)))
            {
                return false;
            }
        }

        return true;
    }
}

namespace FlexGet.Core.Http.Fetching;

/// <summary>Reads files within the same limits as answers of servers.</summary>
internal static class FileReader
{
    /// <summary>The path that is meant, or null when the text is the url of something else.</summary>
    public static string? PathOf(FetchRequest request)
    {
        if (request.Url.StartsWith("file:", StringComparison.OrdinalIgnoreCase))
        {
            return Uri.TryCreate(request.Url, UriKind.Absolute, out var url) ? url.LocalPath : null;
        }

        return request.FilesFrom is null || request.Url.Contains("://", StringComparison.Ordinal) || request.Url.Contains('\0', StringComparison.Ordinal)
            ? null
            : UserPath.Full(request.Url, request.FilesFrom);
    }

    public static async Task<FetchResponse> ReadAsync(string path, FetchRequest request, Stream target, FetchDeadline deadline)
    {
        try
        {
            if (Directory.Exists(path))
            {
                return FetchResponse.Failed($"{path} is a folder");
            }

            if (!HasContent(path))
            {
                return FetchResponse.Failed($"{path} is empty, or no regular file");
            }

            var body = new BodyReader(request.MaxBytes, deadline);
            await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1, useAsync: true);
            var error = await body.CopyAsync(file, target);
            return new FetchResponse { Status = 200, Url = new Uri(path), Length = body.Length, ContentLength = body.Length, Error = error };
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return FetchResponse.Failed(error is FileNotFoundException or DirectoryNotFoundException ? $"there is no file {path}" : error.Message);
        }
    }

    /// <summary>Devices, pipes and what the kernel makes up have no length; reading them would never end, or never begin.</summary>
    private static bool HasContent(string path) =>
        new FileInfo(File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path).Length > 0;
}

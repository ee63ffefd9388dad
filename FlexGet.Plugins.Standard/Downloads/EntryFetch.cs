using FlexGet.Core.Entries;
using FlexGet.Core.Http.Fetching;
using FlexGet.Core.Plugins;

namespace FlexGet.Plugins.Standard.Downloads;

/// <summary>Fetches the content of an entry into a temporary file: from the first of its urls that works.</summary>
internal sealed class EntryFetch(Fetcher fetcher, TaskRun run, DownloadConfig config, string folder)
{
    // Contents may be large; a stalled server is given up long before.
    private static readonly TimeSpan Timeout = TimeSpan.FromHours(1);

    private const long MaxBytes = 1L << 40;

    private const int MaxSavedError = 1024 * 1024;

    /// <summary>Fetches; on success the entry has <c>file</c> and what is known of it, else it has failed.</summary>
    public async Task FetchAsync(Entry entry, CancellationToken cancellationToken)
    {
        var errors = new List<string>();
        var urls = EntryUrls.Of(entry) is { Count: > 0 } several ? several : [entry.Url];
        foreach (var url in urls)
        {
            if (await TryAsync(entry, url, cancellationToken) is not { } error)
            {
                entry.Url = url;
                return;
            }

            errors.Add(urls.Count > 1 ? $"{SafeUrl.Of(url)}: {error}" : error);
        }

        entry.Fail(string.Join(", ", errors));
    }

    private async Task<string?> TryAsync(Entry entry, string url, CancellationToken cancellationToken)
    {
        if (url.StartsWith("magnet:", StringComparison.OrdinalIgnoreCase))
        {
            return "Magnet URL";
        }

        if (LocalFile.Is(url) && !LocalFile.IsOf(entry, url))
        {
            return $"{url} is a file of this computer, and the entry was not made of it";
        }

        // Not named by the url: several entries may have the same, and each of them is delivered.
        var file = Path.Combine(folder, Guid.NewGuid().ToString("N"));
        try
        {
            var error = await FetchAsync(entry, url, file, cancellationToken);
            if (error is not null)
            {
                File.Delete(file);
            }

            return error;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            File.Delete(file);
            return $"could not write to {folder}: {error.Message}";
        }
    }

    private async Task<string?> FetchAsync(Entry entry, string url, string file, CancellationToken cancellationToken)
    {
        FetchResponse response;
        await using (var target = new FileStream(file, FileMode.Create, FileAccess.ReadWrite, FileShare.None, 64 * 1024, useAsync: true))
        {
            response = await fetcher.FetchAsync(RequestFor(entry, url), target, cancellationToken);
            if (response.Status >= 400)
            {
                await SaveErrorAsync(entry, target, cancellationToken);
            }
        }

        if (ErrorOf(response, url) is { } error)
        {
            return error;
        }

        entry[EntryFields.File] = file;
        Set(entry, "mime-type", response.MediaType);
        Set(entry, "content-length", response.ContentLength);
        Set(entry, EntryFields.Filename, DownloadName.Of(entry, url, response));
        return null;
    }

    private FetchRequest RequestFor(Entry entry, string url)
    {
        var credentials = entry["download_auth"] is DownloadCredentials known && known.AreFor(url) ? known : null;
        var headers = entry["download_headers"] as IReadOnlyDictionary<string, object?>;
        return new FetchRequest(url)
        {
            Timeout = Timeout,
            MaxBytes = MaxBytes,
            Proxy = run.Proxy,
            Username = credentials?.Username,
            Password = credentials?.Password,
            FilesFrom = LocalFile.Is(url) ? run.ConfigDirectory : null,
            Headers = headers?.ToDictionary(header => header.Key, header => Convert.ToString(header.Value, null) ?? "") ?? [],
        };
    }

    private string? ErrorOf(FetchResponse response, string url)
    {
        if (!response.IsGood || response.Status != 200)
        {
            var error = response.Error ?? $"the server answered {response.Status}";
            return LocalFile.Is(url) ? error : $"Network error during request: {error}";
        }

        if (config.FailHtml && response.MediaType == "text/html")
        {
            return $"Unexpected html content received from `{SafeUrl.Of(url)}` - maybe a login page?";
        }

        return response.Length == 0 ? $"File {SafeUrl.Of(url)} is 0 bytes in size" : null;
    }

    private async Task SaveErrorAsync(Entry entry, FileStream page, CancellationToken cancellationToken)
    {
        var content = new byte[Math.Min(page.Length, MaxSavedError)];
        page.Position = 0;
        await page.ReadExactlyAsync(content, cancellationToken);
        ReceivedFiles.SaveForTask(run, entry.Title + ".error", content);
    }

    private static void Set(Entry entry, string field, object? value)
    {
        if (value is not null)
        {
            entry[field] = value;
        }
    }
}

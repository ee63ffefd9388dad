using System.ComponentModel;
using FlexGet.Core.Entries;
using FlexGet.Core.Http.Fetching;
using FlexGet.Core.Plugins;
using FlexGet.Core.Schemas;

namespace FlexGet.Plugins.Standard.Downloads;

/// <summary>Fetches what was accepted and puts it into a folder.</summary>
[TaskPlugin("download")]
[Description("Downloads accepted entries to a folder.")]
[Example("~/downloads")]
[Example("yes")]
[Example("{path: ~/downloads, fail_html: no, overwrite: yes, filename: content.txt}")]
internal sealed class Download(Fetcher fetcher, TimeProvider time) : IDownloadPlugin<Toggle<DownloadConfig>>, IOutputPlugin<Toggle<DownloadConfig>>,
    ILearnPlugin<Toggle<DownloadConfig>>, IAbortPlugin<Toggle<DownloadConfig>>
{
    private static readonly DownloadConfig FieldsOnly = new();

    private string? _folder;

    public async ValueTask DownloadAsync(TaskRun run, Toggle<DownloadConfig> config, CancellationToken cancellationToken)
    {
        if (run.Options.Test == true)
        {
            return;
        }

        var settings = config.Value ?? FieldsOnly;
        _folder ??= MakeFolder(run, settings);
        var fetch = new EntryFetch(fetcher, run, settings, _folder);
        foreach (var entry in run.Accepted.ToList())
        {
            await fetch.FetchAsync(entry, cancellationToken);
        }
    }

    public ValueTask OutputAsync(TaskRun run, Toggle<DownloadConfig> config, CancellationToken cancellationToken)
    {
        var delivery = new Delivery(run, config.Value ?? FieldsOnly, time, _folder);
        foreach (var entry in run.Accepted.ToList())
        {
            cancellationToken.ThrowIfCancellationRequested();
            delivery.Deliver(entry);
            if (entry.Text(EntryFields.File) is { } file && delivery.IsOwn(file))
            {
                File.Delete(file);
                entry.Remove(EntryFields.File);
            }
        }

        return ValueTask.CompletedTask;
    }

    public ValueTask LearnAsync(TaskRun run, Toggle<DownloadConfig> config, CancellationToken cancellationToken) => CleanUp(run);

    public ValueTask AbortAsync(TaskRun run, Toggle<DownloadConfig> config, CancellationToken cancellationToken) => CleanUp(run);

    private static string MakeFolder(TaskRun run, DownloadConfig config)
    {
        var parent = config.Temp is null ? run.TemporaryDirectory : run.FullPath(config.Temp);
        try
        {
            return Directory.CreateDirectory(Path.Combine(parent, $"flexget-{Guid.NewGuid():N}")).FullName;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new PluginException($"download: the folder for temporary files {parent} cannot be used: {error.Message}", error);
        }
    }

    private ValueTask CleanUp(TaskRun run)
    {
        try
        {
            if (_folder is not null && Directory.Exists(_folder))
            {
                Directory.Delete(_folder, recursive: true);
            }

            _folder = null; // a rerun makes another
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            run.Log.Warning($"temporary files could not be removed: {error.Message}");
        }

        return ValueTask.CompletedTask;
    }
}

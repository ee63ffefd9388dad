using System.ComponentModel;
using System.Security.Cryptography;
using System.Text;
using FlexGet.Core.Entries;
using FlexGet.Core.Plugins;
using FlexGet.Core.Schemas;

namespace FlexGet.Plugins.Standard.Inputs;

/// <summary>Makes entries of what stands in the config, to try out the rest of a task.</summary>
[TaskPlugin("mock")]
[Description("Entries written in the config: titles, or mappings with title and any further fields.")]
[Example("[Some.Show.S01E01.720p, {title: Some.Show.S01E02.720p, url: 'http://example.org/2', size: 700}]")]
[Example("[]")]
internal sealed class Mock : IInputPlugin<IReadOnlyList<MockEntry>>
{
    public ValueTask<IEnumerable<Entry>> InputAsync(TaskRun run, IReadOnlyList<MockEntry> config, CancellationToken cancellationToken)
    {
        var entries = new List<Entry>(config.Count);
        foreach (var mock in config)
        {
            entries.Add(EntryOf(mock));
        }

        return ValueTask.FromResult<IEnumerable<Entry>>(entries);
    }

    private static Entry EntryOf(MockEntry mock)
    {
        var entry = new Entry(mock.Title, mock.Url ?? UrlOf(mock.Title));
        foreach (var (field, value) in mock.Fields)
        {
            entry[field] = value;
        }

        return entry;
    }

    /// <summary>The same title has the same url in every run, so that it can be seen.</summary>
    private static string UrlOf(string title) =>
        $"mock://localhost/mock/{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(title)).AsSpan(0, 8))}";
}

/// <summary>An entry as it is written in the config.</summary>
internal sealed record MockEntry
{
    [Shorthand]
    [Description("The title; an entry that is nothing but a title is written as a text.")]
    public required string Title { get; init; }

    [Description("The url; a made-up one when absent.")]
    public string? Url { get; init; }

    [FurtherKeys]
    public IReadOnlyDictionary<string, object?> Fields { get; init; } = new Dictionary<string, object?>();
}

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
internal sealed class Mock : IInputPlugin<IReadOnlyList<ConfigNode>>
{
    public ValueTask<IEnumerable<Entry>> InputAsync(TaskRun run, IReadOnlyList<ConfigNode> config, CancellationToken cancellationToken)
    {
        var entries = new List<Entry>(config.Count);
        foreach (var node in config)
        {
            entries.Add(EntryOf(node));
        }

        return ValueTask.FromResult<IEnumerable<Entry>>(entries);
    }

    private static Entry EntryOf(ConfigNode node) => node switch
    {
        ConfigScalar { IsNull: false } title => new Entry(title.Text, UrlOf(title.Text)),
        ConfigMapping mapping when mapping[EntryFields.Title] is ConfigScalar { IsNull: false } title => EntryOf(mapping, title.Text),
        ConfigMapping => throw Mistake(node, "an entry needs a title"),
        _ => throw Mistake(node, $"expected a title or a mapping with title, found {node.Kind}"),
    };

    private static Entry EntryOf(ConfigMapping mapping, string title)
    {
        var url = mapping[EntryFields.Url] is ConfigScalar { IsNull: false } stated ? stated.Text : UrlOf(title);
        var entry = new Entry(title, url);
        foreach (var field in mapping.Entries)
        {
            if (field.Name is not (EntryFields.Title or EntryFields.Url))
            {
                entry[field.Name] = ConfigValue.Of(field.Value);
            }
        }

        return entry;
    }

    /// <summary>The same title has the same url in every run, so that it can be seen.</summary>
    private static string UrlOf(string title) =>
        $"mock://localhost/mock/{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(title)).AsSpan(0, 8))}";

    private static PluginException Mistake(ConfigNode node, string message) => new(
        $"mock, line {node.Position.Line}, column {node.Position.Column}: {message}");
}

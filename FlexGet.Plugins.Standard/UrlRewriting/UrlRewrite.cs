using System.ComponentModel;
using FlexGet.Core.Entries;
using FlexGet.Core.Plugins;
using FlexGet.Plugins.Standard.Fields;

namespace FlexGet.Plugins.Standard.UrlRewriting;

/// <summary>Rewrites urls by the user's own rules. Runs before the rewriters of sites and with them: one may make what the other takes.</summary>
[TaskPlugin("urlrewrite")]
[Description("Rewrites the urls of accepted entries by regular expressions.")]
[Example("{sitename: {regexp: 'http://example\\.org/page/(\\d+)', format: 'http://example.org/download/\\1'}}")]
internal sealed class UrlRewrite(UrlRewriters rewriters) : IUrlrewritePlugin<IReadOnlyDictionary<string, Replacement>>
{
    [Priority(129)]
    public ValueTask UrlrewriteAsync(TaskRun run, IReadOnlyDictionary<string, Replacement> config, CancellationToken cancellationToken) =>
        new RewritingRounds(run, config.Select(rule => new Rule(rule.Key, rule.Value)).Concat(rewriters.Active)).RewriteAsync(cancellationToken);

    private sealed class Rule(string name, Replacement replacement) : IUrlRewriter
    {
        public string Name => name;

        public bool CanRewrite(Entry entry) => replacement.Regexp.IsMatch(entry.Url);

        public ValueTask<string> RewriteAsync(TaskRun run, Entry entry, CancellationToken cancellationToken)
        {
            var url = replacement.Apply(entry.Url);
            return replacement.Regexp.Match(url) is { Success: true, Index: 0 }
                ? throw new PluginException($"its pattern matches what it makes of `{entry.Url}` too")
                : ValueTask.FromResult(url);
        }
    }
}

using FlexGet.Core.Entries;

namespace FlexGet.Core.Plugins;

/// <summary>
/// Turns the urls of a site's pages into urls that can be downloaded. Register it as a singleton in
/// <see cref="PluginModule.ConfigureServices"/>; the phase urlrewrite offers it each accepted entry.
/// </summary>
public interface IUrlRewriter
{
    /// <summary>The name for <c>disable_urlrewriters</c>.</summary>
    string Name { get; }

    /// <summary>True for an entry whose url it can turn into another one; only looks.</summary>
    bool CanRewrite(Entry entry);

    /// <summary>The url in the place of the entry's; it is offered again to all rewriters, twenty times at most.</summary>
    /// <exception cref="PluginException">There is none; the entry fails with the message.</exception>
    ValueTask<string> RewriteAsync(TaskRun run, Entry entry, CancellationToken cancellationToken);
}

/// <summary>The rewriters of every active plugin.</summary>
public sealed class UrlRewriters
{
    private readonly Func<IEnumerable<IUrlRewriter>> _active;

    internal UrlRewriters(Func<IEnumerable<IUrlRewriter>> active) => _active = active;

    /// <summary>Those of now: plugins come and go.</summary>
    public IReadOnlyList<IUrlRewriter> Active => [.. _active()];
}

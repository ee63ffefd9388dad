using FlexGet.Core.Entries;

namespace FlexGet.Core.Plugins;

/// <summary>A plugin of the phase input: makes entries.</summary>
/// <typeparam name="TConfig">The type of its config; schema, binding and errors come from it.</typeparam>
public interface IInputPlugin<in TConfig>
{
    /// <summary>Makes the entries; they are appended to those of the task.</summary>
    /// <exception cref="PluginException">Aborts the task with the message as the reason.</exception>
    ValueTask<IEnumerable<Entry>> InputAsync(TaskRun run, TConfig config, CancellationToken cancellationToken);
}

/// <summary>
/// A plugin that does its part in every phase, or in those that its config names. It takes no part in the phase input unless it is an
/// <see cref="IInputPlugin{TConfig}"/> too: only that one makes entries. A phase whose own interface the class implements is run by that.
/// </summary>
/// <typeparam name="TConfig">The type of its config; schema, binding and errors come from it.</typeparam>
public interface IEveryPhasePlugin<in TConfig>
{
    /// <summary>Does what there is to do in this phase; called for each, also where that is nothing.</summary>
    /// <exception cref="PluginException">Aborts the task with the message as the reason.</exception>
    ValueTask RunAsync(Phase phase, TaskRun run, TConfig config, CancellationToken cancellationToken);
}

/// <summary>A plugin of the phase prepare. Merges and changes the task's config before anything runs; skipped on reruns.</summary>
/// <typeparam name="TConfig">The type of its config; schema, binding and errors come from it.</typeparam>
public interface IPreparePlugin<in TConfig>
{
    /// <summary>Merges and changes the task's config before anything runs; skipped on reruns.</summary>
    /// <exception cref="PluginException">Aborts the task with the message as the reason.</exception>
    ValueTask PrepareAsync(TaskRun run, TConfig config, CancellationToken cancellationToken);
}

/// <summary>A plugin of the phase start. Prepares the run and may abort it; skipped on reruns.</summary>
/// <typeparam name="TConfig">The type of its config; schema, binding and errors come from it.</typeparam>
public interface IStartPlugin<in TConfig>
{
    /// <summary>Prepares the run and may abort it; skipped on reruns.</summary>
    /// <exception cref="PluginException">Aborts the task with the message as the reason.</exception>
    ValueTask StartAsync(TaskRun run, TConfig config, CancellationToken cancellationToken);
}

/// <summary>A plugin of the phase metainfo. Adds fields, mostly lazily.</summary>
/// <typeparam name="TConfig">The type of its config; schema, binding and errors come from it.</typeparam>
public interface IMetainfoPlugin<in TConfig>
{
    /// <summary>Adds fields, mostly lazily.</summary>
    /// <exception cref="PluginException">Aborts the task with the message as the reason.</exception>
    ValueTask MetainfoAsync(TaskRun run, TConfig config, CancellationToken cancellationToken);
}

/// <summary>A plugin of the phase filter. Accepts and rejects.</summary>
/// <typeparam name="TConfig">The type of its config; schema, binding and errors come from it.</typeparam>
public interface IFilterPlugin<in TConfig>
{
    /// <summary>Accepts and rejects.</summary>
    /// <exception cref="PluginException">Aborts the task with the message as the reason.</exception>
    ValueTask FilterAsync(TaskRun run, TConfig config, CancellationToken cancellationToken);
}

/// <summary>A plugin of the phase urlrewrite. Turns the urls of accepted entries into ones that can be downloaded.</summary>
/// <typeparam name="TConfig">The type of its config; schema, binding and errors come from it.</typeparam>
public interface IUrlrewritePlugin<in TConfig>
{
    /// <summary>Turns the urls of accepted entries into ones that can be downloaded.</summary>
    /// <exception cref="PluginException">Aborts the task with the message as the reason.</exception>
    ValueTask UrlrewriteAsync(TaskRun run, TConfig config, CancellationToken cancellationToken);
}

/// <summary>A plugin of the phase download. Fetches contents to temporary files.</summary>
/// <typeparam name="TConfig">The type of its config; schema, binding and errors come from it.</typeparam>
public interface IDownloadPlugin<in TConfig>
{
    /// <summary>Fetches contents to temporary files.</summary>
    /// <exception cref="PluginException">Aborts the task with the message as the reason.</exception>
    ValueTask DownloadAsync(TaskRun run, TConfig config, CancellationToken cancellationToken);
}

/// <summary>A plugin of the phase modify. Changes entries, or rejects them by their content.</summary>
/// <typeparam name="TConfig">The type of its config; schema, binding and errors come from it.</typeparam>
public interface IModifyPlugin<in TConfig>
{
    /// <summary>Changes entries, or rejects them by their content.</summary>
    /// <exception cref="PluginException">Aborts the task with the message as the reason.</exception>
    ValueTask ModifyAsync(TaskRun run, TConfig config, CancellationToken cancellationToken);
}

/// <summary>A plugin of the phase output. Delivers what was accepted.</summary>
/// <typeparam name="TConfig">The type of its config; schema, binding and errors come from it.</typeparam>
public interface IOutputPlugin<in TConfig>
{
    /// <summary>Delivers what was accepted.</summary>
    /// <exception cref="PluginException">Aborts the task with the message as the reason.</exception>
    ValueTask OutputAsync(TaskRun run, TConfig config, CancellationToken cancellationToken);
}

/// <summary>A plugin of the phase learn. Remembers.</summary>
/// <typeparam name="TConfig">The type of its config; schema, binding and errors come from it.</typeparam>
public interface ILearnPlugin<in TConfig>
{
    /// <summary>Remembers.</summary>
    /// <exception cref="PluginException">Aborts the task with the message as the reason.</exception>
    ValueTask LearnAsync(TaskRun run, TConfig config, CancellationToken cancellationToken);
}

/// <summary>A plugin of the phase exit. Ends a run that completed.</summary>
/// <typeparam name="TConfig">The type of its config; schema, binding and errors come from it.</typeparam>
public interface IExitPlugin<in TConfig>
{
    /// <summary>Ends a run that completed.</summary>
    /// <exception cref="PluginException">Aborts the task with the message as the reason.</exception>
    ValueTask ExitAsync(TaskRun run, TConfig config, CancellationToken cancellationToken);
}

/// <summary>A plugin of the phase abort. Ends a run that was aborted.</summary>
/// <typeparam name="TConfig">The type of its config; schema, binding and errors come from it.</typeparam>
public interface IAbortPlugin<in TConfig>
{
    /// <summary>Ends a run that was aborted.</summary>
    /// <exception cref="PluginException">Aborts the task with the message as the reason.</exception>
    ValueTask AbortAsync(TaskRun run, TConfig config, CancellationToken cancellationToken);
}

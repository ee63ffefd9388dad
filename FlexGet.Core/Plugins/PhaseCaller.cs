using FlexGet.Core.Entries;

namespace FlexGet.Core.Plugins;

/// <summary>Calls the phase methods of plugins without reflection per call.</summary>
internal abstract class PhaseCaller
{
    public abstract Type ConfigType { get; }

    public abstract ValueTask<IEnumerable<Entry>> RunAsync(
        Phase phase, object instance, TaskRun run, object? config, CancellationToken cancellationToken);
}

/// <summary>The caller for plugins with this config type.</summary>
internal sealed class PhaseCaller<TConfig> : PhaseCaller
{
    public override Type ConfigType => typeof(TConfig);

    public override ValueTask<IEnumerable<Entry>> RunAsync(
        Phase phase, object instance, TaskRun run, object? config, CancellationToken cancellationToken)
    {
        // The binder made the config from this very type; an always-on plugin that is not configured has a default one.
        var typed = (TConfig)config!;
        return phase == Phase.Input && instance is IInputPlugin<TConfig> input
            ? input.InputAsync(run, typed, cancellationToken)
            : Nothing(Call(phase, instance, run, typed, cancellationToken));
    }

    private static ValueTask Call(Phase phase, object instance, TaskRun run, TConfig config, CancellationToken cancellationToken) => phase switch
    {
        Phase.Prepare when instance is IPreparePlugin<TConfig> plugin => plugin.PrepareAsync(run, config, cancellationToken),
        Phase.Start when instance is IStartPlugin<TConfig> plugin => plugin.StartAsync(run, config, cancellationToken),
        Phase.Metainfo when instance is IMetainfoPlugin<TConfig> plugin => plugin.MetainfoAsync(run, config, cancellationToken),
        Phase.Filter when instance is IFilterPlugin<TConfig> plugin => plugin.FilterAsync(run, config, cancellationToken),
        Phase.Urlrewrite when instance is IUrlrewritePlugin<TConfig> plugin => plugin.UrlrewriteAsync(run, config, cancellationToken),
        Phase.Download when instance is IDownloadPlugin<TConfig> plugin => plugin.DownloadAsync(run, config, cancellationToken),
        Phase.Modify when instance is IModifyPlugin<TConfig> plugin => plugin.ModifyAsync(run, config, cancellationToken),
        Phase.Output when instance is IOutputPlugin<TConfig> plugin => plugin.OutputAsync(run, config, cancellationToken),
        Phase.Learn when instance is ILearnPlugin<TConfig> plugin => plugin.LearnAsync(run, config, cancellationToken),
        Phase.Exit when instance is IExitPlugin<TConfig> plugin => plugin.ExitAsync(run, config, cancellationToken),
        Phase.Abort when instance is IAbortPlugin<TConfig> plugin => plugin.AbortAsync(run, config, cancellationToken),
        not Phase.Input when instance is IEveryPhasePlugin<TConfig> plugin => plugin.RunAsync(phase, run, config, cancellationToken),
        _ => throw new ArgumentOutOfRangeException(nameof(phase)),
    };

    private static async ValueTask<IEnumerable<Entry>> Nothing(ValueTask call)
    {
        await call;
        return [];
    }
}

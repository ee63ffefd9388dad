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
        return phase == Phase.Input
            ? ((IInputPlugin<TConfig>)instance).InputAsync(run, typed, cancellationToken)
            : Nothing(Call(phase, instance, run, typed, cancellationToken));
    }

    private static ValueTask Call(Phase phase, object instance, TaskRun run, TConfig config, CancellationToken cancellationToken) => phase switch
    {
        Phase.Prepare => ((IPreparePlugin<TConfig>)instance).PrepareAsync(run, config, cancellationToken),
        Phase.Start => ((IStartPlugin<TConfig>)instance).StartAsync(run, config, cancellationToken),
        Phase.Metainfo => ((IMetainfoPlugin<TConfig>)instance).MetainfoAsync(run, config, cancellationToken),
        Phase.Filter => ((IFilterPlugin<TConfig>)instance).FilterAsync(run, config, cancellationToken),
        Phase.Urlrewrite => ((IUrlrewritePlugin<TConfig>)instance).UrlrewriteAsync(run, config, cancellationToken),
        Phase.Download => ((IDownloadPlugin<TConfig>)instance).DownloadAsync(run, config, cancellationToken),
        Phase.Modify => ((IModifyPlugin<TConfig>)instance).ModifyAsync(run, config, cancellationToken),
        Phase.Output => ((IOutputPlugin<TConfig>)instance).OutputAsync(run, config, cancellationToken),
        Phase.Learn => ((ILearnPlugin<TConfig>)instance).LearnAsync(run, config, cancellationToken),
        Phase.Exit => ((IExitPlugin<TConfig>)instance).ExitAsync(run, config, cancellationToken),
        Phase.Abort => ((IAbortPlugin<TConfig>)instance).AbortAsync(run, config, cancellationToken),
        Phase.Input or _ => throw new ArgumentOutOfRangeException(nameof(phase)),
    };

    private static async ValueTask<IEnumerable<Entry>> Nothing(ValueTask call)
    {
        await call;
        return [];
    }
}

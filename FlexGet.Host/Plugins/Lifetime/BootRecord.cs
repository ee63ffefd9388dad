using Newtonsoft.Json.Linq;

namespace FlexGet.Host.Plugins.Lifetime;

/// <summary>What stands in state/boot.json. Read and written member by member: a serializer would be the slowest part of this early moment.</summary>
internal sealed record BootRecord
{
    /// <summary>False once the server had stayed up for a while, or ended as it should.</summary>
    public bool IsStarting { get; init; }

    /// <summary>Starts in a row that did not get through, or died soon after.</summary>
    public int FailedStarts { get; init; }

    /// <summary>The plugin whose code is running right now.</summary>
    public string? Plugin { get; init; }

    public string? Stage { get; init; }

    /// <summary>Plugins that took the process with them, and in which stage.</summary>
    public IReadOnlyDictionary<string, PluginCrash> Crashed { get; init; } = new Dictionary<string, PluginCrash>();

    /// <exception cref="ArgumentException">A member is not what it should be.</exception>
    public static BootRecord Of(JObject json) => new()
    {
        IsStarting = (bool?)json[nameof(IsStarting)] ?? false,
        FailedStarts = (int?)json[nameof(FailedStarts)] ?? 0,
        Plugin = (string?)json[nameof(Plugin)],
        Stage = (string?)json[nameof(Stage)],
        Crashed = CrashesOf(json[nameof(Crashed)] as JObject ?? []),
    };

    public JObject ToJson()
    {
        var crashed = new JObject();
        foreach (var (plugin, crash) in Crashed)
        {
            crashed[plugin] = new JObject { [nameof(crash.Stage)] = crash.Stage, [nameof(crash.Fingerprint)] = crash.Fingerprint };
        }

        return new JObject
        {
            [nameof(IsStarting)] = IsStarting,
            [nameof(FailedStarts)] = FailedStarts,
            [nameof(Plugin)] = Plugin,
            [nameof(Stage)] = Stage,
            [nameof(Crashed)] = crashed,
        };
    }

    private static Dictionary<string, PluginCrash> CrashesOf(JObject json)
    {
        var crashes = new Dictionary<string, PluginCrash>(StringComparer.Ordinal);
        foreach (var (plugin, value) in json)
        {
            if (value is JObject crash)
            {
                crashes[plugin] = new PluginCrash(
                    (string?)crash[nameof(PluginCrash.Stage)] ?? "unknown", (string?)crash[nameof(PluginCrash.Fingerprint)]);
            }
        }

        return crashes;
    }
}

/// <summary>A plugin that took the process with it.</summary>
/// <param name="Stage">What it was doing.</param>
/// <param name="Fingerprint">Its folder when it was first left out: a changed one is worth a try.</param>
internal sealed record PluginCrash(string Stage, string? Fingerprint);

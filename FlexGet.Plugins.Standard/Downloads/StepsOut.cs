using FlexGet.Core.Plugins;
using FlexGet.Core.Schemas;

namespace FlexGet.Plugins.Standard.Downloads;

/// <summary>
/// How often a path leaves a folder. The field <c>path</c> may have been rendered already, and then what the user wrote cannot be told
/// from what the feed did: so nobody may leave more folders than the user does.
/// </summary>
internal sealed class StepsOut(TaskRun run, DownloadConfig config)
{
    private int? _ofConfig;

    /// <summary>True when fields of the entry lead out of the folder that the user means.</summary>
    /// <param name="rendered">The path with the entry's values in it.</param>
    /// <param name="path">The path before.</param>
    public bool AreMore(string rendered, string path) => Count(rendered) is > 0 and var steps && steps > Math.Min(Count(path), OfConfig);

    private int OfConfig => _ofConfig ??= Texts(run.Config).Append(run.Options.DlPath ?? "").Append(config.Path?.Text ?? "").Max(Count);

    private static IEnumerable<string> Texts(ConfigNode node) => node switch
    {
        ConfigScalar scalar => [scalar.Text],
        ConfigSequence sequence => sequence.Items.SelectMany(Texts),
        ConfigMapping mapping => mapping.Entries.SelectMany(entry => Texts(entry.Value)),
        _ => [],
    };

    private static int Count(string path) =>
        path.Contains("..", StringComparison.Ordinal) ? path.Split('/', '\\').Count(step => step.Trim() == "..") : 0;
}

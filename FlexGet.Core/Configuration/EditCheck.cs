using FlexGet.Core.Http;
using FlexGet.Core.Schemas;

namespace FlexGet.Core.Configuration;

/// <summary>An edit may not bring errors; those that were there before, elsewhere, do not stand in its way.</summary>
internal static class EditCheck
{
    /// <exception cref="ProblemException">422 with every error that the edits bring.</exception>
    public static void Require(ConfigSnapshot before, ConfigSnapshot after, IReadOnlyList<ConfigEdit> edits)
    {
        var known = before.Errors.Select(error => Key(error, edits)).ToHashSet();
        var written = edits.Where(edit => edit.Kind is ConfigEditKind.Add or ConfigEditKind.Replace).Select(edit => Collection(edit.Path)).ToList();
        var errors = after.Errors
            .Where(error => !known.Contains(Key(error, [])) || written.Exists(path => ConfigPath.IsWithin(error.Path, path)))
            .ToList();
        if (errors.Count > 0)
        {
            var detail = errors.Count == 1 ? errors[0].Message : $"{errors[0].Message} (and {errors.Count - 1} more)";
            throw new ProblemException(422, $"the config would have errors, nothing is changed: {detail}") { Errors = errors };
        }
    }

    /// <summary>An item that is added has no path of its own yet; its list stands for it.</summary>
    private static string Collection(string path) => path.EndsWith("/-", StringComparison.Ordinal) ? path[..^2] : path;

    /// <summary>Names an error so that it is recognised when lines, indexes and renamed keys have moved.</summary>
    private static (string? File, string Path, string Message) Key(ConfigError error, IReadOnlyList<ConfigEdit> edits)
    {
        var path = edits.Where(edit => edit.Kind == ConfigEditKind.Rename).Aggregate(error.Path, (current, edit) =>
            ConfigPath.IsWithin(current, edit.Path)
                ? ConfigPath.Append(edit.Path[..edit.Path.LastIndexOf('/')], edit.NewName ?? "") + current[edit.Path.Length..]
                : current);
        var names = ConfigPath.Split(path).Select(key => key.All(char.IsAsciiDigit) ? "*" : key);
        return (error.File, string.Join('/', names), error.Message);
    }
}

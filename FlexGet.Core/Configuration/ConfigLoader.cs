using System.Security.Cryptography;
using System.Text;
using FlexGet.Core.Configuration.Yaml;
using FlexGet.Core.Schemas;
using Newtonsoft.Json.Linq;

namespace FlexGet.Core.Configuration;

/// <summary>Turns the text of a config into a snapshot: read within budgets, variables and includes resolved, sections and tasks checked.</summary>
internal sealed class ConfigLoader(RootSections sections, IEnumerable<IConfigCheck> checks)
{
    /// <summary>The hash that a snapshot of this text carries.</summary>
    public static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 16));

    /// <summary>Reads and checks; mistakes inside are in the snapshot's errors.</summary>
    /// <param name="text">YAML.</param>
    /// <param name="file">The full path of the file it comes from, or would go to: relative paths start beside it.</param>
    /// <param name="revision">The id that the snapshot carries.</param>
    /// <param name="variables">In the place of those of the database, to try them.</param>
    /// <exception cref="ConfigSyntaxException">The text is no YAML mapping, or beyond the budgets.</exception>
    public ConfigSnapshot Load(string text, string file, long revision, JObject? variables = null)
    {
        var document = YamlReader.Read(text, file: null, YamlBudget.ConfigFile);
        var root = RootOf(document);
        var directory = Path.GetDirectoryName(file) ?? "";
        var found = sections.Check(root, directory, variables);
        var snapshot = new ConfigSnapshot
        {
            Revision = revision,
            Hash = HashOf(text),
            Directory = directory,
            Root = root,
            Effective = found.Effective,
            Sections = found.Bound,
            TextErrors = [.. document.Errors, .. found.VariableErrors],
            VariableErrors = found.VariableErrors,
            Errors = [.. document.Errors, .. found.VariableErrors, .. found.Errors],
            Notices = found.Notices,
            Files = found.Files,
            Tasks = TaskNames(found.Effective),
        };
        return checks.Select(check => check.Check(snapshot)).ToList().Aggregate(snapshot, (current, findings) => current with
        {
            Errors = [.. current.Errors, .. findings.Errors],
            Notices = [.. current.Notices, .. findings.Notices],
            Files = [.. current.Files.Union(findings.Files)],
        });
    }

    private static ConfigMapping RootOf(YamlDocument document) => document.Root switch
    {
        null or ConfigScalar { IsNull: true } => new ConfigMapping(new ConfigPosition(null, 1, 1), []),
        ConfigMapping mapping => mapping,
        var other => throw new ConfigSyntaxException(new ConfigError(
            "",
            $"a config is a mapping that begins with a key such as \"tasks:\", found {other.Kind}",
            null,
            other.Position.Line,
            other.Position.Column)),
    };

    private static List<string> TaskNames(ConfigMapping root) => root["tasks"] is ConfigMapping tasks
        ? [.. tasks.Entries.Select(entry => entry.Name).Where(name => !name.StartsWith('_'))]
        : [];
}

using System.Buffers;

namespace FlexGet.Core.Schemas.Plans;

/// <summary>One act of binding: where it is, and what was found wrong so far.</summary>
/// <param name="root">JSON pointer of the node that is bound.</param>
/// <param name="errors">Where mistakes go.</param>
/// <param name="notices">Where old but understood settings go.</param>
/// <param name="nested">Binds keywords of tasks inside the node; null where there cannot be any.</param>
internal sealed class Binding(
    string root, ICollection<ConfigError> errors, ICollection<ConfigError> notices, NestedBinder? nested = null)
{
    /// <summary>Nobody reads more mistakes than these, and a hostile config can have a million.</summary>
    public const int MaxErrors = 500;

    private static readonly SearchValues<char> KeyLetters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz_0123456789");

    // The pointer is only put together for an error: most bindings have none.
    private readonly List<(string? Key, int Index)> _place = [];
    private ICollection<ConfigError> _errors = errors;

    public int ErrorCount => _errors.Count;

    /// <summary>The key whose value is being bound.</summary>
    public string? Key => _place.Count > 0 ? _place[^1].Key : null;

    private string Path
    {
        get
        {
            var path = root;
            foreach (var (key, index) in _place)
            {
                path = key is null ? ConfigPath.Append(path, index) : ConfigPath.Append(path, key);
            }

            return path;
        }
    }

    public object? BindAt(string key, ConfigPlan plan, ConfigNode node) => BindAt((key, 0), plan, node);

    public object? BindAt(int index, ConfigPlan plan, ConfigNode node) => BindAt((null, index), plan, node);

    /// <summary>Binds without adding mistakes; they are returned.</summary>
    public (object? Value, IReadOnlyList<ConfigError> Errors) Try(ConfigPlan plan, ConfigNode node)
    {
        var kept = _errors;
        var found = new List<ConfigError>();
        _errors = found;
        var value = plan.Bind(node, this);
        _errors = kept;
        return (value, found);
    }

    /// <summary>Binds the keywords of a mapping; null where none can stand.</summary>
    public object? BindNested(ConfigMapping config) => nested?.Invoke(config, Path, _errors, notices);

    /// <summary>Adds mistakes that a <see cref="Try"/> found.</summary>
    public void Report(IEnumerable<ConfigError> found)
    {
        foreach (var error in found)
        {
            Add(error);
        }
    }

    public void Report(ConfigNode node, string message, string? suggestion = null) =>
        Add(ConfigError.At(node, Path, message, suggestion));

    /// <summary>Adds a mistake about a key of the mapping that is being bound.</summary>
    public void ReportKey(ConfigNode node, string key, string message, string? suggestion = null) =>
        Add(ConfigError.At(node, ConfigPath.Append(Path, key), message, suggestion));

    public void NoticeKey(ConfigNode node, string key, string message) =>
        notices.Add(ConfigError.At(node, ConfigPath.Append(Path, key), message));

    /// <summary>Adds "expected this, found that".</summary>
    public object? ReportExpected(string expected, ConfigNode found)
    {
        Report(found, $"expected {expected}, found {Describe(found)}");
        return null;
    }

    private static string Describe(ConfigNode node)
    {
        if (node is ConfigScalar { IsNull: true, Text: "~" })
        {
            return "nothing (to YAML ~ alone is nothing: write ~/ for your own folder)";
        }

        if (node is not ConfigScalar { IsNull: false } scalar)
        {
            return node.Kind;
        }

        var text = scalar.Text.Length <= 60 ? scalar.Text : scalar.Text[..57] + "...";
        return scalar.Value is bool
            ? $"{text} (yes or no; put it in quotes if it is text)"
            : $"{node.Kind} \"{text}\"{LooksLikeKey(scalar)}";
    }

    /// <summary>To YAML <c>url:x</c> is one text, and so is what has another kind of space behind the colon.</summary>
    private static string LooksLikeKey(ConfigScalar scalar)
    {
        var colon = scalar.Text.IndexOf(':');
        var isKey = !scalar.IsQuoted && colon > 1 && colon < scalar.Text.Length - 1 && scalar.Text.AsSpan(0, colon).IndexOfAnyExcept(KeyLetters) < 0
            && !scalar.Text.AsSpan(colon).StartsWith("://");
        return (isKey, isKey && char.IsWhiteSpace(scalar.Text[colon + 1])) switch
        {
            (false, _) => "",
            (_, true) => " (behind the colon stands a space of another kind: write it anew)",
            _ => $" (is a space missing behind \"{scalar.Text[..colon]}:\"?)",
        };
    }

    private object? BindAt((string? Key, int Index) step, ConfigPlan plan, ConfigNode node)
    {
        _place.Add(step);
        var value = plan.Bind(node, this);
        _place.RemoveAt(_place.Count - 1);
        return value;
    }

    private void Add(ConfigError error)
    {
        if (_errors.Count < MaxErrors)
        {
            _errors.Add(error);
        }
    }
}

using System.Text;

namespace FlexGet.Tests.Configuration;

/// <summary>A node of a generated config and the part of the text that an edit of it may change.</summary>
/// <param name="Path">JSON pointer.</param>
/// <param name="Start">Where its key or dash begins.</param>
/// <param name="End">The end of its last line, with the comment there.</param>
/// <param name="Anchors">The anchors inside.</param>
internal sealed record GeneratedNode(string Path, int Start, int End, IReadOnlyList<string> Anchors);

/// <summary>A commented and anchored config of about 1,000 lines whose node positions are known from writing it, not from reading it.</summary>
internal sealed class GeneratedConfig
{
    private readonly StringBuilder _text = new();
    private readonly Random _random;
    private readonly string _newLine;
    private readonly List<string> _open = [];

    public GeneratedConfig(int seed, string newLine, bool hasFinalNewLine)
    {
        _random = new Random(seed);
        _newLine = newLine;
        Line("# A config of many tasks.");
        Line("");
        Node("/variables", () =>
        {
            Line("variables: {host: example.org, port: 81}   # kept");
        });
        Line("");
        Node("/tasks", () =>
        {
            Line("tasks:");
            for (var number = 0; number < 50; number++)
            {
                Task(number);
            }
        });
        Text = hasFinalNewLine ? _text + newLine : _text.ToString();
    }

    public string Text { get; }

    public List<GeneratedNode> Nodes { get; } = [];

    /// <summary>The first use of each anchor.</summary>
    public Dictionary<string, GeneratedNode> FirstUses { get; } = [];

    private void Task(int number)
    {
        Line("");
        Line($"  # ---- task {number}: \"quotes\", 'more' & [brackets]");
        Node($"/tasks/task {number}", () =>
        {
            Line(Pick($"  task {number}:", $"  \"task {number}\":  # {number}", $"  'task {number}' :"));
            Leaf($"/tasks/task {number}/rss", $"    rss: http://example.org/feed?n={number}{Pick("", "  # the feed", "   ")}");
            Node($"/tasks/task {number}/regexp", () =>
            {
                Line("    regexp:");
                Node($"/tasks/task {number}/regexp/accept", () =>
                {
                    Line("      accept:   # what I want");
                    Leaf($"/tasks/task {number}/regexp/accept/0", "        - ^one.*$ # first");
                    Leaf($"/tasks/task {number}/regexp/accept/1", "        - 'tw''o'");
                    Leaf($"/tasks/task {number}/regexp/accept/2", "        - \"three \\u00e9\"   # \u00e9\U0001F600");
                });
                Line("");
                Leaf($"/tasks/task {number}/regexp/from", Pick("      from: [title, description] # both", "      from: title"));
            });
            Leaf($"/tasks/task {number}/set", "    set: {path: '/x y', n: 1.10}");
            Line("    # a text");
            Node($"/tasks/task {number}/note", () =>
            {
                Line(Pick("    note: |", "    note: >-", "    note: |-"));
                Line($"      several # no comment");
                Line("        lines");
            });
            Line(Pick("", "    ", "  # between"));
            Anchored(number);
        });
    }

    /// <summary>Even tasks hold an anchored list and mapping, odd ones use them.</summary>
    private void Anchored(int number)
    {
        if (number % 2 == 0)
        {
            Node($"/tasks/task {number}/series", () =>
            {
                _open.Add($"s{number}");
                Line($"    series: &s{number}");
                Line("    - Show A  # the first");
                Line("    - Show B");
            });
            Node($"/tasks/task {number}/download", () =>
            {
                _open.Add($"d{number}");
                Line($"    download: &d{number} {{path: /data, keep: 'yes'}}");
            });
            return;
        }

        Use($"s{number - 1}", Leaf($"/tasks/task {number}/series", $"    series: *s{number - 1}{Pick("", " # as above")}"));
        Use($"d{number - 1}", Leaf($"/tasks/task {number}/download", $"    download: *d{number - 1}"));
        Node($"/tasks/task {number}/move", () =>
        {
            Line("    move:");
            Line($"      <<: *d{number - 1}");
            Leaf($"/tasks/task {number}/move/extra", "      extra: 1");
        });
    }

    private void Use(string anchor, GeneratedNode node) => FirstUses.Add(anchor, node);

    private GeneratedNode Leaf(string path, string line) => Node(path, () => Line(line));

    private GeneratedNode Node(string path, Action write)
    {
        var before = _open.Count;
        var line = _text.Length == 0 ? 0 : _text.Length + _newLine.Length;
        write();
        var text = _text.ToString(line, _text.Length - line);
        var node = new GeneratedNode(path, line + text.Length - text.TrimStart(' ').Length, _text.Length, [.. _open.Skip(before)]);
        Nodes.Add(node);
        return node;
    }

    private void Line(string line) => _text.Append(_text.Length == 0 ? "" : _newLine).Append(line);

    private string Pick(params string[] choices) => choices[_random.Next(choices.Length)];
}

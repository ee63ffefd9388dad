using System.Diagnostics;
using System.Globalization;
using FlexGet.Core.Configuration;

namespace FlexGet.Tests.Configuration;

/// <summary>
/// Configs that were damaged by a seeded generator: each either loads or is refused with a place in the text. A short slice runs with
/// the other tests, the whole campaign with FLEXGET_CAMPAIGN=1.
/// </summary>
internal sealed class MutatedConfigTests
{
    private const int Slice = 3_000;
    private const int Whole = 1_000_000;

    private static readonly ConfigLoader Loader = ConfigText.Loader([typeof(Tasks.TemplateTests.Note)]).Loader;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(1);

    private static readonly string[] Seeds =
    [
        "tasks:\n  tv:\n    rss: http://x/feed.xml\n    regexp:\n      accept: ['a.*b', {c: {path: /d}}]\n    seen: yes\n",
        "templates: &all\n  global: &g {note: {list: [1, 2], from: x}}\n  tv: {<<: *g, template: [global, no_global]}\ntasks: {a: *g, b: {<<: [*g, *all]}}\n",
        "variables: {a: 1, b: {c: [x]}}\ntasks:\n  'x {? a ?}':\n    note: {from: '{? b.c ?} and {? a ?}'}\n  _off: ~\n",
        "variables: {a: 1, b: {c: [x]}}\ntasks:\n  t: {note: {from: '{? a|default(b.c[0]) ~ \"x\" if a > 1 else b.c|join ?}', list: '{? [a] + b.c ?}'}}\n",
        "# comment\n%YAML 1.1\n---\ntasks:\n  t: |\n    block\n     text\n  u: >-\n    folded\n  v: \"\\u0041\\n\"\n  w: !!str 012\n",
        "secrets: {a: 1:30}\nfeeds: {x: {preset: y}}\npresets: {y: {note: {from: {{ secrets.a }}}}}\n...\n",
    ];

    private static readonly string[] Pieces =
    [
        "\t", "\n", "\r\n", " ", "  ", ":", ": ", "- ", "? ", "[", "]", "{", "}", ",", "#", "&a ", "*a", "<<: ", "!!str ", "!x ", "|", ">", "'", "\"", "%",
        "@", "`", "~", "---\n", "...\n", "\0", "\u0085", "\u2028", "\uFEFF", "\uD800", "é", "😀", "{?", "?}", "0x", "1:30", "yes", "\\", "\\x", "[[[[[[[[", "{{{{{{{{",
    ];

    private static readonly Damage Spoiled = new(Pieces, changes: 6, first: ' ', end: '\u3000');

    [Test]
    [Category("Campaign")]
    public void A_damaged_config_loads_or_is_refused_with_its_place()
    {
        var isWhole = Environment.GetEnvironmentVariable("FLEXGET_CAMPAIGN") is { Length: > 0 };
        var random = new Random(20260115);
        for (var round = 0; round < (isWhole ? Whole : Slice); round++)
        {
            var text = Spoiled.Of(Seeds[round % Seeds.Length], random);
            var watch = Stopwatch.StartNew();
            Try(text, round);
            if (isWhole)
            {
                watch.Elapsed.Should().BeLessThan(Longest, "round {0}: {1}", round, text);
            }
        }
    }

    private static void Try(string text, int round)
    {
        try
        {
            Loader.Load(text, "/config/config.yml", 1).Errors.Should().NotContain(error => error.Message.Length == 0);
        }
        catch (ConfigSyntaxException exception)
        {
            exception.Error.Line.Should().BePositive();
            exception.Error.Column.Should().BePositive();
        }
        catch (Exception exception) when (exception is not AssertionException)
        {
            Assert.Fail(string.Create(CultureInfo.InvariantCulture, $"round {round}: {exception}\n{text}"));
        }
    }
}

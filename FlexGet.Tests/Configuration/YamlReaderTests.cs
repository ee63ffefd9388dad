using System.Text;
using FlexGet.Core.Configuration;
using FlexGet.Core.Configuration.Yaml;
using FlexGet.Core.Schemas;

namespace FlexGet.Tests.Configuration;

internal sealed class YamlReaderTests
{
    [TestCase("a:\n\tb: 1", 2, 1, "tab")]
    [TestCase("a: [1,\n b", 1, 4, "not closed")]
    [TestCase("a: 'x", 1, 4, "never closed")]
    [TestCase("a: B: c", 1, 4, "second \": \"")]
    [TestCase("a: \"\\q\"", 1, 4, "single quotes")]
    [TestCase("a: %x", 1, 4, "'%x'")]
    [TestCase("a:\n  - b\n c: d", 3, 2, "indent it by 0 to stand beside")]
    [TestCase("a: *shwo\nb: &show x", 1, 4, "*shwo has no anchor")]
    [TestCase("a: &show x\nb: *shwo", 2, 4, "*shwo has no anchor")]
    [TestCase("a: !foo x", 1, 4, "tag")]
    [TestCase("a: !!python/object:os.system x", 1, 4, "tag")]
    [TestCase("? [a]\n: b", 1, 3, "single value")]
    [TestCase("a: 1\n---\nb: 2", 2, 1, "one document")]
    [TestCase("<<: text", 1, 5, "merges a mapping")]
    public void Mistakes_are_told_with_their_place_and_in_plain_words(string yaml, int line, int column, string words)
    {
        var error = ErrorOf(yaml);

        (error.Line, error.Column).Should().Be((line, column));
        error.Message.Should().Contain(words);
    }

    [Test]
    public void A_misspelt_alias_gets_a_suggestion() => ErrorOf("a: &show x\nb: *shwo").Suggestion.Should().Be("*show");

    [Test]
    public void A_key_that_stands_twice_is_an_error_with_both_places()
    {
        var document = Read("tasks:\n  tv:\n    rss: a\n    rss: b\n");

        document.Errors.Should().ContainSingle().Which.Should().BeEquivalentTo(new
        {
            Path = "/tasks/tv/rss",
            Line = 4,
            Column = 5,
            Message = "the key \"rss\" stands twice: at line 3, column 5 and at line 4, column 5",
        });
    }

    [Test]
    public void Aliases_share_the_node_of_their_anchor()
    {
        var root = (ConfigMapping)Node("a: &x [1, 2]\nb: *x");

        root["b"].Should().BeSameAs(root["a"]);
    }

    [Test]
    [Property("Rule", "1.2")]
    public void Merge_keys_bring_what_the_mapping_lacks()
    {
        var root = (ConfigMapping)Node("""
            base: &base {a: 1, b: 1}
            more: &more {b: 2, c: 2}
            one: {<<: *base, b: 3}
            many: {<<: [*base, *more], d: 4}
            """);

        ConfigValue.Of(root["one"]!).Should().BeEquivalentTo(new Dictionary<string, object> { ["a"] = 1L, ["b"] = 3L });
        ConfigValue.Of(root["many"]!).Should().BeEquivalentTo(
            new Dictionary<string, object> { ["a"] = 1L, ["b"] = 1L, ["c"] = 2L, ["d"] = 4L });
    }

    [Test]
    public void A_quoted_merge_key_is_a_key_like_any_other() =>
        ((ConfigMapping)Node("{'<<': {a: 1}}"))["<<"].Should().BeOfType<ConfigMapping>();

    [Test]
    public void Positions_are_those_of_the_file()
    {
        var root = (ConfigMapping)Node("tasks:\n  tv:\n    rss: http://x\n");

        var tv = (ConfigMapping)((ConfigMapping)root["tasks"]!)["tv"]!;
        tv["rss"]!.Position.Should().Be(new ConfigPosition(null, 3, 10));
    }

    [TestCase("")]
    [TestCase("# nothing\n")]
    [TestCase("---\n")]
    public void A_text_without_a_value_has_no_root_or_an_empty_one(string yaml) =>
        Read(yaml).Root.Should().Match<ConfigNode?>(node => node == null || node is ConfigScalar);

    [Test]
    public void A_byte_order_mark_does_not_matter() => Node("\uFEFFa: 1").Should().BeOfType<ConfigMapping>();

    private static IEnumerable<TestCaseData> Bombs()
    {
        yield return Bomb("flow lists in each other", new string('[', 1000), "64 levels");
        yield return Bomb("a megabyte of open lists", new string('[', 1 << 20), "64 levels");
        yield return Bomb("flow mappings in each other", string.Concat(Enumerable.Repeat("{a: ", 1000)), "64 levels");
        yield return Bomb("block mappings in each other", string.Concat(Enumerable.Range(0, 1200).Select(depth => new string(' ', depth) + "a:\n")), "64 levels");
        yield return Bomb("lists in one line", string.Concat(Enumerable.Repeat("- ", 1200)), "64 levels");
        yield return Bomb("merges of merges", MergeBomb(), "merges more than 10000");
        yield return Bomb("billion laughs", Laughs(), "written out");
        yield return Bomb("an alias inside its anchor", "a: &a [*a]", "inside its own anchor");
        yield return Bomb("aliases without end", "a: &a 1\nb: [" + string.Concat(Enumerable.Repeat("*a, ", 20_000)) + "]", "10000 aliases");
        yield return Bomb("values without end", "[" + string.Concat(Enumerable.Repeat("1,", 1_000_001)) + "]", "1000000 values");
        yield return Bomb("a large file", "a: " + new string('x', 9 << 20), "8 MiB");
    }

    [TestCaseSource(nameof(Bombs))]
    public void Hostile_texts_are_refused_at_once_with_one_error(string yaml, string words) =>
        ErrorOf(yaml).Message.Should().Contain(words);

    [Test]
    public void Bodies_of_the_api_have_less_room_than_the_file()
    {
        var yaml = "[" + string.Concat(Enumerable.Repeat("1,", 100_001)) + "]";

        FluentActions.Invoking(() => YamlReader.Read(yaml, null, YamlBudget.ApiBody)).Should().Throw<ConfigSyntaxException>();
        Read(yaml).Root.Should().BeOfType<ConfigSequence>();
    }

    private static TestCaseData Bomb(string name, string yaml, string words) => new TestCaseData(yaml, words).SetArgDisplayNames(name);

    private static string MergeBomb()
    {
        var text = new StringBuilder("a0: &a0 {k: 1}\n");
        for (var level = 1; level <= 22; level++)
        {
            text.Append(null, $"a{level}: &a{level} {{<<: [*a{level - 1}, *a{level - 1}]}}\n");
        }

        return text.ToString();
    }

    private static string Laughs()
    {
        var text = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (var level = 1; level <= 8; level++)
        {
            text.Append(null, $"a{level}: &a{level} [{string.Join(", ", Enumerable.Repeat($"*a{level - 1}", 9))}]\n");
        }

        return text.ToString();
    }

    private static YamlDocument Read(string yaml) => YamlReader.Read(yaml, null, YamlBudget.ConfigFile);

    private static ConfigNode Node(string yaml) => ConfigText.Node(yaml);

    private static ConfigError ErrorOf(string yaml) =>
        FluentActions.Invoking(() => Read(yaml)).Should().Throw<ConfigSyntaxException>().Which.Error;
}

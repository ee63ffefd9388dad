using FlexGet.Core.Configuration;
using FlexGet.Core.Configuration.Editing;
using FlexGet.Core.Http;
using Newtonsoft.Json.Linq;

namespace FlexGet.Tests.Configuration;

internal sealed class ConfigDocumentTests
{
    private static string Edit(string text, ConfigEditKind kind, string path, string? json = null, string? name = null) =>
        ConfigDocument.Parse(text).Apply(new ConfigEdit(kind, path, json is null ? null : JToken.Parse(json), name)).Text;

    private static string Replace(string text, string path, string json) => Edit(text, ConfigEditKind.Replace, path, json);

    private static string Add(string text, string path, string json) => Edit(text, ConfigEditKind.Add, path, json);

    private static string Remove(string text, string path) => Edit(text, ConfigEditKind.Remove, path);

    [TestCase("a: 1 # one\nb: 2\n", "/a", "3", "a: 3 # one\nb: 2\n", TestName = "Comment behind a replaced value stays")]
    [TestCase("a:   'x'\nb: 2", "/a", "'z'", "a:   z\nb: 2", TestName = "Spaces before a replaced value stay")]
    [TestCase("a: 1 # one\nb: 2\n", "/a", "{x: [1]}", "a: # one\n  x:\n    - 1\nb: 2\n", TestName = "Mapping in the place of a value goes below its comment")]
    [TestCase("a:\n  # why\n  x: 1 # c\n\n# next\nb: 2\n", "/a", "{z: 2}", "a:\n  # why\n  z: 2\n\n# next\nb: 2\n", TestName = "Comments before and behind a replaced mapping stay")]
    [TestCase("a:\n  x: 1\nb: 2\n", "/a", "5", "a: 5\nb: 2\n", TestName = "Value in the place of a mapping goes behind the key")]
    [TestCase("a: # c\n  x: 1\nb: 2\n", "/a", "5", "a: # c\n  5\nb: 2\n", TestName = "Comment between key and mapping stays when a value comes")]
    [TestCase("a: [1, 2] # c\n", "/a", "[3]", "a: [3] # c\n", TestName = "List in brackets stays in brackets")]
    [TestCase("a:\r\n- x\r\n- y\r\nb: 1", "/a", "['z','w']", "a:\r\n- z\r\n- w\r\nb: 1", TestName = "Dashes below the key and CRLF stay")]
    [TestCase("a:\nb: 1\n", "/a", "{x: 1}", "a:\n  x: 1\nb: 1\n", TestName = "Mapping in the place of nothing")]
    [TestCase("a: |\n  text\n\nb: 1\n", "/a", "'x'", "a: x\n\nb: 1\n", TestName = "Blank line behind a block text stays")]
    [TestCase("l:\n  - a: 1\n    b: 2\n  - c\n", "/l/0", "{x: {z: 1}}", "l:\n  - x:\n      z: 1\n  - c\n", TestName = "Item of a list replaced by a mapping")]
    [TestCase("l:\n  - a\n  - c # d\n", "/l/1", "{x: 1}", "l:\n  - a\n  - # d\n    x: 1\n", TestName = "Item with a comment replaced by a mapping")]
    [TestCase("a: {x: 1, y: [2]}\n", "/a/y/0", "'p, q'", "a: {x: 1, y: ['p, q']}\n", TestName = "Value inside brackets")]
    [TestCase("a: 1\n", "/a", "'x\\ny\\n'", "a: |\n  x\n  y\n", TestName = "Text of several lines becomes a block")]
    [TestCase("a: 1", "/a", "'x\\ny\\n'", "a: \"x\\ny\\n\"", TestName = "Text of several lines at an end without line end is quoted")]
    public void Replacing(string text, string path, string json, string expected) => Replace(text, path, json).Should().Be(expected);

    [TestCase("a: 1\nb:\n  x: 1 # c\n\n# end\n", "/b/z", "'yes'", "a: 1\nb:\n  x: 1 # c\n  z: 'yes'\n\n# end\n", TestName = "Key goes behind the last one, before blank lines and comments of others")]
    [TestCase("a: 1", "/b", "[1]", "a: 1\nb:\n  - 1", TestName = "Missing line end at the end of the file stays missing")]
    [TestCase("# only a comment\n", "/tasks/x", "{}", "# only a comment\ntasks:\n  x: {}\n", TestName = "Missing parents are made")]
    [TestCase("", "/tasks/x", "{}", "tasks:\n  x: {}\n", TestName = "Empty file")]
    [TestCase("tasks: {}\n", "/tasks/x", "{mock: []}", "tasks:\n  x:\n    mock: []\n", TestName = "Empty braces become lines")]
    [TestCase("tasks: # none\n", "/tasks/x", "1", "tasks: # none\n  x: 1\n", TestName = "Nothing becomes a mapping below its comment")]
    [TestCase("s:\n- 1\n- 2\n", "/s/-", "{a: 1, b: 2}", "s:\n- 1\n- 2\n- a: 1\n  b: 2\n", TestName = "Item at the end of a list")]
    [TestCase("s: [1]\n", "/s/-", "2", "s: [1, 2]\n", TestName = "Item in brackets")]
    [TestCase("a: |+\n  x\n\n", "/b", "1", "a: |+\n  x\n\nb: 1\n", TestName = "Blank lines that belong to a text stay its own")]
    [TestCase("t:\n  s:\n    r:\n      - x\n    # Where to\n    # d: y\n", "/t/s/d", "1", "t:\n  s:\n    r:\n      - x\n    # Where to\n    # d: y\n    d: 1\n", TestName = "Key goes behind comments of its own block")]
    [TestCase("a:\n  x: 1\n    # deep\n\n  # own\n# next\nb: 2\n", "/a/z", "1", "a:\n  x: 1\n    # deep\n\n  # own\n  z: 1\n# next\nb: 2\n", TestName = "Key goes before comments of the block around it")]
    [TestCase("l:\n- a\n# about m\nm: 1\n", "/l/-", "'b'", "l:\n- a\n- b\n# about m\nm: 1\n", TestName = "Item of a list at the column of its key goes before comments there")]
    [TestCase("l:\n  - a\n  # - b\nm: 1\n", "/l/-", "'c'", "l:\n  - a\n  # - b\n  - c\nm: 1\n", TestName = "Item goes behind one that is commented out")]
    [TestCase("a:\r\n  x: 1\r\n  # c\r\n", "/a/z", "1", "a:\r\n  x: 1\r\n  # c\r\n  z: 1\r\n", TestName = "Comments that end in CRLF")]
    [TestCase("a:\n  x: 1\n  # c", "/a/z", "1", "a:\n  x: 1\n  # c\n  z: 1", TestName = "Comment without line end at the end of the file")]
    [TestCase("a:\n  x: |\n    t\n    # t\n  # c\n", "/a/z", "1", "a:\n  x: |\n    t\n    # t\n  # c\n  z: 1\n", TestName = "Comment behind a block text")]
    public void Adding(string text, string path, string json, string expected) => Add(text, path, json).Should().Be(expected);

    [TestCase("a: 1\n# about b\nb: 2 # two\n\nc: 3\n", "/b", "a: 1\n# about b\n\nc: 3\n", TestName = "Line with its comment goes, lines around stay")]
    [TestCase("a: 1\nb: 2", "/b", "a: 1", TestName = "Last line without line end")]
    [TestCase("a: 1\r\nb: 2", "/b", "a: 1", TestName = "Last line without line end after CRLF")]
    [TestCase("a:\n  x: 1\nb: 2\n", "/a/x", "a: {}\nb: 2\n", TestName = "Last key leaves an empty mapping")]
    [TestCase("a:\n  - 1\n", "/a/0", "a: []\n", TestName = "Last item leaves an empty list")]
    [TestCase("l:\n- a: 1\n  b: 2\n", "/l/0/a", "l:\n- b: 2\n", TestName = "First key behind a dash")]
    [TestCase("a: [1, 2, 3]\n", "/a/1", "a: [1, 3]\n", TestName = "Item inside brackets")]
    [TestCase("a: {x: 1, y: 2}\n", "/a/y", "a: {x: 1}\n", TestName = "Last key inside braces")]
    [TestCase("a: {x: 1}\n", "/a/x", "a: {}\n", TestName = "Only key inside braces")]
    [TestCase("a: |\n  x\n  y\n\nb: 1\n", "/a", "\nb: 1\n", TestName = "Block text goes, the blank line behind it stays")]
    public void Removing(string text, string path, string expected) => Remove(text, path).Should().Be(expected);

    [TestCase("a: 1 # c\nb: 2\n", "/a", "x y", "x y: 1 # c\nb: 2\n", TestName = "Key changes, value and comment stay")]
    [TestCase("'a': {b: 1}\n", "/a/b", "yes", "'a': {'yes': 1}\n", TestName = "Key that YAML would read otherwise is quoted")]
    public void Renaming(string text, string path, string name, string expected) =>
        Edit(text, ConfigEditKind.Rename, path, name: name).Should().Be(expected);

    [TestCase("a: &x\n  p: 1 # c\nb: *x\nc: *x\n", "/a", "b: &x\n  p: 1 # c\nc: *x\n", TestName = "Anchored mapping moves to its first use")]
    [TestCase("a: &x\n  p: 1\nb:\n  <<: *x # m\n  q: 2\n", "/a", "b:\n  <<: &x # m\n    p: 1\n  q: 2\n", TestName = "Anchored mapping moves to a merge key")]
    [TestCase("a:\n  k: &x [1, 2]\nb: [*x, 3]\n", "/a", "b: [&x [1, 2], 3]\n", TestName = "Anchored list moves into brackets")]
    [TestCase("a:\n    k: &x\n        p: 1\nb: {k: *x}\n", "/a", "b: {k: &x {p: 1}}\n", TestName = "Anchored lines move into braces")]
    public void Removing_what_is_anchored(string text, string path, string expected) => Remove(text, path).Should().Be(expected);

    [Test]
    public void Key_that_is_too_long_for_YAML_is_a_mistake_and_not_waited_for()
    {
        var parse = () => ConfigDocument.Parse($"tasks:\n  a: {{}}\n  {new string('x', 1100)}: {{}}\n");

        parse.Should().Throw<ConfigSyntaxException>();
    }

    [Test]
    public void Replacing_an_anchored_node_leaves_its_uses_as_they_were() =>
        Replace("a: &x 1\nb: *x\n", "/a", "2").Should().Be("a: 2\nb: &x 1\n");

    [Test]
    public void Replacing_an_alias_replaces_that_place_only() =>
        Replace("a: &x 1\nb: *x\nc: *x # c\n", "/c", "2").Should().Be("a: &x 1\nb: *x\nc: 2 # c\n");

    [Test]
    public void Editing_inside_an_alias_gives_that_place_its_own_value() =>
        Replace("a: &x\n  p: 1\n  q: 2\nb: *x\n", "/b/p", "5").Should().Be("a: &x\n  p: 1\n  q: 2\nb:\n  p: 5\n  q: 2\n");

    [Test]
    public void Replacing_a_merged_key_overrides_it_there() =>
        Replace("a: &x\n  p: 1\nb:\n  <<: *x\n", "/b/p", "5").Should().Be("a: &x\n  p: 1\nb:\n  <<: *x\n  p: 5\n");

    [Test]
    public void Removing_a_merged_key_is_refused() =>
        FluentActions.Invoking(() => Remove("a: &x\n  p: 1\nb:\n  <<: *x\n", "/b/p"))
            .Should().Throw<ProblemException>().Which.Status.Should().Be(409);

    [Test]
    public void Anchor_that_cannot_move_is_refused_with_its_uses() =>
        FluentActions.Invoking(() => Remove("a:\n  k: &y 1\n  l: &x [*y]\nb: *x\n", "/a"))
            .Should().Throw<ProblemException>().WithMessage("*at /b*").Which.Status.Should().Be(409);

    [TestCase("/nope", ConfigEditKind.Replace, 404)]
    [TestCase("/a/b", ConfigEditKind.Remove, 404)]
    [TestCase("/a", ConfigEditKind.Add, 409)]
    public void Path_that_does_not_fit_is_refused(string path, ConfigEditKind kind, int status) =>
        FluentActions.Invoking(() => Edit("a: 1\n", kind, path, "1")).Should().Throw<ProblemException>().Which.Status.Should().Be(status);

    [Test]
    public void Renaming_to_a_taken_name_is_refused() =>
        FluentActions.Invoking(() => Edit("a: 1\nb: 2\n", ConfigEditKind.Rename, "/a", name: "b"))
            .Should().Throw<ProblemException>().Which.Status.Should().Be(409);

    [TestCase("yes")]
    [TestCase("1:30")]
    [TestCase("012")]
    [TestCase("~")]
    [TestCase("")]
    [TestCase("2020-01-01")]
    [TestCase("1.10")]
    [TestCase("0x1F")]
    [TestCase("- x")]
    [TestCase("a: b")]
    [TestCase("# x")]
    [TestCase("{{ title }}")]
    [TestCase("it's")]
    [TestCase("tab\there")]
    [TestCase(" lead")]
    [TestCase("null")]
    [TestCase("*x")]
    [TestCase("<<")]
    [TestCase("\u2028")]
    [TestCase("😀")]
    public void Text_stays_text(string value)
    {
        var document = ConfigDocument.Parse("a: 1\nl: []\n")
            .Apply(new ConfigEdit(ConfigEditKind.Replace, "/a", value))
            .Apply(new ConfigEdit(ConfigEditKind.Replace, "/l", new JArray(value, new JObject { [value] = value })));

        document.Find("/a").Should().BeEquivalentTo(new JValue(value));
        document.Find("/l/1")!.ToString(Newtonsoft.Json.Formatting.None).Should().Be(new JObject { [value] = value }.ToString(Newtonsoft.Json.Formatting.None));
    }

    [TestCase("a: 1.10\n", "1.10")]
    [TestCase("a: 1:30\n", "90")]
    [TestCase("a: yes\n", "true")]
    [TestCase("a: 2020-01-01\n", "\"2020-01-01\"")]
    [TestCase("a: 010\n", "8")]
    [TestCase("x: &x {p: 1, q: 2}\na: {<<: *x, q: 3}\n", "{\"p\":1,\"q\":3}")]
    public void Values_are_those_of_YAML(string text, string json) =>
        ConfigDocument.Parse(text).Find("/a")!.ToString(Newtonsoft.Json.Formatting.None).Should().Be(json);
}

using FlexGet.Core.Configuration;
using FlexGet.Core.Schemas;

namespace FlexGet.Tests.Configuration;

[Property("Rule", "6.1")]
internal sealed class VariablesTests
{
    private static readonly ConfigSection Anything = new("it", typeof(object));

    [TestCase("{? name ?}", "Ann")]
    [TestCase("hello {?name?}!", "hello Ann!")]
    [TestCase("{? mail.user ?}@{? mail.host ?}", "ann@example.org")]
    [TestCase("{? number ?}", 7L)]
    [TestCase("{? number ?}{? number ?}", 77L)]
    [TestCase("no. {? number ?}", "no. 7")]
    [TestCase("{? no ?}", false)]
    [TestCase("{? unknown ?}", "{? unknown ?}")]
    [TestCase("a {? unknown ?}b", "a {? unknown ?}b")]
    public void A_variable_is_put_in_where_it_stands(string text, object expected) => Value($"'{text}'").Should().Be(expected);

    [Test]
    public void A_list_or_mapping_is_put_in_as_such() =>
        Value("'{? mail ?}'").Should().BeEquivalentTo(new Dictionary<string, object> { ["user"] = "ann", ["host"] = "example.org" });

    [Test]
    public void Keys_are_replaced_too() => Value("{'{? name ?}': 1}").Should().BeEquivalentTo(new Dictionary<string, object> { ["Ann"] = 1L });

    [Test]
    public void An_unknown_variable_is_an_error_at_its_place()
    {
        var snapshot = Load("it: ['{? nme ?}']");

        snapshot.Errors.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Path = "/it/0", Line = 2, Column = 6, Suggestion = "name" });
    }

    [Test]
    public void The_config_as_written_keeps_its_placeholders()
    {
        var snapshot = Load("it: '{? name ?}'");

        ((ConfigScalar)snapshot.Root["it"]!).Text.Should().Be("{? name ?}");
        ((ConfigScalar)snapshot.Effective["it"]!).Text.Should().Be("Ann");
    }

    [Test]
    public void Variables_may_stand_in_a_file_beside_the_config()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(Path.Combine(folder.Path, "mine.yml"), "name: Bob\n");

        var (snapshot, _) = ConfigText.Load("variables: mine.yml\nit: '{? name ?}'\n", sections: [Anything], directory: folder.Path);

        snapshot.Section<string>("it").Should().Be("Bob");
        snapshot.Files.Should().Equal(Path.Combine(folder.Path, "mine.yml"));
    }

    [TestCase("variables: missing.yml", "cannot be read")]
    [TestCase("variables: [a]", "expected a mapping")]
    [TestCase("variables: \"a\\0b\"", "expected the name of a file")]
    public void Variables_that_cannot_be_read_are_an_error(string yaml, string words) =>
        ConfigText.Load(yaml).Snapshot.Errors.Should().ContainSingle().Which.Message.Should().Contain(words);

    [Test]
    [Property("Rule", "1.3")]
    public void Secrets_are_the_old_name_of_variables()
    {
        var (snapshot, _) = ConfigText.Load("secrets: {a: {b: 5}}\nit: 'x {{ secrets.a.b }}'\n", sections: [Anything]);

        snapshot.Section<string>("it").Should().Be("x 5");
        snapshot.Notices.Should().ContainSingle().Which.Suggestion.Should().Be("variables");
    }

    [Test]
    public void Variables_cannot_blow_up_a_config()
    {
        var big = string.Join(", ", Enumerable.Repeat("x", 3000));
        var uses = string.Join(", ", Enumerable.Repeat("'{? big ?}'", 1000));

        FluentActions.Invoking(() => ConfigText.Load($"variables: {{big: [{big}]}}\nit: [{uses}]\n", sections: [Anything]))
            .Should().Throw<ConfigSyntaxException>().WithMessage("*too many values*");
    }

    private static object? Value(string yaml) => Load($"it: {yaml}").Sections["it"];

    private static ConfigSnapshot Load(string yaml) => ConfigText.Load(
        "variables: {name: Ann, number: 7, no: no, mail: {user: ann, host: example.org}}\n" + yaml, sections: [Anything]).Snapshot;
}

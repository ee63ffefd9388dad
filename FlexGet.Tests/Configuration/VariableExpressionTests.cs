using FlexGet.Core.Configuration;
using FlexGet.Core.Schemas;
using FlexGet.Tests.Tasks;

namespace FlexGet.Tests.Configuration;

/// <summary>Jinja between <c>{?</c> and <c>?}</c>.</summary>
[Property("Rule", "6.1")]
internal sealed class VariableExpressionTests
{
    private const string Variables =
        "variables: {name: Ann, number: 7, version: 1.10, no: no, my-key: k, tags: [a, b], mail: {user: ann, host: example.org}}\n";

    private static readonly ConfigSection Anything = new("it", typeof(object));

    [TestCase("{? name|upper ?}", "ANN")]
    [TestCase("{? number + 1 ?}", 8L)]
    [TestCase("a{? number + 1 ?}b", "a8b")]
    [TestCase("{? mail['user'] ~ '@' ~ mail.host ?}", "ann@example.org")]
    [TestCase("{? tags|join('+') ?}.{? 'x' if number > 5 else 'y' ?}", "a+b.x")]
    [TestCase("{? colour|default('red') ?}", "red")]
    [TestCase("{? 'yes' if colour is defined else 'no' ?}", "no")]
    [TestCase("{? number > 5 ?}", true)]
    [TestCase("{? number ?}, {? number * 2 ?}", "7, 14")]
    [TestCase("{? '{?' ~ name ?}", "{?Ann")]
    [TestCase("{? version ?}", 1.1)]
    [TestCase("v{? version ?}", "v1.10")]
    [TestCase("{? my-key ?}", "k")]
    [TestCase("{% if x %}{{ y }}{# z #}{? number + 1 ?}", "{% if x %}{{ y }}{# z #}8")]
    public void An_expression_is_put_in_with_its_kind(string text, object expected) =>
        Load($"it: {Quoted(text)}").Sections["it"].Should().Be(expected);

    [Test]
    public void Lists_and_mappings_come_out_as_such()
    {
        Load("it: '{? tags + [number] ?}'").Sections["it"].Should().BeEquivalentTo(new object[] { "a", "b", 7L });
        Load("it: \"{? {'who': name} ?}\"").Sections["it"].Should().BeEquivalentTo(new Dictionary<string, object> { ["who"] = "Ann" });
    }

    [TestCase("{? nme|upper ?}", "there is no variable \"nme\", at character 4", "name")]
    [TestCase("x {? mail.usr.x ?}", "the variables cannot be put in: *", null)]
    [TestCase("{? name | uper ?}", "*there is no filter \"uper\", did you mean \"upper\"?, at character *", null)]
    [TestCase("{? 1 + ?}", "*expected a value, found the end of the tag, at character *", null)]
    [TestCase("{? name + 1 ?}", "the variables cannot be put in: *", null)]
    [TestCase("{? range(3) ?}", "there is no variable \"range\"*", null)]
    [TestCase("{? utcnow ?}", "there is no variable \"utcnow\"*", null)]
    [TestCase("{? 'x' * 9999999 ?}", "the variables cannot be put in: *", null)]
    public void What_cannot_be_put_in_is_an_error_at_its_place_and_stays(string text, string message, string? suggestion)
    {
        var snapshot = Load($"it:\n  - x\n  - {Quoted(text)}");

        var error = snapshot.Errors.Should().ContainSingle().Subject;
        error.Should().BeEquivalentTo(new { Path = "/it/1", Line = 4, Column = 5, Suggestion = suggestion });
        error.Message.Should().Match(message);
        ((ConfigScalar)((ConfigSequence)snapshot.Effective["it"]!).Items[1]).Text.Should().Be(text);
    }

    [Test]
    public void A_begin_without_an_end_is_a_notice_because_patterns_hold_it_too()
    {
        var snapshot = Load(@"it: '\{?S01'");

        snapshot.Errors.Should().BeEmpty();
        snapshot.Notices.Should().ContainSingle().Which.Path.Should().Be("/it");
        snapshot.Sections["it"].Should().Be(@"\{?S01");
    }

    [Test]
    public void Tasks_whose_variables_or_templates_are_wrong_are_disabled_and_the_others_run()
    {
        var (_, tasks) = ConfigText.Load(
            """
            variables: {path: x}
            templates: {bad: {note: {from: '{? pth ?}'}}}
            tasks:
              good: {note: {from: '{? path ?}'}}
              own: &own {note: {from: '{? pth ?}'}}
              alias: *own
              taken: {template: bad}
            """,
            [typeof(TemplateTests.Note)]);

        tasks.Tasks.Where(task => task.Errors.Count == 0).Select(task => task.Name).Should().Equal("good");
        tasks.Tasks.Single(task => task.Name == "alias").Errors.Should().ContainSingle()
            .Which.Should().BeEquivalentTo(new { Path = "/tasks/alias/note/from", Line = 5, Suggestion = "path" });
        tasks.Tasks.Single(task => task.Name == "taken").Errors.Should().ContainSingle()
            .Which.Message.Should().Be("the template \"bad\" has a mistake in line 2: there is no variable \"pth\", at character 4");
    }

    [Test]
    public void Long_texts_made_of_variables_cannot_fill_the_memory()
    {
        var uses = string.Join(", ", Enumerable.Repeat("'x{? big ?}'", 5000));

        FluentActions.Invoking(() => ConfigText.Load($"variables: {{big: {new string('x', 100_000)}}}\nit: [{uses}]\n", sections: [Anything]))
            .Should().Throw<ConfigSyntaxException>().WithMessage("*too many values*");
    }

    private static string Quoted(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    private static ConfigSnapshot Load(string yaml) => ConfigText.Load(Variables + yaml, sections: [Anything]).Snapshot;
}

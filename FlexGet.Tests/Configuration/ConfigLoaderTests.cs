using FlexGet.Core.Configuration;
using FlexGet.Core.Schemas;

namespace FlexGet.Tests.Configuration;

internal sealed class ConfigLoaderTests
{
    [Test]
    public void A_snapshot_names_the_tasks_in_the_order_of_the_file()
    {
        var (snapshot, _) = ConfigText.Load("tasks: {tv: {}, movies: {}, _old: {}}");

        snapshot.Tasks.Should().Equal("tv", "movies");
        snapshot.Errors.Should().BeEmpty();
    }

    [TestCase("")]
    [TestCase("# nothing yet\n")]
    [TestCase("tasks:\n")]
    [Property("Rule", "1.2")]
    public void A_config_without_tasks_is_fine(string yaml) => ConfigText.Load(yaml).Snapshot.Errors.Should().BeEmpty();

    [Test]
    public void A_config_that_is_no_mapping_cannot_be_read() =>
        FluentActions.Invoking(() => ConfigText.Load("- a\n- b")).Should().Throw<ConfigSyntaxException>().WithMessage("*mapping*");

    [Test]
    [Property("Rule", "1.3")]
    public void An_unknown_section_is_an_error_with_a_suggestion()
    {
        var (snapshot, _) = ConfigText.Load("task: {tv: {}}");

        snapshot.Errors.Should().ContainSingle().Which.Should().BeEquivalentTo(
            new { Path = "/task", Line = 1, Column = 1, Suggestion = "tasks" });
    }

    [Test]
    [Property("Rule", "1.4")]
    public void A_section_with_a_leading_underscore_is_ignored() =>
        ConfigText.Load("_schedules: nonsense").Snapshot.Errors.Should().BeEmpty();

    [TestCase("web_server: {port: 80}", "/web_server")]
    [TestCase("irc: {}", "/irc")]
    [TestCase("log_filter: {}", "/log_filter")]
    [TestCase("email: {}", "/email")]
    [TestCase("schedules: no", "/schedules")]
    [Property("Rule", "1.3")]
    public void Sections_without_effect_are_noticed(string yaml, string path)
    {
        var (snapshot, _) = ConfigText.Load(yaml);

        snapshot.Errors.Should().BeEmpty();
        snapshot.Notices.Should().ContainSingle().Which.Path.Should().Be(path);
    }

    [Test]
    public void A_registered_section_is_bound_and_checked()
    {
        var section = new ConfigSection("lamps", typeof(Lamps));

        ConfigText.Load("lamps: {count: 3}", sections: [section]).Snapshot.Section<Lamps>("lamps").Should().Be(new Lamps { Count = 3 });

        var (wrong, _) = ConfigText.Load("lamps: {count: many}", sections: [section]);
        wrong.Section<Lamps>("lamps").Should().BeNull();
        wrong.Errors.Should().ContainSingle().Which.Should().BeEquivalentTo(new ConfigError(
            "/lamps/count", "expected a whole number, found text \"many\"", null, 1, 16));
    }

    [Test]
    public void The_hash_depends_on_the_text_alone()
    {
        ConfigText.Load("tasks: {}").Snapshot.Hash.Should().Be(ConfigLoader.HashOf("tasks: {}"));
        ConfigLoader.HashOf("tasks: {}").Should().NotBe(ConfigLoader.HashOf("tasks: {} "));
    }

    private sealed record Lamps
    {
        public int Count { get; init; }
    }
}

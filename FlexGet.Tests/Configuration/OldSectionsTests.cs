namespace FlexGet.Tests.Configuration;

[Property("Rule", "1.3")]
internal sealed class OldSectionsTests
{
    [TestCase("feeds: {tv: {}}", "tasks")]
    [TestCase("presets: {tv: {}}", "templates")]
    [TestCase("secrets: {a: 1}", "variables")]
    [TestCase("api: {}", "web_server")]
    [TestCase("webui: {}", "web_server")]
    public void Old_names_are_understood_with_a_notice_that_names_the_new_one(string yaml, string name)
    {
        var (snapshot, _) = ConfigText.Load(yaml);

        snapshot.Errors.Should().BeEmpty();
        snapshot.Notices[0].Suggestion.Should().Be(name);
        snapshot.Effective[name].Should().NotBeNull();
    }

    [Test]
    public void Old_and_new_name_together_are_an_error() =>
        ConfigText.Load("feeds: {a: {}}\ntasks: {b: {}}").Snapshot.Errors.Should().ContainSingle().Which.Path.Should().Be("/feeds");
}

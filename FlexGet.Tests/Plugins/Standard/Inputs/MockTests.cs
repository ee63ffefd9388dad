using FlexGet.Core.Entries;
using FlexGet.Core.Plugins;
using FlexGet.Core.Schemas;
using FlexGet.Plugins.Standard.Inputs;

namespace FlexGet.Tests.Plugins.Standard.Inputs;

internal sealed class MockTests
{
    [Test]
    public async Task Title_alone_makes_an_entry_with_the_same_url_in_every_run()
    {
        var first = await Entries(Some.Scalar("Some.Show"));
        var second = await Entries(Some.Scalar("Some.Show"));

        first[0].Title.Should().Be("Some.Show");
        first[0].Url.Should().StartWith("mock://localhost/mock/").And.Be(second[0].Url);
    }

    [Test]
    public async Task Mapping_gives_title_url_and_any_further_field()
    {
        var entries = await Entries(Some.Mapping(
            ("title", Some.Scalar("Some.Show")), ("url", Some.Scalar("http://example.org/1")), ("size", Some.Scalar(700L)),
            ("genres", Some.Sequence(Some.Scalar("drama")))));

        entries[0].Url.Should().Be("http://example.org/1");
        entries[0]["size"].Should().Be(700L);
        entries[0]["genres"].Should().BeEquivalentTo(new[] { "drama" });
    }

    [Test]
    public async Task Entry_without_title_aborts_with_its_place()
    {
        var run = () => Entries(Some.Mapping(("url", Some.Scalar("http://example.org/1"))));

        (await run.Should().ThrowAsync<PluginException>()).Which.Message.Should().Be("mock, line 1, column 1: an entry needs a title");
    }

    private static async Task<List<Entry>> Entries(params ConfigNode[] config) =>
        [.. await new Mock().InputAsync(Some.Run(), config, CancellationToken.None)];
}

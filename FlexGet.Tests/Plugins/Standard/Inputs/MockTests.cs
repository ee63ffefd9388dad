using FlexGet.Core.Entries;
using FlexGet.Plugins.Standard.Inputs;

namespace FlexGet.Tests.Plugins.Standard.Inputs;

internal sealed class MockTests
{
    [Test]
    public async Task Title_alone_makes_an_entry_with_the_same_url_in_every_run()
    {
        var first = await Entries("[Some.Show]");
        var second = await Entries("[Some.Show]");

        first[0].Title.Should().Be("Some.Show");
        first[0].Url.Should().StartWith("mock://localhost/mock/").And.Be(second[0].Url);
    }

    [Test]
    public async Task Mapping_gives_title_url_and_any_further_field()
    {
        var entries = await Entries("[{title: Some.Show, url: 'http://example.org/1', size: 700, genres: [drama]}]");

        entries[0].Url.Should().Be("http://example.org/1");
        entries[0]["size"].Should().Be(700L);
        entries[0]["genres"].Should().BeEquivalentTo(new[] { "drama" });
    }

    [TestCase("[{url: 'http://example.org/1'}]", "title")]
    [TestCase("[Some.Show, [Other.Show]]", "expected text or a mapping, found a list")]
    [TestCase("[{title: [x]}]", "expected text")]
    public void Entry_without_title_is_a_mistake_of_the_config(string yaml, string told) =>
        Bound.Errors<IReadOnlyList<MockEntry>>(yaml).Should().Contain(told);

    private static async Task<List<Entry>> Entries(string yaml) =>
        [.. await new Mock().InputAsync(Some.Run(), Bound.Config<IReadOnlyList<MockEntry>>(yaml), CancellationToken.None)];
}

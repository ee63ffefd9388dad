using FlexGet.Core.Entries;
using FlexGet.Plugins.Standard.Inputs;

namespace FlexGet.Tests.Plugins.Standard.Inputs;

internal sealed class UrlFixTests
{
    [Test]
    [Property("Rule", "4")]
    public async Task Ampersands_that_were_escaped_twice_are_mended_in_every_url()
    {
        var (one, several, byHand) = (new Entry("a", "http://x/?a=1&amp;b=2"), new Entry("b", "http://x/?a=1"), new Entry("c", "http://x/?a=1"));
        several["urls"] = new List<string> { "http://x/?a=1", "http://y/?c&amp;d" };
        byHand["urls"] = new List<object?> { "http://z/?e&amp;f" };

        await new UrlFix().InputAsync(Some.Run(one, several, byHand), new(), CancellationToken.None);

        one.Url.Should().Be("http://x/?a=1&b=2");
        several.Url.Should().Be("http://x/?a=1");
        several["urls"].Should().BeEquivalentTo(new[] { "http://x/?a=1", "http://y/?c&d" });
        byHand["urls"].Should().BeEquivalentTo(new[] { "http://z/?e&f" });
    }
}

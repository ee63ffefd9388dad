using System.Xml.Linq;
using FlexGet.Host.StartUp;

namespace FlexGet.Tests.StartUp;

internal sealed class StarterTests
{
    [Test]
    public void Sample_task_reads_the_feed_that_comes_with_it()
    {
        Starter.Read("config.yml").Should().Contain("rss: sample-feed.xml");
        XDocument.Parse(Starter.Read("feed.xml")).Descendants("item").Should().HaveCountGreaterThan(2);
    }
}

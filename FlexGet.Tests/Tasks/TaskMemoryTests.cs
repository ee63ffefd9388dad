using FlexGet.Core.Tasks;

namespace FlexGet.Tests.Tasks;

internal sealed class TaskMemoryTests
{
    [Test]
    [Property("Rule", "7.3")]
    public void Value_is_kept_by_task_plugin_and_key_until_it_is_forgotten()
    {
        using var database = new TestDatabase();
        var memory = new TaskMemory(database, TimeProvider.System);

        memory.Write("tv", "rss", "etag", "old");
        memory.Write("tv", "rss", "etag", "new");
        memory.Write("tv", "interval", "etag", "another");
        memory.Write("films", "rss", "etag", "other");

        new TaskMemory(database, TimeProvider.System).Read("tv", "rss", "etag").Should().Be("new");
        memory.Write("tv", "rss", "etag", null);
        memory.Read("tv", "rss", "etag").Should().BeNull();
        memory.Read("films", "rss", "etag").Should().Be("other");
    }
}

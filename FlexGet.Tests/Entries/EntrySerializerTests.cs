using FlexGet.Core.Entries;
using FlexGet.Core.Titles;

namespace FlexGet.Tests.Entries;

internal sealed class EntrySerializerTests
{
    private static readonly object?[] Values =
    [
        "text", "", true, 5L, -1L, 2.0, 0.1, 1.10m, null, new DateTimeOffset(2024, 2, 29, 12, 0, 0, TimeSpan.FromHours(2)),
        new DateTime(2024, 1, 2, 3, 4, 5, DateTimeKind.Unspecified), new DateOnly(2024, 1, 2), TimeSpan.FromMinutes(90), Quality.Parse("720p hdtv x264"),
        Quality.Unknown,
    ];

    [TestCaseSource(nameof(Values))]
    [Property("Rule", "3.6")]
    public void Value_comes_back_with_its_type(object? value)
    {
        var entry = new Entry("Some.Show", "http://example.org/1") { ["field"] = value };

        var copy = EntrySerializer.Deserialize(EntrySerializer.Serialize(entry));

        copy.Has("field").Should().BeTrue();
        copy["field"].Should().Be(value);
        copy["field"]?.GetType().Should().Be(value?.GetType());
    }

    [Test]
    [Property("Rule", "3.6")]
    public void Lists_mappings_and_entries_come_back_whatever_their_keys_are_called()
    {
        var inner = new Entry("Inner", "http://example.org/2") { ["size"] = 5L };
        var entry = new Entry("Some.Show", "http://example.org/1")
        {
            ["urls"] = new List<object?> { "a", 1L, null },
            ["map"] = new Dictionary<string, object?> { ["quality"] = "any", ["entry"] = new List<object?> { true } },
            ["release"] = inner,
        };

        var copy = EntrySerializer.Deserialize(EntrySerializer.Serialize(entry));

        copy["urls"].Should().BeEquivalentTo(new object?[] { "a", 1L, null });
        copy["map"].Should().BeEquivalentTo(new Dictionary<string, object?> { ["quality"] = "any", ["entry"] = new List<object?> { true } });
        copy["release"].Should().BeOfType<Entry>().Which["size"].Should().Be(5L);
    }

    [Test]
    [Property("Rule", "3.6")]
    public void Hidden_and_lazy_fields_and_what_cannot_be_written_stay_behind_and_nothing_is_evaluated()
    {
        var entry = new Entry("Some.Show", "http://example.org/1") { ["_hidden"] = 1, ["stream"] = Stream.Null };
        entry.AddLazy(new LazyField("look_up", ["lazy"], _ => Assert.Fail("evaluated"), IsLocal: true));

        var copy = EntrySerializer.Deserialize(EntrySerializer.Serialize(entry));

        copy.FieldNames.Should().BeEquivalentTo("title", "url", "original_title", "original_url");
    }

    [Test]
    public void First_title_and_url_are_those_of_the_first_life()
    {
        var entry = new Entry("First", "http://example.org/first") { Title = "Second", Url = "http://example.org/second" };

        var copy = EntrySerializer.Deserialize(EntrySerializer.Serialize(entry));

        (copy.Title, copy.OriginalTitle, copy.Url, copy.OriginalUrl).Should().Be(
            ("Second", "First", "http://example.org/second", "http://example.org/first"));
    }

    [TestCase("")]
    [TestCase("[]")]
    [TestCase("{}")]
    [TestCase("""{"title": 5, "url": "http://example.org"}""")]
    [TestCase("""{"title": "a", "url": "b", "field": {"unheard": "c"}}""")]
    [TestCase("""{"title": "a", "url": "b", "field": {}}""")]
    public void Text_that_is_no_entry_is_refused(string text)
    {
        var read = () => EntrySerializer.Deserialize(text);

        read.Should().Throw<FormatException>();
    }
}

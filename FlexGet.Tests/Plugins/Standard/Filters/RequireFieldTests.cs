using FlexGet.Core.Entries;
using FlexGet.Plugins.Standard.Filters;

namespace FlexGet.Tests.Plugins.Standard.Filters;

internal sealed class RequireFieldTests
{
    [Test]
    [Property("Rule", "15.4")]
    public async Task Entry_without_the_field_is_rejected_with_the_reason() =>
        (await After(_ => { })).Reason.Should().Be("Required field imdb_id is not present");

    [Test]
    [Property("Rule", "15.4")]
    public async Task Field_without_value_is_rejected_with_the_reason() =>
        (await After(entry => entry["imdb_id"] = null)).Reason.Should().Be("Required field imdb_id is `None`");

    [Test]
    [Property("Rule", "15.4")]
    public async Task Lazy_field_is_looked_up() =>
        (await After(entry => entry.AddLazy(new LazyField("nothing", ["imdb_id"], _ => { }, IsLocal: true))))
            .Reason.Should().Be("Required field imdb_id is `None`");

    [TestCase("")]
    [TestCase(0)]
    [TestCase(false)]
    [Property("Rule", "15.4")]
    public async Task Empty_values_are_values(object value) =>
        (await After(entry => entry["imdb_id"] = value)).State.Should().Be(EntryState.Undecided);

    private static async Task<Entry> After(Action<Entry> prepare)
    {
        var entry = Some.Entry();
        prepare(entry);
        await new RequireField().FilterAsync(Some.Run(entry), ["imdb_id"], CancellationToken.None);
        return entry;
    }
}

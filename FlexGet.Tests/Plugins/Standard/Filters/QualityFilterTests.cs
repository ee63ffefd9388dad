using FlexGet.Core.Entries;
using FlexGet.Core.Titles;
using FlexGet.Plugins.Standard.Filters;

namespace FlexGet.Tests.Plugins.Standard.Filters;

[Property("Rule", "10.5")]
internal sealed class QualityFilterTests
{
    [Test]
    public async Task Entry_that_meets_one_of_the_requirements_stays_undecided() =>
        (await After(Quality.Parse("720p hdtv"))).State.Should().Be(EntryState.Undecided);

    [Test]
    public async Task Entry_that_meets_none_is_rejected_with_all_of_them() =>
        (await After(Quality.Parse("480p"))).Reason.Should().Be("`480p` does not match any of quality requirements: `720p`, `1080p`");

    [Test]
    public async Task Entry_without_quality_is_rejected() =>
        (await After(null)).Reason.Should().Be("Entry doesn't have a quality");

    [Test]
    public async Task Quality_as_text_counts() => (await After("720p")).State.Should().Be(EntryState.Undecided);

    private static async Task<Entry> After(object? quality)
    {
        var entry = Some.Entry();
        entry["quality"] = quality;
        await new QualityFilter().FilterAsync(Some.Run(entry), [QualityRequirements.Parse("720p"), QualityRequirements.Parse("1080p")], CancellationToken.None);
        return entry;
    }
}

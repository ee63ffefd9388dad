using FlexGet.Core.Entries;
using FlexGet.Plugins.Standard.Filters;

namespace FlexGet.Tests.Plugins.Standard.Filters;

internal sealed class AcceptAllTests
{
    [Test]
    [Property("Rule", "15.3")]
    public async Task Undecided_entries_are_accepted_and_rejected_ones_stay_rejected()
    {
        var (undecided, rejected) = (Some.Entry(), Some.Entry());
        rejected.Reject("bad");

        await new AcceptAll().FilterAsync(Some.Run(undecided, rejected), new(), CancellationToken.None);

        undecided.State.Should().Be(EntryState.Accepted);
        undecided.Reason.Should().BeNull();
        rejected.State.Should().Be(EntryState.Rejected);
    }
}

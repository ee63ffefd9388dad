using FlexGet.Core.Entries;

namespace FlexGet.Tests.Entries;

internal sealed class VerdictTests
{
    [TestCase("accept", EntryState.Accepted, EntryState.Accepted, EntryState.Rejected, EntryState.Accepted)]
    [TestCase("reject", EntryState.Rejected, EntryState.Rejected, EntryState.Rejected, EntryState.Rejected)]
    [TestCase("fail", EntryState.Failed, EntryState.Failed, EntryState.Failed, EntryState.Failed)]
    [Property("Rule", "3.2")]
    public void Each_verdict_leads_from_each_state_to_the_one_of_the_table(
        string verdict, EntryState fromUndecided, EntryState fromAccepted, EntryState fromRejected, EntryState fromFailed)
    {
        After("", verdict).State.Should().Be(fromUndecided);
        After("accept", verdict).State.Should().Be(fromAccepted);
        After("reject", verdict).State.Should().Be(fromRejected);
        After("fail", verdict).State.Should().Be(fromFailed);
    }

    [Test]
    [Property("Rule", "3.2")]
    public void Immortal_entry_ignores_a_reject_and_says_so_in_its_trace()
    {
        var entry = new Entry("Some.Show", "http://example.org/1") { ["immortal"] = true };

        entry.Reject("not wanted");

        entry.State.Should().Be(EntryState.Undecided);
        entry.Traces.Should().ContainSingle().Which.Reason.Should().Contain("not wanted");
    }

    [Test]
    [Property("Rule", "3.4")]
    public void Reason_is_that_of_the_latest_verdict_and_goes_when_none_is_given()
    {
        var entry = new Entry("Some.Show", "http://example.org/1");

        entry.Accept("good");
        entry.Reason.Should().Be("good");

        entry.Reject();
        entry.Reason.Should().BeNull();
    }

    private static Entry After(params string[] verdicts)
    {
        var entry = new Entry("Some.Show", "http://example.org/1");
        foreach (var verdict in verdicts)
        {
            switch (verdict)
            {
                case "accept":
                    entry.Accept();
                    break;
                case "reject":
                    entry.Reject();
                    break;
                case "fail":
                    entry.Fail();
                    break;
            }
        }

        return entry;
    }
}

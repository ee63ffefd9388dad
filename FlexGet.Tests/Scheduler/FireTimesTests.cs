using static FlexGet.Tests.Scheduler.Times;

namespace FlexGet.Tests.Scheduler;

/// <summary>When schedules fire: one table of cases, worked out by hand with a calendar. 2026 begins on a thursday.</summary>
internal sealed class FireTimesTests
{
    // Fields below the last one given are at their first value, those above at any.
    [TestCase("{hour: 3, minute: 30}", "2026-01-01T00:00", "2026-01-01T03:30", "2026-01-02T03:30")]
    [TestCase("{hour: 3}", "2026-01-01T00:00", "2026-01-01T03:00", "2026-01-02T03:00")]
    [TestCase("{minute: 5}", "2026-01-01T00:05", "2026-01-01T01:05", "2026-01-01T02:05")]
    [TestCase("{minute: '*'}", "2026-01-01T00:00:30", "2026-01-01T00:01", "2026-01-01T00:02")]
    [TestCase("{day: 15}", "2026-01-20T00:00", "2026-02-15T00:00", "2026-03-15T00:00")]
    [TestCase("{month: 3}", "2026-01-01T00:00", "2026-03-01T00:00", "2027-03-01T00:00")]
    [TestCase("{month: mar, hour: 6}", "2026-01-01T00:00", "2026-03-01T06:00", "2026-03-02T06:00")]
    [TestCase("{day_of_week: mon}", "2026-01-01T00:00", "2026-01-05T00:00", "2026-01-12T00:00")]
    [TestCase("{day_of_week: 6, hour: 12}", "2026-01-01T00:00", "2026-01-04T12:00", "2026-01-11T12:00")]
    [TestCase("{week: 53}", "2026-01-01T00:00", "2026-12-28T00:00", "2026-12-29T00:00")]
    [TestCase("{week: 2, day_of_week: tue}", "2026-01-01T00:00", "2026-01-06T00:00", "2027-01-12T00:00")]
    [TestCase("{year: 2028}", "2026-01-01T00:00", "2028-01-01T00:00", null)]

    // Steps, ranges, lists, names.
    [TestCase("{minute: '*/20'}", "2026-01-01T00:00", "2026-01-01T00:20", "2026-01-01T00:40")]
    [TestCase("{hour: '*/5'}", "2026-01-01T16:00", "2026-01-01T20:00", "2026-01-02T00:00")]
    [TestCase("{day: '*/2'}", "2026-01-30T00:00", "2026-01-31T00:00", "2026-02-01T00:00")]
    [TestCase("{hour: 8-20/6}", "2026-01-01T15:00", "2026-01-01T20:00", "2026-01-02T08:00")]
    [TestCase("{hour: 10/6}", "2026-01-01T15:00", "2026-01-01T16:00", "2026-01-01T22:00")]
    [TestCase("{hour: '7, 19', minute: 30}", "2026-01-01T07:30", "2026-01-01T19:30", "2026-01-02T07:30")]
    [TestCase("{day_of_week: 'mon-fri', hour: 9}", "2026-01-02T09:00", "2026-01-05T09:00", "2026-01-06T09:00")]
    [TestCase("{day_of_week: 'SAT,sun', hour: 9}", "2026-01-04T09:00", "2026-01-10T09:00", "2026-01-11T09:00")]
    [TestCase("{month: 'jun-aug', day: 1}", "2026-08-01T00:00", "2027-06-01T00:00", "2027-07-01T00:00")]

    // Days by their place in the month.
    [TestCase("{day: last}", "2026-01-31T00:00", "2026-02-28T00:00", "2026-03-31T00:00")]
    [TestCase("{day: last, hour: 23}", "2028-02-01T00:00", "2028-02-29T23:00", "2028-03-31T23:00")]
    [TestCase("{day: 2nd fri}", "2026-01-01T00:00", "2026-01-09T00:00", "2026-02-13T00:00")]
    [TestCase("{day: 5th sat}", "2026-01-01T00:00", "2026-01-31T00:00", "2026-05-30T00:00")]
    [TestCase("{day: last sun}", "2026-01-01T00:00", "2026-01-25T00:00", "2026-02-22T00:00")]
    [TestCase("{day: '1st mon, last'}", "2026-01-05T00:00", "2026-01-31T00:00", "2026-02-02T00:00")]
    [TestCase("{month: 2, day: 29}", "2026-01-01T00:00", "2028-02-29T00:00", "2032-02-29T00:00")]
    [TestCase("{month: 2, day: 30}", "2026-01-01T00:00", null, null)]
    [Property("Rule", "18.1")]
    public void Schedule_fires_when_all_its_fields_match(string fields, string after, string? first, string? second)
    {
        var times = Of($"{{schedule: {fields}}}");

        var found = times.Next(At(after), default);

        found.Should().Be(first is null ? null : At(first));
        (found is null ? null : times.Next(found.Value, default)).Should().Be(second is null ? null : At(second));
    }

    // Berlin: the clock jumps from 2:00 to 3:00 on 2026-03-29 at 1:00 UTC, and from 3:00 back to 2:00 on 2026-10-25 at 1:00 UTC.
    [TestCase("{hour: 2, minute: 30}", "2026-03-28T12:00", "2026-03-29T01:00", "2026-03-30T00:30", TestName = "A time that is jumped over fires after the jump")]
    [TestCase("{hour: 2, minute: '0,20,40'}", "2026-03-28T12:00", "2026-03-29T01:00", "2026-03-30T00:00", TestName = "Several such times fire once")]
    [TestCase("{hour: '2,3'}", "2026-03-28T12:00", "2026-03-29T01:00", "2026-03-30T00:00", TestName = "Such a time falls together with that after the jump")]
    [TestCase("{hour: 2, minute: 30}", "2026-10-24T12:00", "2026-10-25T00:30", "2026-10-26T01:30", TestName = "A time that is shown twice fires the first time")]
    [TestCase("{minute: 30}", "2026-10-25T00:00", "2026-10-25T00:30", "2026-10-25T01:30", TestName = "Every hour fires in both of them")]
    [TestCase("{minute: 30}", "2026-03-29T00:30", "2026-03-29T01:30", "2026-03-29T02:30", TestName = "Every hour leaves no hole at the jump")]
    [TestCase("{hour: 12}", "2026-03-28T12:00", "2026-03-29T10:00", "2026-03-30T10:00", TestName = "Noon stays noon")]
    [Property("Rule", "18.1")]
    public void Schedule_follows_the_clock_of_its_zone(string fields, string after, string first, string second)
    {
        var times = Of($"{{schedule: {fields}, time_zone: Europe/Berlin}}");

        var found = times.Next(At(after), default);

        found.Should().Be(At(first));
        times.Next(At(first), default).Should().Be(At(second));
    }

    [TestCase("{hours: 1}", "2026-01-01T10:00", "2026-01-01T11:00")]
    [TestCase("{hours: 1}", "2026-01-01T10:59:59", "2026-01-01T11:00")]
    [TestCase("{hours: 1}", "2026-01-01T11:00", "2026-01-01T12:00")]
    [TestCase("{days: 1, hours: 6, minutes: 15}", "2026-01-01T10:00", "2026-01-02T16:15")]
    [TestCase("{weeks: 1}", "2026-02-01T00:00", "2026-02-05T10:00")]
    [TestCase("{hours: 1.5}", "2026-01-01T11:30", "2026-01-01T13:00")]
    [TestCase("{minutes: 0.5}", "2026-01-01T10:00", "2026-01-01T10:00:30")]
    [Property("Rule", "18.1")]
    public void Interval_counts_from_when_the_schedule_was_added(string interval, string after, string expected)
    {
        Of($"{{interval: {interval}}}").Next(At(after), At("2026-01-01T10:00")).Should().Be(At(expected));
    }

    [TestCase("{schedule: {hour: 25}}", "/schedule/hour", "0-23")]
    [TestCase("{schedule: {hour: 3, minute: x}}", "/schedule/minute", "0-59")]
    [TestCase("{schedule: {day_of_week: fri-mon}}", "/schedule/day_of_week", "ends before it begins")]
    [TestCase("{schedule: {minute: '*/0'}}", "/schedule/minute", "step")]
    [TestCase("{schedule: {day: 6th fri}}", "/schedule/day", "2nd fri")]
    [TestCase("{schedule: {hour: last}}", "/schedule/hour", "0-23")]
    [TestCase("{schedule: {}}", "/schedule", "needs")]
    [TestCase("{interval: {}}", "/interval", "needs")]
    [TestCase("{interval: {hours: 1}, schedule: {hour: 1}}", "", "either")]
    [TestCase("{}", "", "either")]
    [TestCase("{interval: {hours: 1}, time_zone: Mars/Olympus}", "/time_zone", "Europe/Berlin")]
    public void Mistake_is_told_with_its_place_and_what_was_expected(string yaml, string path, string message)
    {
        var error = Errors(yaml).Should().ContainSingle().Subject;

        error.Path.Should().Be(path);
        error.Message.Should().Contain(message);
    }
}

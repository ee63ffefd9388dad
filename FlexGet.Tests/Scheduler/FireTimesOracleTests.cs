using System.Globalization;
using static FlexGet.Tests.Scheduler.Times;

namespace FlexGet.Tests.Scheduler;

/// <summary>
/// Ten thousand random schedules over 72 hours around both changes of daylight saving in five zones, against an oracle that knows
/// no calendar: it looks at what the clock on the wall shows in each minute that passes.
/// </summary>
internal sealed class FireTimesOracleTests
{
    private const int Minutes = 72 * 60;
    private const int SchedulesInEach = 1000;

    private static readonly string[] Weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

    [TestCase("Europe/Berlin", "2026-03-29T01:00")]
    [TestCase("Europe/Berlin", "2026-10-25T01:00")]
    [TestCase("America/New_York", "2026-03-08T07:00")]
    [TestCase("America/New_York", "2026-11-01T06:00")]
    [TestCase("Australia/Lord_Howe", "2026-04-04T15:00")] // by half an hour
    [TestCase("Australia/Lord_Howe", "2026-10-03T15:30")]
    [TestCase("Africa/Cairo", "2026-04-23T22:00")] // at midnight
    [TestCase("Africa/Cairo", "2026-10-29T21:00")]
    [TestCase("America/Santiago", "2026-04-05T03:00")]
    [TestCase("America/Santiago", "2026-09-06T04:00")]
    public void Random_schedules_fire_as_the_oracle_says(string zoneName, string change)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(zoneName);
        var start = At(change).AddHours(-36);
        var clock = Clock(zone, start);
        zone.GetUtcOffset(start).Should().NotBe(zone.GetUtcOffset(start.AddMinutes(Minutes)), "the window must hold a change");
        var random = new Random(change.Length + zoneName.Length);

        for (var number = 0; number < SchedulesInEach; number++)
        {
            var schedule = RandomSchedule.Make(random);
            var times = Of(schedule.Yaml, zoneName);

            var fired = new List<DateTimeOffset>();
            var at = times.Next(start, default);
            while (at is { } time && time <= start.AddMinutes(Minutes))
            {
                fired.Add(time);
                at = times.Next(time, default);
            }

            var expected = Oracle(schedule, clock, start).ToList();
            if (!fired.SequenceEqual(expected))
            {
                fired.Should().Equal(expected, $"{schedule.Yaml} in {zoneName}");
            }
        }
    }

    /// <summary>What the clock shows in each minute, with the days before so that a repeated time is known as one.</summary>
    private static DateTime[] Clock(TimeZoneInfo zone, DateTimeOffset start) =>
        [.. Enumerable.Range(0, Minutes + 1).Select(minute => TimeZoneInfo.ConvertTime(start.AddMinutes(minute), zone).DateTime)];

    private static IEnumerable<DateTimeOffset> Oracle(RandomSchedule schedule, DateTime[] clock, DateTimeOffset start)
    {
        var latest = clock[0];
        for (var minute = 1; minute < clock.Length; minute++)
        {
            var shown = clock[minute];
            var isRepeated = shown <= latest;
            var isWanted = schedule.Matches(shown) && (schedule.IsEveryHour || !isRepeated);
            for (var jumped = clock[minute - 1].AddMinutes(1); !schedule.IsEveryHour && jumped < shown; jumped = jumped.AddMinutes(1))
            {
                isWanted |= schedule.Matches(jumped) && jumped > latest;
            }

            if (isWanted)
            {
                yield return start.AddMinutes(minute);
            }

            latest = shown > latest ? shown : latest;
        }
    }

    private sealed record RandomSchedule(string Yaml, HashSet<int>? Days, HashSet<int>? Hours, HashSet<int> MinutesOfHour)
    {
        public bool IsEveryHour => Hours is null;

        public bool Matches(DateTime shown) =>
            (Days is null || Days.Contains((int)shown.DayOfWeek))
            && (Hours is null || Hours.Contains(shown.Hour))
            && MinutesOfHour.Contains(shown.Minute);

        public static RandomSchedule Make(Random random)
        {
            var days = random.Next(3) == 0 ? Some(random, 7) : null;
            var hours = random.Next(3) == 0 ? null : Some(random, 24);
            var minutes = Some(random, 60);

            // The oracle counts days as .NET does, from sunday; the schedule by name.
            var weekdays = days is null ? "*" : string.Join(',', days.Select(day => Weekdays[(day + 6) % 7]));
            var yaml = $"{{schedule: {{day_of_week: '{weekdays}', hour: '{List(hours)}', minute: '{List(minutes)}'}}}}";
            return new RandomSchedule(yaml, days, hours, minutes);
        }

        private static string List(HashSet<int>? values) => values is null
            ? "*"
            : string.Join(',', values.Select(value => value.ToString(CultureInfo.InvariantCulture)));

        private static HashSet<int> Some(Random random, int below)
        {
            if (random.Next(4) == 0)
            {
                var step = random.Next(2, (below / 2) + 1);
                return [.. Enumerable.Range(0, below).Where(value => value % step == 0)];
            }

            return [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => random.Next(below))];
        }
    }
}

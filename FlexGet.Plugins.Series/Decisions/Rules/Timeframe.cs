using System.Globalization;

namespace FlexGet.Plugins.Series.Decisions.Rules;

/// <summary>Waits for better releases as long as the user wants; without a time it waits for ever.</summary>
internal sealed class Timeframe : IEpisodeRule
{
    public bool Settles(EpisodeChoice choice)
    {
        if (choice.Settings.Timeframe is not { } timeframe)
        {
            return (choice.Settings.Target is not null || choice.Settings.Qualities is not null)
                && choice.LeaveAll(candidate => Shortfall.Of(candidate.Quality, choice.Settings));
        }

        var expires = FirstSeen(choice) + timeframe.Span;
        if (choice.Moment.Now >= expires)
        {
            choice.IsReleased = true;
            choice.Tell("Timeframe expired, releasing quality restriction.");
            return false;
        }

        return Wait(choice, expires);
    }

    /// <summary>When the first release came that would do.</summary>
    private static DateTimeOffset FirstSeen(EpisodeChoice choice) => choice.Releases
        .Where(release => choice.Settings.Quality?.Allows(release.Quality) ?? true)
        .Select(release => release.FirstSeen)
        .DefaultIfEmpty(choice.Moment.Now)
        .Min();

    private static bool Wait(EpisodeChoice choice, DateTimeOffset expires)
    {
        var left = expires - choice.Moment.Now;
        var time = string.Create(CultureInfo.InvariantCulture, $"{(long)left.TotalHours} hours and {left.Minutes} minutes");
        choice.Tell($"`{choice.Series.Name}`: Timeframe will expire in {time}. Waiting for target `{Shortfall.Wanted(choice.Settings)}`, "
            + $"current best is `{choice.Candidates[0].Entry.Title}`.");
        choice.PutOffFirst();
        return choice.LeaveAll(candidate => $"{Shortfall.Of(candidate.Quality, choice.Settings)}; waiting until {choice.Moment.Text(expires)}");
    }
}

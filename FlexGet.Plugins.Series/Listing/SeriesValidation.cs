using FlexGet.Core.Http;
using FlexGet.Core.Schemas;
using FlexGet.Core.Titles;
using FlexGet.Plugins.Series.Library;
using FlexGet.Plugins.Series.Settings;
using Microsoft.AspNetCore.Http;

namespace FlexGet.Plugins.Series.Listing;

/// <summary>What a series becomes by a request.</summary>
/// <param name="IdentifiedBy">How its episodes are told apart; null as long as that is not known.</param>
/// <param name="Begin">The first episode that is wanted.</param>
internal sealed record SeriesState(IdentifierType? IdentifiedBy, string? Begin);

/// <summary>Checks what is sent for a series against the rules for its begin.</summary>
internal static class SeriesValidation
{
    private const int LongestName = 500;

    /// <summary>The state that the request asks for.</summary>
    /// <param name="request">What was sent.</param>
    /// <param name="known">The series as it is; null for a new one.</param>
    /// <exception cref="ProblemException">422 with every mistake.</exception>
    public static SeriesState Check(SeriesRequest request, KnownSeries? known)
    {
        var errors = new List<ConfigError>();
        if (known is null && !IsName(request.Name))
        {
            errors.Add(new ConfigError("/name", $"a series needs a name of letters or digits, at most {LongestName} characters"));
        }

        for (var index = 0; index < request.AlternateNames?.Count; index++)
        {
            if (!IsName(request.AlternateNames[index]))
            {
                errors.Add(new ConfigError($"/alternate_names/{index}", $"expected a name of letters or digits, at most {LongestName} characters"));
            }
        }

        var state = StateOf(request, known, errors);
        return errors.Count == 0
            ? state
            : throw new ProblemException(StatusCodes.Status422UnprocessableEntity, string.Join("; ", errors.Select(error => error.Message))) { Errors = errors };
    }

    private static bool IsName(string? name) => name is { Length: <= LongestName } && name.Any(char.IsLetterOrDigit);

    private static SeriesState StateOf(SeriesRequest request, KnownSeries? known, List<ConfigError> errors)
    {
        var type = request.IdentifiedBy is null ? known?.IdentifiedBy : Types.Of(request.IdentifiedBy);
        if (!request.HasBegin)
        {
            // A begin of another kind than the episodes have would say nothing.
            var isOther = known?.Begin is { } stored && type is not null && EpisodeIdentifier.Parse(stored) is { } episode && episode.Type != type;
            return new SeriesState(type, isOther ? null : known?.Begin);
        }

        if (string.IsNullOrWhiteSpace(request.BeginEpisode))
        {
            return new SeriesState(type, null);
        }

        if (!SeriesBegin.TryParse(request.BeginEpisode.Trim(), out var begin, out var error) || begin is null)
        {
            errors.Add(new ConfigError("/begin_episode", error ?? ""));
            return new SeriesState(type, null);
        }

        if (SettingsCheck.Clash(begin, type) is { } clash)
        {
            errors.Add(new ConfigError("/begin_episode", clash));
        }

        return new SeriesState(begin.Episode.Type, begin.Episode.Text);
    }
}

using System.ComponentModel;
using FlexGet.Plugins.Series.Settings;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace FlexGet.Plugins.Series.Listing;

/// <summary>What can be set for a series; what is left out stays.</summary>
internal sealed record SeriesRequest
{
    private readonly string? _beginEpisode;

    [Description("The name of a series to add; it cannot be changed later.")]
    public string? Name { get; init; }

    [Description("The first episode that is wanted: S01E01, S01, 2012-12-31 or a number; null for all.")]
    [JsonConverter(typeof(EpisodeText))]
    public string? BeginEpisode
    {
        get => _beginEpisode;
        init => (_beginEpisode, HasBegin) = (value, true);
    }

    [Description("Other names that releases go by; those of the config stay besides.")]
    public IReadOnlyList<string>? AlternateNames { get; init; }

    [Description("How episodes are told apart; auto finds it out anew. A config that says it wins.")]
    public IdentifiedBy? IdentifiedBy { get; init; }

    /// <summary>True when a begin was sent, null too.</summary>
    internal bool HasBegin { get; private init; }
}

/// <summary>An episode as text or number, or the object that answers show for it.</summary>
internal sealed class EpisodeText : JsonConverter<string?>
{
    public override bool CanWrite => false;

    public override string? ReadJson(JsonReader reader, Type objectType, string? existingValue, bool hasExistingValue, JsonSerializer serializer) =>
        JToken.ReadFrom(reader) switch
        {
            { Type: JTokenType.Null } => null,
            { Type: JTokenType.String or JTokenType.Integer } token => token.ToString(),
            JObject episode when episode["identifier"]?.Type == JTokenType.String => episode["identifier"]?.ToString(),
            _ => throw new JsonSerializationException("an episode such as S01E01 was expected"),
        };

    public override void WriteJson(JsonWriter writer, string? value, JsonSerializer serializer) => throw new NotSupportedException();
}

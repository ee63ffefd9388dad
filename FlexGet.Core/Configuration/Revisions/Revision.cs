using System.ComponentModel;

namespace FlexGet.Core.Configuration.Revisions;

/// <summary>Where a text of the config came from.</summary>
internal enum RevisionSource
{
    /// <summary>An edit by the API.</summary>
    Api,

    /// <summary>Somebody changed the file.</summary>
    File,

    /// <summary>An earlier revision was put back.</summary>
    Restore,
}

/// <summary>One version of the config.</summary>
internal sealed record Revision(
    long Id,
    [property: Description("When it came into force.")] DateTimeOffset Time,
    RevisionSource Source,
    string? Author,
    string? Comment);

/// <summary>One version of the config with its text.</summary>
internal sealed record RevisionDetails(
    long Id,
    DateTimeOffset Time,
    RevisionSource Source,
    string? Author,
    string? Comment,
    [property: Description("The text, secrets masked.")] string Text,
    [property: Description("The difference to the revision before, as a unified diff; secrets masked.")] string Diff);

/// <summary>A revision as it is stored.</summary>
internal sealed record StoredRevision(
    long Id, string Text, string Hash, DateTimeOffset Time, RevisionSource Source, string? Author, string? Comment);

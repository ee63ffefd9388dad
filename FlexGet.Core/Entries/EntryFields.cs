namespace FlexGet.Core.Entries;

/// <summary>Names of fields that the engine and several plugins share.</summary>
public static class EntryFields
{
    public const string Title = "title";
    public const string Url = "url";
    public const string Urls = "urls";
    public const string OriginalTitle = "original_title";
    public const string OriginalUrl = "original_url";
    public const string AcceptedBy = "accepted_by";
    public const string RejectedBy = "rejected_by";
    public const string FailedBy = "failed_by";
    public const string Reason = "reason";
    public const string Immortal = "immortal";
    public const string Task = "task";
    public const string Description = "description";
    public const string Quality = "quality";
    public const string Location = "location";
    public const string Filename = "filename";
    public const string Path = "path";
    public const string File = "file";
    public const string MovieName = "movie_name";
    public const string MovieYear = "movie_year";
    public const string ImdbId = "imdb_id";
    public const string TmdbId = "tmdb_id";
}

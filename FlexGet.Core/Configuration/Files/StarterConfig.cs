namespace FlexGet.Core.Configuration.Files;

/// <summary>The text of a first config.yml, written where there is none and never was one; the host registers its own.</summary>
internal sealed record StarterConfig(string Text)
{
    public static StarterConfig Empty { get; } = new("tasks: {}\n");
}

namespace FlexGet.Core.Configuration.Files;

/// <summary>What is written when there is no config file and never was one; the host registers its own.</summary>
internal sealed record StarterConfig(string Text)
{
    public static StarterConfig Empty { get; } = new("tasks: {}\n");
}

namespace FlexGet.Core.Configuration;

/// <summary>The text of a first config.yml, written where there is none; registered only when the user named no config.</summary>
internal sealed record StarterConfig(string Text);

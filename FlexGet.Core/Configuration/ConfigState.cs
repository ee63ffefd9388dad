using FlexGet.Core.Configuration.Editing;
using FlexGet.Core.Configuration.Files;
using FlexGet.Core.Schemas;

namespace FlexGet.Core.Configuration;

/// <summary>The revision in force with its text.</summary>
internal sealed record ConfigState(ConfigSnapshot Snapshot, ConfigSource Source)
{
    public ConfigText Text => Source.Text;

    public ConfigDocument Document => Source.Document;
}

/// <summary>Why the file is not what is in force.</summary>
/// <param name="Message">What is wrong with it.</param>
/// <param name="Error">Its place, when the text cannot be read.</param>
/// <param name="IsElsewhere">True when it is what the text takes from elsewhere, its variables, that makes it too much.</param>
internal sealed record ConfigFileProblem(string Message, ConfigError? Error = null, bool IsElsewhere = false);

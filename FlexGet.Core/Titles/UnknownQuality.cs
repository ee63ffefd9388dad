namespace FlexGet.Core.Titles;

/// <summary>Says that a word is no quality, and which one may be meant: titles have more words for it than a config.</summary>
internal static class UnknownQuality
{
    public static string Message(string name) => NearestTo(name) is { } meant
        ? $"{name} is not a valid quality component. Did you mean {meant}?"
        : $"{name} is not a valid quality component.";

    private static string? NearestTo(string name)
    {
        var read = Quality.Parse(name);
        return Enum.GetValues<QualityKind>().Select(kind => read[kind]?.Name).FirstOrDefault(component => component is not null);
    }
}

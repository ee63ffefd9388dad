using System.Buffers;

namespace FlexGet.Core.Titles.Releases;

/// <summary>The part of a text that is the title of a release.</summary>
internal static class ReleaseText
{
    private static readonly SearchValues<char> Slashes = SearchValues.Create("/\\");

    public static string Of(string text)
    {
        var title = FullWidth.Fold(UsenetSubject.Read(text) ?? text);
        return title.AsSpan().ContainsAny(Slashes) ? ReleasePath.Read(title) ?? title : title;
    }
}

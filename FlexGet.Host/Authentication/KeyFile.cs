using FlexGet.Core;
using FlexGet.Core.Storage;
using FlexGet.Host.StartUp;

namespace FlexGet.Host.Authentication;

/// <summary>The local user's copy of the key: <c>api-key</c> in the data directory, for nobody else to read.</summary>
internal sealed class KeyFile(ServerOptions options)
{
    private const int Longest = 1024;

    public string Path { get; } = System.IO.Path.Combine(options.DataDirectory, "api-key");

    /// <summary>The key; null when there is no file.</summary>
    /// <exception cref="StartException">What stands there is no key: to make another one would lock out everybody who has the old one.</exception>
    public string? Read()
    {
        try
        {
            var key = System.Text.Encoding.UTF8.GetString(RegularFile.Read(Path, Longest)).Trim();
            return key.Length >= StartOptionsReader.ShortestKey && key.All(IsOfKey)
                ? key
                : throw Unusable("it holds no key");
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Unusable(exception.Message);
        }
    }

    private static bool IsOfKey(char character) => character is > ' ' and < (char)0x7F;

    public void Write(string key) => OwnFile.Write(Path, key + Environment.NewLine);

    private StartException Unusable(string reason) => new(
        $"{Path} cannot be used: {reason}. Put your key back ({StartOptionsReader.ShortestKey} characters or more, in one line), or delete the file to have a new key made");
}

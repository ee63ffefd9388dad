using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace FlexGet.Host.Plugins.Lifetime;

/// <summary>Small JSON files in the data directory that are replaced as a whole.</summary>
internal static class StateFile
{
    /// <summary>What the file holds; null when there is none or it cannot be read: none of them is worth not starting for.</summary>
    public static T? Read<T>(string file)
        where T : class => Read(file, json => json.ToObject<T>());

    /// <summary>The same, without the cost of a serializer.</summary>
    public static T? Read<T>(string file, Func<JObject, T?> read)
        where T : class
    {
        try
        {
            return File.Exists(file) ? read(JObject.Parse(File.ReadAllText(file))) : null;
        }
        catch (Exception exception) when (exception is JsonException or IOException or UnauthorizedAccessException or FormatException or ArgumentException)
        {
            return null;
        }
    }

    public static void Write(string file, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!); // the file lies in a folder of ours
        var temporary = file + ".new";
        File.WriteAllText(temporary, text);
        File.Move(temporary, file, overwrite: true);
    }
}

using System.Reflection;
using System.Text;
using FlexGet.Core.Templating;

namespace FlexGet.Core.Plugins;

/// <summary>
/// Templates that are files, <c>NAME.template</c>: those that a plugin brings (embedded under <c>Templates/</c>), then those in the
/// folder <c>templates</c> beside the config; in both under the plugin's own scope first.
/// </summary>
public static class TemplateFiles
{
    private const string Extension = ".template";
    private const int MaxLength = 256 * 1024;

    /// <summary>Reads a template.</summary>
    /// <param name="name">As it stands in the config, with or without its extension.</param>
    /// <param name="scope">The folder of templates of one kind, for instance <c>html</c>.</param>
    /// <param name="configDirectory">The folder of the config.</param>
    /// <param name="packaged">The assembly of the plugin.</param>
    /// <exception cref="PluginException">There is none, or it has a mistake.</exception>
    public static Template Read(string name, string scope, string configDirectory, Assembly packaged)
    {
        var file = name.EndsWith(Extension, StringComparison.Ordinal) ? name : name + Extension;
        if (file.Contains('/', StringComparison.Ordinal) || file.Contains('\\', StringComparison.Ordinal))
        {
            throw new PluginException($"\"{name}\" is no name of a template: it stands for a file in {Path.Combine(configDirectory, "templates")}");
        }

        var text = Packaged(packaged, $"{scope}.{file}") ?? Packaged(packaged, file)
            ?? Own(Path.Combine(configDirectory, "templates", scope, file)) ?? Own(Path.Combine(configDirectory, "templates", file))
            ?? throw new PluginException($"there is no template \"{name}\": neither a packaged one nor {Path.Combine(configDirectory, "templates", file)}");
        try
        {
            return Template.Parse(text);
        }
        catch (TemplateException exception)
        {
            throw new PluginException($"the template \"{name}\" has a mistake: {exception.Message}", exception);
        }
    }

    private static string? Packaged(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream($"{assembly.GetName().Name}.Templates.{name}");
        using var reader = stream is null ? null : new StreamReader(stream);
        return reader?.ReadToEnd();
    }

    private static string? Own(string path)
    {
        try
        {
            // Read no further than a template may be long: the name may be that of a device.
            using var stream = File.OpenRead(path);
            var bytes = new byte[MaxLength];
            return Encoding.UTF8.GetString(bytes, 0, stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false));
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new PluginException($"the template {path} cannot be read: {exception.Message}", exception);
        }
    }
}

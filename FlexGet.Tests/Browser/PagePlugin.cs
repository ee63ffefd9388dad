using FlexGet.Tests.DropIn;

namespace FlexGet.Tests.Browser;

/// <summary>A plugin with nothing but a page at <c>/x/name</c>; its folder goes when this is disposed of.</summary>
internal sealed class PagePlugin : IDisposable
{
    private readonly string _folder;

    public PagePlugin(string plugins, string name, string module)
    {
        _folder = Path.Combine(plugins, name);
        Directory.CreateDirectory(Path.Combine(_folder, "ui"));
        Write(module);
        File.WriteAllText(
            Path.Combine(_folder, "plugin.json"), $$"""{"ui": [{"path": "/x/{{name}}", "title": "{{name}}", "module": "ui/page.js"}]}""");
        PluginCompiler.Drop(plugins, name, "internal sealed class Module : FlexGet.Core.Plugins.PluginModule;");
    }

    /// <summary>Replaces the module of the page.</summary>
    public void Write(string module) => File.WriteAllText(Path.Combine(_folder, "ui", "page.js"), module);

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}

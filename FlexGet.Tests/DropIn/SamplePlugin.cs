namespace FlexGet.Tests.DropIn;

/// <summary>The plugin that docs/writing-a-plugin.md explains, compiled as a third party would.</summary>
internal static class SamplePlugin
{
    public const string Name = "FlexGet.Samples.Wishlist";

    private static readonly string Source = Path.Combine(Repository.Root, "samples", Name);

    public static void Drop(string plugins)
    {
        var folder = Path.Combine(plugins, Name);
        Directory.CreateDirectory(Path.Combine(folder, "ui"));
        File.Copy(Path.Combine(Source, "plugin.json"), Path.Combine(folder, "plugin.json"));
        File.Copy(Path.Combine(Source, "ui", "wishlist.js"), Path.Combine(folder, "ui", "wishlist.js"));
        var sources = Directory.EnumerateFiles(Source, "*.cs").Select(File.ReadAllText).ToList();
        var migrations = Directory.EnumerateFiles(Path.Combine(Source, "Migrations"))
            .Select(file => ($"{Name}.Migrations.{Path.GetFileName(file)}", File.ReadAllText(file)));
        PluginCompiler.Drop(plugins, Name, sources, [.. migrations]);
    }
}

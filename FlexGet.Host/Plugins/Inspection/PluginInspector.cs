using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace FlexGet.Host.Plugins.Inspection;

/// <summary>Reads a plugin's metadata and says whether it can live here, before any of it is loaded.</summary>
internal sealed class PluginInspector(ReferenceCheck references, ContractCheck contract)
{
    // Two copies of SQLite in one process that open the same file drop each other's locks.
    private static readonly string[] PrivateSqlite = ["e_sqlite3", "libe_sqlite3", "sqlite3", "SQLitePCLRaw.", "Microsoft.Data.Sqlite"];

    /// <exception cref="PluginRejectedException">It cannot be loaded; the message says why.</exception>
    public InspectedPlugin Inspect(PluginFolder folder)
    {
        CheckFolder(folder);
        using var image = new PEReader(new MemoryStream(File.ReadAllBytes(folder.AssemblyFile)));
        var reader = Metadata(image, folder);
        references.Check(reader);
        CheckSqlite(folder);
        contract.Check(reader);
        return new InspectedPlugin(
            folder,
            reader.GetString(reader.GetAssemblyDefinition().Name),
            VersionOf(reader),
            reader.GetGuid(reader.GetModuleDefinition().Mvid),
            MetadataAttributes.Keywords(reader));
    }

    private static void CheckFolder(PluginFolder folder)
    {
        if (!File.Exists(folder.AssemblyFile))
        {
            throw PluginRejectedException.Incompatible($"the folder has no {folder.Name}.dll");
        }

        if (new DirectoryInfo(folder.Directory).LinkTarget is not null || new FileInfo(folder.AssemblyFile).LinkTarget is not null)
        {
            throw PluginRejectedException.Incompatible("it is a link; copy the plugin into the plugins folder");
        }
    }

    private static MetadataReader Metadata(PEReader image, PluginFolder folder)
    {
        try
        {
            if (image.HasMetadata && image.GetMetadataReader() is { IsAssembly: true } reader)
            {
                return reader;
            }
        }
        catch (BadImageFormatException)
        {
            // Said below, in words for whoever put the file there.
        }

        throw PluginRejectedException.Incompatible($"{folder.Name}.dll is not a .NET assembly");
    }

    private static void CheckSqlite(PluginFolder folder)
    {
        var copy = folder.Files
            .Select(file => file.Name)
            .FirstOrDefault(file => PrivateSqlite.Any(name => file.StartsWith(name, StringComparison.OrdinalIgnoreCase)
                && Path.GetExtension(file) is ".dll" or ".so" or ".dylib"));
        if (copy is not null)
        {
            throw PluginRejectedException.Incompatible(
                $"it carries its own SQLite ({copy}), which could damage the server's database; reference the package with ExcludeAssets=\"runtime\"");
        }
    }

    // The informational version may be any text.
    private static string VersionOf(MetadataReader reader) =>
        MetadataAttributes.Text(reader, "AssemblyInformationalVersionAttribute")?.Split('+')[0] is { } text && VersionRange.IsVersion(text)
            ? text
            : reader.GetAssemblyDefinition().Version.ToString();
}

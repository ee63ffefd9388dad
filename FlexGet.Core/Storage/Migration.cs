using System.Globalization;
using System.Reflection;

namespace FlexGet.Core.Storage;

/// <summary>A numbered step of a module's schema: an embedded file <c>Migrations/001_name.sql</c>, never changed once released.</summary>
internal sealed record Migration(int Number, string Name, string Sql)
{
    /// <summary>The migrations embedded in an assembly whose resource name has <paramref name="folder"/> in it, by number.</summary>
    public static IReadOnlyList<Migration> Of(Assembly assembly, string folder = ".Migrations.")
    {
        return [.. assembly.GetManifestResourceNames()
            .Where(name => name.Contains(folder, StringComparison.Ordinal) && name.EndsWith(".sql", StringComparison.Ordinal))
            .Select(name => Read(assembly, name))
            .OrderBy(migration => migration.Number)];
    }

    private static Migration Read(Assembly assembly, string resource)
    {
        var file = resource[(resource.LastIndexOf(".Migrations.", StringComparison.Ordinal) + ".Migrations.".Length)..^".sql".Length];
        file = file[(file.LastIndexOf('.') + 1)..];
        using var stream = assembly.GetManifestResourceStream(resource)!; // the name came from the assembly itself
        using var reader = new StreamReader(stream);
        return new Migration(int.Parse(file.Split('_')[0], CultureInfo.InvariantCulture), file, reader.ReadToEnd());
    }
}

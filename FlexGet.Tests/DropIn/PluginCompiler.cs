using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace FlexGet.Tests.DropIn;

/// <summary>Makes DLLs as a third party would: from source, against the contract alone.</summary>
internal static class PluginCompiler
{
    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.ComponentModel;
        global using System.Linq;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using Microsoft.AspNetCore.Mvc;
        global using Microsoft.Extensions.DependencyInjection;
        global using Microsoft.Extensions.Hosting;
        """;

    private static readonly Lazy<IReadOnlyList<MetadataReference>> Platform = new(() =>
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!) // the runtime always says
            .Split(Path.PathSeparator)
            .Where(file => !Path.GetFileName(file).StartsWith("FlexGet.", StringComparison.Ordinal))
            .Select(file => MetadataReference.CreateFromFile(file))]);

    /// <summary>The contract of this checkout.</summary>
    public static MetadataReference Contract { get; } = MetadataReference.CreateFromFile(typeof(Core.Plugins.PluginModule).Assembly.Location);

    /// <summary>Compiles an assembly in memory against the platform and what is named.</summary>
    public static byte[] Compile(string name, string source, params MetadataReference[] references) =>
        Compile(name, [source], references, []);

    /// <summary>Compiles a plugin and puts it into its folder under <paramref name="plugins"/>.</summary>
    public static void Drop(string plugins, string name, string source, params (string Name, string Text)[] resources) =>
        Drop(plugins, name, [source], resources);

    /// <summary>Compiles a plugin of several files and puts it into its folder under <paramref name="plugins"/>.</summary>
    public static void Drop(string plugins, string name, IReadOnlyList<string> sources, params (string Name, string Text)[] resources) =>
        Write(plugins, name, Compile(name, sources, [Contract], resources));

    /// <summary>Puts these bytes where the DLL of a plugin would be.</summary>
    public static void Write(string plugins, string name, byte[] image)
    {
        var folder = Directory.CreateDirectory(Path.Combine(plugins, name)).FullName;
        File.WriteAllBytes(Path.Combine(folder, name + ".dll"), image);
    }

    private static byte[] Compile(
        string name, IReadOnlyList<string> sources, MetadataReference[] references, (string Name, string Text)[] resources)
    {
        var compilation = CSharpCompilation.Create(
            name,
            [Parse(Usings), .. sources.Select(Parse)],
            [.. Platform.Value, .. references],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        using var image = new MemoryStream();
        var result = compilation.Emit(image, manifestResources: resources.Select(resource => new ResourceDescription(
            resource.Name, () => new MemoryStream(Encoding.UTF8.GetBytes(resource.Text)), isPublic: true)));
        return result.Success
            ? image.ToArray()
            : throw new InvalidOperationException(string.Join('\n', result.Diagnostics.Where(found => found.Severity == DiagnosticSeverity.Error)));
    }

    private static SyntaxTree Parse(string text) => CSharpSyntaxTree.ParseText(
        SourceText.From(text, Encoding.UTF8), new CSharpParseOptions(LanguageVersion.Latest));
}

using Microsoft.CodeAnalysis;

namespace FlexGet.Tests.DropIn;

/// <summary>Contracts of other releases, as far as a plugin module needs them.</summary>
internal static class Contracts
{
    /// <summary>Same major, with a member more than this checkout's.</summary>
    public static MetadataReference NewerMinor => Of("1.0.0.0");

    public static MetadataReference NextMajor => Of("2.0.0.0");

    public static byte[] PluginFor(string name, MetadataReference contract) => PluginCompiler.Compile(
        name,
        """
        [assembly: System.Reflection.AssemblyMetadata("FlexGet.Core", "1.99.0")]
        internal sealed class Module : FlexGet.Core.Plugins.PluginModule
        {
            public string Word => Brand("new");
        }
        """,
        contract);

    private static PortableExecutableReference Of(string version) => MetadataReference.CreateFromImage(PluginCompiler.Compile(
        "FlexGet.Core",
        $$"""
        [assembly: System.Reflection.AssemblyVersion("{{version}}")]
        namespace FlexGet.Core.Plugins
        {
            public abstract class PluginModule
            {
                public string Brand(string word) => word;
            }
        }
        """));
}

using System.Reflection;
using System.Runtime.Loader;
using FlexGet.Core.Plugins;
using FlexGet.Host.Plugins.Inspection;
using McMaster.NETCore.Plugins.Loader;

namespace FlexGet.Host.Plugins;

/// <summary>Loads an inspected plugin and finds its types.</summary>
internal sealed class PluginAssemblyLoader(HostAssemblies host)
{
    public Assembly Load(InspectedPlugin plugin) => Resident(plugin) ?? Fresh(plugin);

    // A process that was linked with the plugin, as the tests are, has the very same build already.
    private Assembly? Resident(InspectedPlugin plugin)
    {
        var assembly = host.Has(plugin.Folder.Name)
            ? AssemblyLoadContext.Default.LoadFromAssemblyName(new AssemblyName(plugin.Folder.Name))
            : null;
        return assembly?.ManifestModule.ModuleVersionId == plugin.ModuleVersionId ? assembly : null;
    }

    private Assembly Fresh(InspectedPlugin plugin)
    {
        // Not by way of PluginLoader: it reads the server's own runtimeconfig files again for each plugin. Nor unloadable: MVC and
        // serializers hold on to types for ever, so that would be a promise that nobody keeps.
        var context = new AssemblyLoadContextBuilder()
            .SetMainAssemblyPath(plugin.Folder.AssemblyFile)
            .PreferDefaultLoadContext(true) // attributes and contracts of a private copy would be strangers to the server
            .PreloadAssembliesIntoMemory() // a DLL that is mapped from its file cannot be overwritten without killing the process
            .ShadowCopyNativeLibraries()
            .Build();
        using var image = new MemoryStream(File.ReadAllBytes(plugin.Folder.AssemblyFile));
        var assembly = context.LoadFromStream(image);
        LoadCompanions(context, assembly, []);
        return assembly.ManifestModule.ModuleVersionId == plugin.ModuleVersionId
            ? assembly
            : throw PluginRejectedException.Malfunctioned("its DLL changed while it was being loaded");
    }

    // At once rather than at first use: by then the folder may hold those of the next generation.
    private void LoadCompanions(AssemblyLoadContext context, Assembly assembly, HashSet<string> done)
    {
        foreach (var reference in assembly.GetReferencedAssemblies())
        {
            if (reference.Name is { } name && !host.Has(name) && done.Add(name))
            {
                try
                {
                    LoadCompanions(context, context.LoadFromAssemblyName(reference), done);
                }
                catch (FileNotFoundException)
                {
                    // If it is needed after all, the types that need it say so.
                }
            }
        }
    }

    /// <summary>The plugin that an assembly was loaded for; null when it is the server's.</summary>
    public static string? PluginOf(Assembly assembly) =>
        AssemblyLoadContext.GetLoadContext(assembly) is { } context && context != AssemblyLoadContext.Default
            ? context.Name ?? assembly.GetName().Name
            : null;

    /// <summary>Makes the plugin's types; this is where a missing dependency shows.</summary>
    public static IReadOnlyList<Type> TypesOf(Assembly assembly)
    {
        try
        {
            return assembly.GetTypes();
        }
        catch (ReflectionTypeLoadException exception)
        {
            var reasons = exception.LoaderExceptions.Select(reason => reason?.Message).Distinct().Take(3);
            throw PluginRejectedException.Malfunctioned($"its types cannot be loaded: {string.Join("; ", reasons)}");
        }
    }

    /// <summary>The plugin's entry class; null when it has none.</summary>
    public static PluginModule? ModuleOf(IReadOnlyList<Type> types)
    {
        var modules = types.Where(type => !type.IsAbstract && typeof(PluginModule).IsAssignableFrom(type)).ToList();
        if (modules.Count > 1)
        {
            throw PluginRejectedException.Malfunctioned(
                $"it has more than one PluginModule: {string.Join(", ", modules.Select(module => module.FullName))}");
        }

        return modules.Count == 0 ? null : (PluginModule?)Activator.CreateInstance(modules[0], nonPublic: true);
    }
}

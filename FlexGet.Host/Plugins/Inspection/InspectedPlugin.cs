namespace FlexGet.Host.Plugins.Inspection;

/// <summary>A plugin's assembly as its metadata describes it; no code of it was loaded.</summary>
/// <param name="Folder">Where it lies.</param>
/// <param name="AssemblyName">The name that it was compiled with, usually the folder's.</param>
/// <param name="Version">Its version, as its author wrote it.</param>
/// <param name="ModuleVersionId">The identity of this very build.</param>
/// <param name="Keywords">The names of the task plugins in it.</param>
internal sealed record InspectedPlugin(
    PluginFolder Folder, string AssemblyName, string Version, Guid ModuleVersionId, IReadOnlyList<string> Keywords);

namespace FlexGet.Host.Plugins.Inspection;

/// <summary>A plugin's assembly as its metadata describes it; no code of it was loaded.</summary>
/// <param name="Folder">Where it lies.</param>
/// <param name="Version">Its version, as its author wrote it.</param>
/// <param name="ModuleVersionId">The identity of this very build.</param>
internal sealed record InspectedPlugin(PluginFolder Folder, string Version, Guid ModuleVersionId);

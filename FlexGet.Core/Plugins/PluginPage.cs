namespace FlexGet.Core.Plugins;

/// <summary>A page that a plugin adds to the browser's UI.</summary>
/// <param name="Path">Where it shows, for instance <c>/x/wishlist</c>.</param>
/// <param name="Title">What the menu says.</param>
/// <param name="Module">The address of the ES module that defines it.</param>
/// <param name="Icon">A short name or text for the menu.</param>
internal sealed record PluginPage(string Path, string Title, string Module, string? Icon);

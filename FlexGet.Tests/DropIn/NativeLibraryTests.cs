using System.Runtime.InteropServices;

namespace FlexGet.Tests.DropIn;

/// <summary>Native libraries that plugins bring along: a copy is loaded, so that the files can be replaced like all others.</summary>
[Platform("Linux")]
internal sealed class NativeLibraryTests : IAsyncDisposable
{
    private const string Dependencies = """
        {
          "runtimeTarget": { "name": ".NETCoreApp,Version=v10.0" },
          "targets": {
            ".NETCoreApp,Version=v10.0": {
              "Native/1.0.0": { "dependencies": { "Acme": "1.0.0" }, "runtime": { "Native.dll": {} } },
              "Acme/1.0.0": { "runtimeTargets": { "runtimes/RID/native/libacme.so": { "rid": "RID", "assetType": "native" } } }
            }
          },
          "libraries": {
            "Native/1.0.0": { "type": "project", "serviceable": false, "sha512": "" },
            "Acme/1.0.0": { "type": "package", "serviceable": true, "sha512": "" }
          }
        }
        """;

    private readonly DropInServer _server = new();

    private string Folder => Path.Combine(_server.Plugins, "Native");

    // One that is at hand wherever .NET is; its name makes it the plugin's.
    private static string Library => Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "libSystem.Native.so");

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [TestCase("")]
    [TestCase("runtimes/RID/native")]
    public async Task Native_library_is_found_and_can_be_overwritten_while_it_is_used(string folder)
    {
        var library = Path.Combine(Folder, folder.Replace("RID", RuntimeInformation.RuntimeIdentifier, StringComparison.Ordinal), "libacme.so");
        PluginCompiler.Drop(_server.Plugins, "Native", Sources.Native("one"));
        if (folder.Length > 0)
        {
            await File.WriteAllTextAsync(
                Path.Combine(Folder, "Native.deps.json"), Dependencies.Replace("RID", RuntimeInformation.RuntimeIdentifier, StringComparison.Ordinal));
        }

        Directory.CreateDirectory(Path.GetDirectoryName(library)!); // a file has a folder
        File.Copy(Library, library, overwrite: true);
        await _server.StartAsync();
        var before = await _server.Client.GetStringAsync(new Uri("native", UriKind.Relative));

        // In place, as cp does: a library that is mapped from this file would take the process with it.
        await using (var file = new FileStream(library, FileMode.Truncate))
        {
            await file.WriteAsync(new byte[4096]);
        }

        (await _server.Client.GetStringAsync(new Uri("native", UriKind.Relative))).Should().Be(before);
        File.Copy(Library, library, overwrite: true);
        PluginCompiler.Drop(_server.Plugins, "Native", Sources.Native("two"));
        await _server.WaitForTextAsync("native_text", "two");
        (await _server.Client.GetStringAsync(new Uri("native", UriKind.Relative))).Should().Be(before);
    }
}

using System.Diagnostics;

namespace FlexGet.Benchmarks;

/// <summary>The server as build.ps1 makes it for users: published.</summary>
internal static class PublishedServer
{
    private static readonly Lazy<string> Published = new(Publish);

    public static string Dll => Published.Value;

    private static string Publish()
    {
        var root = Root(AppContext.BaseDirectory);
        var target = Path.Combine(root, "artifacts", "benchmark");
        string[] arguments =
        [
            "publish", Path.Combine(root, "FlexGet.Host"), "--configuration", "Release", "--use-current-runtime", "--no-self-contained",
            "-p:PublishReadyToRun=true", "--output", target, "--nologo", "--verbosity", "quiet",
        ];
        using var publish = Process.Start(new ProcessStartInfo("dotnet", arguments))!; // not a shell start: never null
        publish.WaitForExit();
        return publish.ExitCode == 0
            ? Path.Combine(target, "FlexGet.Host.dll")
            : throw new InvalidOperationException("the server could not be published");
    }

    private static string Root(string folder) => File.Exists(Path.Combine(folder, "FlexGet.sln"))
        ? folder
        : Root(Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("FlexGet.sln is nowhere above the benchmarks"));
}

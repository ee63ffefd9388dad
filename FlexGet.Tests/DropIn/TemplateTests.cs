using System.Diagnostics;
using System.Net;
using Newtonsoft.Json.Linq;

namespace FlexGet.Tests.DropIn;

/// <summary>An author's first hour: the template's output, built outside of the checkout against the packed contract, in a running server.</summary>
internal sealed class TemplateTests : IDisposable
{
    private const string Name = "Acme.Greeter";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Test]
    public async Task Output_of_the_template_compiles_drops_in_and_works()
    {
        await using var server = new DropInServer();
        server.TakeFromTheBox("FlexGet.Plugins.Standard");
        await server.StartAsync("""
            tasks:
              greetings:
                mock: [{title: Somebody, url: "http://example.org/1"}]
                accept_all: yes
                greet: {with: hello}
            """);
        var project = await MakeAsync();

        await RunAsync(project, "build", "-c", "Release", "-o", Path.Combine(server.Plugins, Name),
            $"-p:RestoreSources={Packages}", $"-p:RestorePackagesPath={In("restored")}", $"-p:RestoreFallbackFolders={GlobalPackages}");
        await server.WaitAsync(async () => await server.StatusAsync("greetings") == HttpStatusCode.OK);
        using var response = await server.Client.PostJsonAsync("execution", new { tasks = new[] { "greetings" } });
        response.StatusCode.Should().Be(HttpStatusCode.Accepted, await response.Content.ReadAsStringAsync());
        await server.WaitAsync(async () => (await server.Client.GetJsonAsync<JArray>("greetings")).Count == 1);

        (await server.Client.GetJsonAsync<JObject>("plugins/greet/schema")).ToString().Should().Contain("What is said to each accepted entry.");
        (await server.PluginAsync(Name)).Value<string>("state").Should().Be("active");
    }

    private static string GlobalPackages => Environment.GetEnvironmentVariable("NUGET_PACKAGES")
        ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    private string Packages => In("packages");

    private async Task<string> MakeAsync()
    {
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name; // bin/<configuration>/net10.0
        await RunAsync(Repository.Root, "pack", Path.Combine("FlexGet.Core", "FlexGet.Core.csproj"), "--no-build", "-c", configuration, "-o", Packages);
        await RunAsync(_folder.Path, "new", "install", Path.Combine(Repository.Root, "templates", "FlexGet.Plugin"), "--debug:custom-hive", In("hive"));
        await RunAsync(_folder.Path, "new", "flexget-plugin", "-n", Name, "-o", In(Name), "--debug:custom-hive", In("hive"));
        return In(Name);
    }

    private string In(string name) => Path.Combine(_folder.Path, name);

    private static async Task RunAsync(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // The tests may run inside of MSBuild, whose variables would lead this one astray.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        using var process = Process.Start(start)!; // not a shell start: never null
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        process.ExitCode.Should().Be(0, $"dotnet {string.Join(' ', arguments)} in {folder}: {await output} {await errors}");
    }
}

using FlexGet.Core.Plugins;
using PublicApiGenerator;

namespace FlexGet.Tests.Contract;

/// <summary>
/// What plugin authors compile against, as text. When this fails on purpose, run the tests with FLEXGET_ACCEPT_CONTRACT=1, look at
/// the difference, and tell plugin authors in CHANGELOG.md; when it was no purpose, the difference is the bug.
/// </summary>
internal sealed class PublicSurfaceTests
{
    private static readonly string Verified = Path.Combine(Repository.Root, "FlexGet.Tests", "Contract", "FlexGet.Core.verified.txt");

    [Test]
    public void Public_surface_of_the_contract_is_the_verified_one()
    {
        var surface = typeof(PluginModule).Assembly
            .GeneratePublicApi(new ApiGeneratorOptions { IncludeAssemblyAttributes = false })
            .ReplaceLineEndings("\n");
        if (Environment.GetEnvironmentVariable("FLEXGET_ACCEPT_CONTRACT") == "1")
        {
            File.WriteAllText(Verified, surface);
        }

        surface.Should().Be(File.ReadAllText(Verified));
    }

    [Test]
    public void Assembly_version_is_the_major_only() =>
        typeof(PluginModule).Assembly.GetName().Version.Should().Be(new Version(1, 0, 0, 0));
}

using FlexGet.Core;
using FlexGet.Host.Plugins.Lifetime;

namespace FlexGet.Tests.Plugins.Lifetime;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class BootGuardTests : IDisposable
{
    private readonly TemporaryFolder _data = new();

    private string State => Path.Combine(_data.Path, "state");

    public void Dispose() => _data.Dispose();

    [Test]
    public void Plugin_at_work_is_known_after_the_process_has_died()
    {
        var guard = Guard();
        guard.Begin();
        guard.Mark("Deadly", "services");

        var next = Guard();
        next.Begin();

        next.IsSafe.Should().BeFalse();
        File.ReadAllText(Path.Combine(State, "boot.json")).Should().Contain("\"Deadly\":{\"Stage\":\"services\"");
    }

    [Test]
    public void Plugins_run_unmarked_where_nothing_can_be_written()
    {
        File.WriteAllText(State, "a file in the place of the folder");
        var guard = Guard();

        guard.Begin();
        var marking = () => guard.Mark("Harmless", "services").Dispose();

        marking.Should().NotThrow();
    }

    [TestCase("")]
    [TestCase("[]")]
    [TestCase("{\"IsStarting\": [], \"Crashed\": 3}")]
    [TestCase("{\"FailedStarts\": \"many\"}")]
    public void Damaged_file_counts_as_none(string content)
    {
        Directory.CreateDirectory(State);
        File.WriteAllText(Path.Combine(State, "boot.json"), content);
        var guard = Guard();

        guard.Begin();

        guard.IsSafe.Should().BeFalse();
    }

    private BootGuard Guard() => new(new ServerOptions { ConfigFile = "", DataDirectory = _data.Path, PluginsDirectory = "" });
}

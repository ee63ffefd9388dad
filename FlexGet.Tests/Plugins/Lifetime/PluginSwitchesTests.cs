using FlexGet.Core;
using FlexGet.Host.Plugins.Lifetime;

namespace FlexGet.Tests.Plugins.Lifetime;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class PluginSwitchesTests : IDisposable
{
    private readonly TemporaryFolder _data = new();

    private string SwitchesFile => Path.Combine(_data.Path, "state", "plugins.json");

    public void Dispose() => _data.Dispose();

    [Test]
    public void Plugin_stays_switched_off_over_a_restart()
    {
        Read().Set("Acme", isEnabled: false);

        var switches = Read();

        switches.IsOff("Acme").Should().BeTrue();
        switches.Check().Should().BeEmpty();
    }

    [Test]
    public void Switch_that_could_not_be_kept_is_kept_when_it_is_asked_for_again()
    {
        Directory.CreateDirectory(SwitchesFile);
        var switches = Read();
        var switching = () => switches.Set("Acme", isEnabled: false);
        switching.Should().Throw<Exception>();
        switches.IsOff("Acme").Should().BeFalse();
        Directory.Delete(SwitchesFile);

        switching();

        Read().IsOff("Acme").Should().BeTrue();
    }

    [TestCase("")]
    [TestCase("no JSON")]
    public void File_that_cannot_be_read_is_put_aside_and_health_says_what_that_means(string content)
    {
        Directory.CreateDirectory(Path.Combine(_data.Path, "state"));
        File.WriteAllText(SwitchesFile, content);
        var switches = Read();

        switches.IsOff("Acme").Should().BeFalse();

        switches.Check().Single().Message.Should().Contain(SwitchesFile);
        File.ReadAllText(SwitchesFile + ".damaged").Should().Be(content);
    }

    private PluginSwitches Read() => new(new ServerOptions { ConfigFile = "", DataDirectory = _data.Path, PluginsDirectory = "" });
}

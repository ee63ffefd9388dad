using FlexGet.Core;
using FlexGet.Core.Executions;
using FlexGet.Core.Plugins;
using FlexGet.Host.Plugins.Lifetime;
using Microsoft.Extensions.Time.Testing;

namespace FlexGet.Tests.Plugins.Lifetime;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class StartRulesTests : IDisposable
{
    private readonly TemporaryFolder _data = new();
    private readonly FakeTimeProvider _clock = new();
    private readonly LiveExecutions _executions = new();

    public void Dispose() => _data.Dispose();

    [TestCase(59, true)]
    [TestCase(61, false)]
    public async Task Deaths_within_a_minute_of_three_starts_lead_to_safe_mode(int seconds, bool isSafe)
    {
        for (var time = 0; time < 3; time++)
        {
            using var start = await StartAsync("Acme");
            _clock.Advance(TimeSpan.FromSeconds(seconds));
        }

        using var next = await StartAsync("Acme");

        next.IsSafe.Should().Be(isSafe);
    }

    [Test]
    public async Task Clean_end_is_no_death_however_soon_it_comes()
    {
        for (var time = 0; time < 3; time++)
        {
            using var start = await StartAsync("Acme");
            await start.StoppedAsync(CancellationToken.None);
        }

        using var next = await StartAsync("Acme");

        next.IsSafe.Should().BeFalse();
    }

    [Test]
    public async Task Deaths_are_not_laid_to_plugins_of_the_box()
    {
        for (var time = 0; time < 3; time++)
        {
            using var start = await StartAsync("FlexGet.Plugins.Standard");
        }

        using var next = await StartAsync("FlexGet.Plugins.Standard");

        next.IsSafe.Should().BeFalse();
    }

    private async Task<StartRules> StartAsync(string plugin)
    {
        var registry = new PluginRegistry();
        registry.Replace(new PluginSet([], [new PluginStatus(plugin, null, PluginState.Active, null, null, default)]));
        var options = new ServerOptions { ConfigFile = "", DataDirectory = _data.Path, PluginsDirectory = "" };
        var rules = new StartRules(new BootGuard(options), registry, _executions, _clock, isSafeAsked: false);
        await rules.StartingAsync(CancellationToken.None);
        await rules.StartedAsync(CancellationToken.None);
        return rules;
    }
}

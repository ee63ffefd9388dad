using FlexGet.Host.StartUp;

namespace FlexGet.Tests.StartUp;

internal sealed class StartOptionsTests
{
    [Test]
    public void Without_options_everything_is_in_the_users_own_folder()
    {
        var options = Read([], ("XDG_DATA_HOME", "/home/someone/data"));

        if (!OperatingSystem.IsWindows())
        {
            options.Server.DataDirectory.Should().Be("/home/someone/data/flexget-server");
        }

        options.Server.ConfigFile.Should().Be(Path.Combine(options.Server.DataDirectory, "config.yml"));
        options.Urls.Should().Be("http://127.0.0.1:5050");
        options.IsConfigNamed.Should().BeFalse();
        options.IsOpen.Should().BeFalse();
        options.ApiKey.Should().BeNull();
    }

    [Test]
    public void Environment_stands_in_for_each_option()
    {
        var folder = Path.GetTempPath();

        var options = Read(
            [],
            ("FLEXGET_CONFIG", Path.Combine(folder, "c.yml")),
            ("FLEXGET_DATA", Path.Combine(folder, "d")),
            ("FLEXGET_PLUGINS", Path.Combine(folder, "p")),
            ("FLEXGET_URLS", "http://127.0.0.1:6000"),
            ("FLEXGET_API_KEY", "0123456789abcdef\r\n"),
            ("FLEXGET_CLOCK_OFFSET", "-P1DT2H"));

        options.Server.ConfigFile.Should().Be(Path.Combine(folder, "c.yml"));
        options.Server.DataDirectory.Should().Be(Path.Combine(folder, "d"));
        options.Server.PluginsDirectory.Should().Be(Path.Combine(folder, "p"));
        options.Urls.Should().Be("http://127.0.0.1:6000");
        options.ApiKey.Should().Be("0123456789abcdef");
        options.ClockOffset.Should().Be(TimeSpan.FromHours(-26));
    }

    [TestCase("--urls", "http://127.0.0.1:7000")]
    [TestCase("--urls=http://127.0.0.1:7000")]
    public void Command_line_wins_over_the_environment(params string[] arguments) =>
        Read(arguments, ("FLEXGET_URLS", "http://127.0.0.1:6000")).Urls.Should().Be("http://127.0.0.1:7000");

    [TestCase("--colour", "--colour")]
    [TestCase("start", "start")]
    [TestCase("--urls", "--urls")]
    [TestCase("--urls=nowhere", "nowhere")]
    [TestCase("--urls=http://127.0.0.1:1/below", "below")]
    [TestCase("--data=/a --data=/b", "--data")]
    [TestCase("--no-auth --urls=http://0.0.0.0:5050", "loopback")]
    [TestCase("--no-auth --urls=http://*:5050", "loopback")]
    [TestCase("--no-auth --urls=http://127.0.0.1:1;http://somewhere:1", "loopback")]
    public void Wrong_arguments_are_refused_by_name(string arguments, string named) =>
        FluentActions.Invoking(() => Read(arguments.Split(' '))).Should().Throw<StartException>().WithMessage($"*{named}*");

    [TestCase("FLEXGET_API_KEY", "short")]
    [TestCase("FLEXGET_API_KEY", "with spaces in between")]
    [TestCase("FLEXGET_CLOCK_OFFSET", "tomorrow")]
    [TestCase("FLEXGET_URLS", "nowhere")]
    public void Wrong_environment_is_refused_by_name(string name, string value) =>
        FluentActions.Invoking(() => Read([], (name, value))).Should().Throw<StartException>()
            .WithMessage($"*{(name == "FLEXGET_URLS" ? "--urls" : name)}*");

    [TestCase("http://127.0.0.1:5050")]
    [TestCase("http://localhost:5050;http://[::1]:5050")]
    public void Loopback_may_be_open(string urls) => Read(["--no-auth", $"--urls={urls}"]).IsOpen.Should().BeTrue();

    private static StartOptions Read(string[] arguments, params (string Name, string Value)[] environment) =>
        new StartOptionsReader(new CommandLine(arguments), environment.ToDictionary(pair => pair.Name, pair => pair.Value).GetValueOrDefault)
            .Read();
}

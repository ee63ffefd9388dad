using System.Net;
using System.Runtime.Versioning;
using FlexGet.Core.Configuration;
using FlexGet.Core.Configuration.Variables;
using FlexGet.Core.Events;
using FlexGet.Core.Schemas;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;

namespace FlexGet.Tests.Configuration;

/// <summary>What happens between the file and the server.</summary>
internal sealed class ConfigFileTests
{
    private const string Config = "tasks:\n  tv: {mock: []}\n";

    [Test]
    [Property("Rule", "1.5")]
    public async Task Change_of_the_file_comes_into_force()
    {
        await using var server = new FlexGetServer(Config);

        await File.WriteAllTextAsync(server.ConfigFile, Config + "  films: {mock: []}\n");

        await WaitForAsync(() => Store(server).Current.Tasks.Count == 2);
        (await server.Client.GetJsonAsync<JArray>("config/revisions"))[0].Value<string>("source").Should().Be("file");
    }

    [Test]
    [Property("Rule", "1.2")]
    public async Task File_that_is_not_UTF8_is_not_taken_over_and_health_says_so()
    {
        await using var server = new FlexGetServer(Config);

        await File.WriteAllBytesAsync(server.ConfigFile, [.. "tasks:\n  t"u8, 0xE9, .. "l: {}\n"u8]);

        await WaitForAsync(() => Store(server).Problem?.Message.Contains("line 2, column 4: the file is not UTF-8", StringComparison.Ordinal) == true);
        Store(server).Current.Tasks.Should().Equal("tv");
    }

    [Test]
    [Property("Rule", "1.4")]
    public async Task Tasks_are_shown_as_they_are_written_without_templates_and_variables()
    {
        await using var server = new FlexGetServer("""
            variables: {name: x}
            templates: {global: {seen: no}}
            tasks: {tv: {mock: ['{? name ?}'], accept_all: yes}}
            """);

        var task = await server.Client.GetJsonAsync<JObject>("tasks/tv");

        JToken.DeepEquals(task["config"], JObject.Parse("{\"mock\": [\"{? name ?}\"], \"accept_all\": true}")).Should().BeTrue(task.ToString());
    }

    [Test]
    [Property("Rule", "5.3")]
    public async Task Change_of_an_included_file_comes_into_force()
    {
        await using var server = new FlexGetServer("tasks:\n  tv: {include: part.yml}\n");
        await WaitForAsync(() => Store(server).Current.Errors.Count == 1);

        await File.WriteAllTextAsync(Path.Combine(Path.GetDirectoryName(server.ConfigFile)!, "part.yml"), "mock: []\n"); // a file has a folder

        await WaitForAsync(() => Store(server).Current.Errors.Count == 0);
    }

    [Test]
    [Property("Rule", "1.5")]
    public async Task Broken_file_keeps_the_last_good_revision_and_is_not_overwritten()
    {
        await using var server = new FlexGetServer(Config);
        await File.WriteAllTextAsync(server.ConfigFile, "tasks:\n  tv: [\n");

        using var edit = await server.Client.PostJsonAsync("config", new { variables = new { a = 1 } });
        await WaitForAsync(() => Store(server).Problem?.Error?.Line is not null);

        edit.StatusCode.Should().Be(HttpStatusCode.Conflict);
        Store(server).Current.Tasks.Should().Equal("tv");
        (await File.ReadAllTextAsync(server.ConfigFile)).Should().Be("tasks:\n  tv: [\n");

        await File.WriteAllTextAsync(server.ConfigFile, "tasks: {new: {mock: []}}\n");
        await WaitForAsync(() => Store(server).Problem is null);
        Store(server).Current.Tasks.Should().Equal("new");
    }

    [Test]
    public async Task Broken_file_at_the_start_keeps_the_last_good_revision()
    {
        await using var server = new FlexGetServer(Config);
        await File.WriteAllTextAsync(server.ConfigFile, "tasks: {");

        await server.RestartAsync();

        Store(server).Current.Tasks.Should().Equal("tv");
        Store(server).Problem!.Error.Should().NotBeNull();
    }

    [Test]
    public async Task Missing_file_keeps_the_last_good_revision_and_nothing_is_written()
    {
        await using var server = new FlexGetServer(Config);
        File.Delete(server.ConfigFile);

        await server.RestartAsync();

        Store(server).Current.Tasks.Should().Equal("tv");
        Store(server).Problem.Should().NotBeNull();
        File.Exists(server.ConfigFile).Should().BeFalse();
    }

    [Test]
    public async Task Known_text_at_the_start_is_its_revision_again()
    {
        await using var server = new FlexGetServer(Config);
        var revision = Store(server).Current.Revision;

        await server.RestartAsync();

        Store(server).Current.Revision.Should().Be(revision);
        (await server.Client.GetJsonAsync<JArray>("config/revisions")).Should().HaveCount(1);
    }

    [Test]
    public async Task Starter_is_written_where_there_never_was_a_config()
    {
        await using var server = new FlexGetServer(config: null);

        File.Exists(server.ConfigFile).Should().BeTrue();
        Store(server).Problem.Should().BeNull();
    }

    [Test]
    [Platform(Exclude = "Win")]
    [UnsupportedOSPlatform("windows")]
    public async Task Mode_and_byte_order_mark_of_the_file_stay()
    {
        await using var server = new FlexGetServer("\uFEFF" + Config);
        const UnixFileMode mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead;
        File.SetUnixFileMode(server.ConfigFile, mode);

        using var response = await server.Client.PostJsonAsync("config", new { variables = new { a = 1 } });

        response.StatusCode.Should().Be(HttpStatusCode.Created);
        File.GetUnixFileMode(server.ConfigFile).Should().Be(mode);
        (await File.ReadAllBytesAsync(server.ConfigFile)).Take(4).Should().Equal(0xEF, 0xBB, 0xBF, (byte)'t');
        Directory.EnumerateFiles(server.Folder, ".config*").Should().BeEmpty();
    }

    [Test]
    [Platform(Exclude = "Win")]
    [UnsupportedOSPlatform("windows")]
    public async Task Database_with_the_revisions_is_for_its_owner_only()
    {
        await using var server = new FlexGetServer(Config);

        File.GetUnixFileMode(Path.Combine(server.DataDirectory, "flexget.db")).Should().Be(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Test]
    public async Task Text_that_is_known_but_can_no_longer_be_read_lets_the_server_start_and_come_back()
    {
        await using var server = new FlexGetServer(StoredVariablesTests.Multiplying);
        await server.Services.GetRequiredService<VariableRepository>().SetAsync(StoredVariablesTests.Big, isWhole: true, CancellationToken.None);

        await server.RestartAsync();

        Store(server).Current.Tasks.Should().BeEmpty();
        (await server.Client.GetJsonAsync<JObject>("health")).ToString().Should().Contain("too many values").And.Contain("there are no tasks");
        using var mended = await server.Client.PutJsonAsync("variables", new { big = "small" });
        mended.StatusCode.Should().Be(HttpStatusCode.OK);
        Store(server).Current.Tasks.Should().Equal("tv");
        Store(server).Problem.Should().BeNull();
    }

    [Test]
    public async Task Changes_are_seen_after_one_that_nobody_could_be_told_of()
    {
        var told = 0;
        await using var server = new FlexGetServer(Config, new FlexGetServerOptions
        {
            Services = services => services.AddTransient<IEventHandler<ConfigChanged>>(_ =>
            {
                told++;
                throw new InvalidOperationException("no handler today");
            }),
        });
        await File.WriteAllTextAsync(server.ConfigFile, "tasks: {films: {include: part.yml}}\n");
        await WaitForAsync(() => Store(server).Current.Tasks is ["films"]);

        await File.WriteAllTextAsync(Path.Combine(server.Folder, "part.yml"), "mock: []\n");

        await WaitForAsync(() => Store(server).Current.Errors.Count == 0);
        await File.WriteAllTextAsync(server.ConfigFile, Config);
        await WaitForAsync(() => Store(server).Current.Tasks is ["tv"]);
        told.Should().BeGreaterThan(2);
    }

    [TestCase("variables: \"a\\0b\"\n")]
    [TestCase("tasks: {tv: {include: \"a\\0b\"}}\n")]
    public async Task Name_that_no_file_can_have_is_a_mistake_of_the_config_and_later_changes_are_seen(string config)
    {
        await using var server = new FlexGetServer(Config);

        await File.WriteAllTextAsync(server.ConfigFile, config);
        await WaitForAsync(() => Store(server).Current.Errors.Count > 0);
        Store(server).Current.Errors.Should().ContainSingle().Which.Should().Match<ConfigError>(error =>
            error.Line == 1 && error.Message.Contains("the name of a file", StringComparison.Ordinal));
        await server.RestartAsync();
        await File.WriteAllTextAsync(server.ConfigFile, "tasks: {new: {mock: []}}\n");

        await WaitForAsync(() => Store(server).Current.Tasks is ["new"]);
    }

    private static ConfigStore Store(FlexGetServer server) => server.Services.GetRequiredService<ConfigStore>();

    private static async Task WaitForAsync(Func<bool> isMet)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (!isMet())
        {
            await Task.Delay(25, limit.Token);
        }

    }
}

using System.Net;
using System.Text;

namespace FlexGet.Tests.Authentication;

internal sealed class FirstKeyTests
{
    private static readonly FlexGetServerOptions OwnKey = new() { ApiKey = null };

    [Test]
    public async Task First_start_makes_a_key_that_only_its_owner_can_read()
    {
        await using var server = new FlexGetServer(options: OwnKey);
        var file = Path.Combine(server.DataDirectory, "api-key");

        (await StatusWithAsync(server, await KeyOfAsync(server))).Should().Be(HttpStatusCode.OK);
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(file).Should().Be(UnixFileMode.UserRead | UnixFileMode.UserWrite);
            File.GetUnixFileMode(server.DataDirectory).Should().Be(
                UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    [Test]
    public async Task Key_stays_the_same_over_a_restart()
    {
        await using var server = new FlexGetServer(options: OwnKey);
        var key = await KeyOfAsync(server);

        await server.RestartAsync();

        (await KeyOfAsync(server)).Should().Be(key);
        (await StatusWithAsync(server, key)).Should().Be(HttpStatusCode.OK);
    }

    [Test]
    public async Task Removed_key_file_is_replaced_by_one_with_another_key()
    {
        await using var server = new FlexGetServer(options: OwnKey);
        var lost = await KeyOfAsync(server);
        File.Delete(Path.Combine(server.DataDirectory, "api-key"));

        await server.RestartAsync();

        (await StatusWithAsync(server, lost)).Should().Be(HttpStatusCode.Unauthorized);
        (await StatusWithAsync(server, await KeyOfAsync(server))).Should().Be(HttpStatusCode.OK);
    }

    [Test]
    public async Task Key_that_the_user_writes_into_the_file_is_the_one_that_opens()
    {
        const string chosen = "my-own-key-of-choice-0123";
        await using var server = new FlexGetServer(options: OwnKey);
        var before = await KeyOfAsync(server);
        await File.WriteAllTextAsync(Path.Combine(server.DataDirectory, "api-key"), chosen);

        await server.RestartAsync();

        (await StatusWithAsync(server, chosen)).Should().Be(HttpStatusCode.OK);
        (await StatusWithAsync(server, before)).Should().Be(HttpStatusCode.Unauthorized);
        (await KeyOfAsync(server)).Should().Be(chosen);
    }

    [Test]
    public async Task Browser_that_signed_in_with_a_key_is_signed_out_when_there_is_another_one()
    {
        await using var server = new FlexGetServer(options: OwnKey);
        using var signedIn = await server.AnonymousClient.PostJsonAsync("auth/login", new { key = await KeyOfAsync(server) });
        var cookie = signedIn.Headers.GetValues("Set-Cookie").Single().Split(';')[0];

        await server.RestartAsync();
        (await StatusWithAsync(server, cookie, "Cookie")).Should().Be(HttpStatusCode.OK);
        File.Delete(Path.Combine(server.DataDirectory, "api-key"));
        await server.RestartAsync();

        (await StatusWithAsync(server, cookie, "Cookie")).Should().Be(HttpStatusCode.Unauthorized);
    }

    [Test]
    public async Task Key_stands_in_no_other_file()
    {
        await using var server = new FlexGetServer(options: OwnKey);
        var key = Encoding.UTF8.GetBytes(await KeyOfAsync(server));
        await StatusWithAsync(server, Encoding.UTF8.GetString(key));

        var holders = Directory.EnumerateFiles(server.DataDirectory, "*", SearchOption.AllDirectories)
            .Where(file => Path.GetFileName(file) is not ("api-key" or "server.lock"))
            .Where(file => ReadShared(file).AsSpan().IndexOf(key) >= 0);

        holders.Should().BeEmpty();
    }

    [Test]
    public async Task Key_from_outside_is_the_only_one_and_is_not_written_down()
    {
        await using var server = new FlexGetServer();

        File.Exists(Path.Combine(server.DataDirectory, "api-key")).Should().BeFalse();
        (await StatusWithAsync(server, FlexGetServer.ApiKey)).Should().Be(HttpStatusCode.OK);
    }

    private static async Task<string> KeyOfAsync(FlexGetServer server) =>
        (await File.ReadAllTextAsync(Path.Combine(server.DataDirectory, "api-key"))).Trim();

    private static async Task<HttpStatusCode> StatusWithAsync(FlexGetServer server, string key, string header = "X-Api-Key")
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "health");
        request.Headers.Add(header, key);
        using var response = await server.AnonymousClient.SendAsync(request);
        return response.StatusCode;
    }

    private static byte[] ReadShared(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var bytes = new MemoryStream();
        file.CopyTo(bytes);
        return bytes.ToArray();
    }
}

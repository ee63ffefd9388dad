using System.Net;

namespace FlexGet.Tests.DropIn;

/// <summary>What plugin.json beside a DLL says is heeded.</summary>
internal sealed class ManifestTests : IAsyncDisposable
{
    private readonly DropInServer _server = new();

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        Drop("Base", """{"id": "acme.base", "version": "1.2.0"}""");
        Drop("Content", """{"dependsOn": {"acme.base": ">=1.1"}}""");
        Drop("Demanding", """{"dependsOn": {"acme.base": ">=2"}}""");
        Drop("Lonely", """{"dependsOn": {"acme.nobody": "*"}}""");
        Drop("CircleA", """{"id": "circle.a", "dependsOn": {"circle.b": "*"}}""");
        Drop("CircleB", """{"id": "circle.b", "dependsOn": {"circle.a": "*"}}""");
        Drop("Older", """{"id": "acme.twin", "version": "1.9"}""");
        Drop("Newer", """{"id": "acme.twin", "version": "1.10"}""");
        Drop("Future", """{"minHost": "99.0"}""");
        Drop("Past", """{"maxHost": "0.x"}""");
        Drop("Fitting", """{"minHost": "1.0", "maxHost": "1.x"}""");
        Drop("Unreadable", "{");
        Drop("Nightly", """{"version": "nightly"}""");
        Drop("Vague", """{"dependsOn": {"acme.base": "newest"}}""");
        Drop("Empty", """{"id": null, "version": null, "dependsOn": null, "ui": null}""");
        Drop("Indifferent", """{"dependsOn": {"acme.base": null}}""");
        Drop("Named1", """{"id": "acme.named"}""", """[assembly: System.Reflection.AssemblyInformationalVersion("spring")]""");
        Drop("Named2", """{"id": "acme.named", "version": "1"}""");
        Drop("Outside", """{"ui": [{"path": "/x", "title": "X", "module": "ui/../Outside.dll"}]}""");
        Drop("Paged", """{"ui": [{"path": "/x/paged", "title": "Paged", "module": "ui/page.js", "icon": "star"}]}""");
        Directory.CreateDirectory(Path.Combine(_server.Plugins, "Paged", "ui"));
        await File.WriteAllTextAsync(Path.Combine(_server.Plugins, "Paged", "ui", "page.js"), "export default 1;");
        var outside = Directory.CreateDirectory(Path.Combine(_server.Plugins, "Paged", "private", "sub")).FullName;
        await File.WriteAllTextAsync(Path.Combine(outside, "secret.js"), "export default 2;");
        Directory.CreateSymbolicLink(Path.Combine(_server.Plugins, "Paged", "ui", "linked"), Path.GetDirectoryName(outside)!); // it has one
        await _server.StartAsync();
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [TestCase("Base", "active", null)]
    [TestCase("Content", "active", null)]
    [TestCase("Fitting", "active", null)]
    [TestCase("Newer", "active", null)]
    [TestCase("Older", "superseded", "Newer")]
    [TestCase("Demanding", "incompatible", "1.2.0")]
    [TestCase("Lonely", "incompatible", "acme.nobody")]
    [TestCase("CircleA", "malfunctioned", "itself")]
    [TestCase("CircleB", "malfunctioned", "itself")]
    [TestCase("Future", "incompatible", "99.0")]
    [TestCase("Past", "incompatible", "0.x")]
    [TestCase("Unreadable", "malfunctioned", "plugin.json")]
    [TestCase("Nightly", "malfunctioned", "nightly is no version")]
    [TestCase("Vague", "malfunctioned", "newest is no version")]
    [TestCase("Empty", "active", null)]
    [TestCase("Indifferent", "active", null)]
    [TestCase("Named1", "superseded", "Named2")]
    [TestCase("Named2", "active", null)]
    [TestCase("Outside", "malfunctioned", "ui/")]
    public async Task State_follows_from_it(string name, string state, string? message)
    {
        var plugin = await _server.PluginAsync(name);

        plugin.Value<string>("state").Should().Be(state, plugin.ToString());
        plugin.Value<string>("message").Should().Match(text => message == null ? text == null : text!.Contains(message, StringComparison.Ordinal));
    }

    [Test]
    public async Task Page_is_listed_and_its_module_is_served()
    {
        var page = (await _server.PluginAsync("Paged"))["pages"]![0]!; // it has one

        page.Value<string>("title").Should().Be("Paged");
        page.Value<string>("path").Should().Be("/x/paged");
        page.Value<string>("icon").Should().Be("star");
        using var module = await _server.Client.GetAsync(new Uri(page.Value<string>("module")!, UriKind.Relative)); // asserted by the answer
        module.StatusCode.Should().Be(HttpStatusCode.OK);
        module.Content.Headers.ContentType!.MediaType.Should().Be("text/javascript"); // it has a type
    }

    [TestCase("ui/plugins/Paged/..%2FPaged.dll")]
    [TestCase("ui/plugins/Paged/.%2e%2fplugin.json")]
    [TestCase("ui/plugins/Paged/missing.js")]
    [TestCase("ui/plugins/Paged/linked/sub/secret.js")]
    [TestCase("ui/plugins/Nobody/page.js")]
    public async Task File_outside_of_the_pages_is_not_served(string path) =>
        (await _server.StatusAsync(path)).Should().BeOneOf(HttpStatusCode.NotFound, HttpStatusCode.BadRequest);

    [Test]
    public async Task Module_asks_for_the_key()
    {
        using var response = await _server.Anonymous.GetAsync(new Uri("ui/plugins/Paged/page.js", UriKind.Relative));

        response.StatusCode.Should().Be(HttpStatusCode.Unauthorized);
    }

    private void Drop(string name, string manifest, string attributes = "")
    {
        PluginCompiler.Drop(_server.Plugins, name, attributes + "internal sealed class Module : FlexGet.Core.Plugins.PluginModule;");
        File.WriteAllText(Path.Combine(_server.Plugins, name, "plugin.json"), manifest);
    }
}

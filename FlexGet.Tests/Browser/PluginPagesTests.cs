using FlexGet.Tests.DropIn;
using OpenQA.Selenium;

namespace FlexGet.Tests.Browser;

/// <summary>Pages of plugins as a user sees them: the real server, the sample plugin, a real browser.</summary>
internal sealed class PluginPagesTests : IAsyncDisposable
{
    private const string Menu = "nav[aria-label] a";

    private readonly HostProcess _host = new();
    private Chromium _browser = null!; // set before each test

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _browser = new Chromium();
        SamplePlugin.Drop(_host.PluginsDirectory);
        await _host.StartAsync();
        var link = _host.Output.Split('\n').Single(line => line.Contains("/auth/link/", StringComparison.Ordinal));
        _browser.Open(new Uri(link.Split(' ', StringSplitOptions.RemoveEmptyEntries)[2]));
    }

    public async ValueTask DisposeAsync()
    {
        _browser?.Dispose(); // there is none where the tests are skipped
        await _host.DisposeAsync();
    }

    [Test]
    public async Task Page_stands_in_the_menu_and_shows_its_data_when_it_is_chosen()
    {
        using var added = await _host.Client.PostJsonAsync("wishes", new { word = "garden" });
        OpenPages();

        await _browser.TypeAsync(Menu, "Wishlist", Keys.Enter);

        await _browser.SeeAsync("main li", "garden");
        await _browser.SeeAsync($"{Menu}[aria-current=page]", "Wishlist");
        _browser.Address.Should().EndWith("/ui/#/x/wishlist");
        _browser.Title.Should().Be("Wishlist · FlexGet");
        _browser.Evaluate("document.activeElement.localName").Should().Be("main");
        LogShouldBeClean();
    }

    [Test]
    public async Task Page_of_a_plugin_that_comes_and_goes_does_so_without_loading_the_shell_again()
    {
        OpenPages();
        await _browser.SeeAsync("main", "Choose a page");
        _browser.Evaluate("window.isTheSame = true");

        using (Drop("Visitor", "export default class extends HTMLElement { connectedCallback() { this.textContent = 'Good day'; } }"))
        {
            await _browser.ClickAsync(Menu, "Visitor");
            await _browser.SeeAsync("main", "Good day");
        }

        await _browser.LoseAsync(Menu, "Visitor");
        await _browser.SeeAsync("main", "no active plugin has it");
        _browser.Evaluate("window.isTheSame").Should().Be(true);
        LogShouldBeClean();
    }

    [Test]
    public async Task Page_of_a_plugin_that_is_replaced_is_taken_anew()
    {
        using var plugin = Drop("Changing", "export default class extends HTMLElement { connectedCallback() { this.textContent = 'before'; } }");
        OpenPages("#/x/Changing");
        await _browser.SeeAsync("main", "before");

        plugin.Write("export default class extends HTMLElement { connectedCallback() { this.textContent = 'after'; } }");

        await _browser.SeeAsync("main", "after");
        LogShouldBeClean();
    }

    [TestCase("throw new Error('no luck');", "no luck")]
    [TestCase("import './missing.js';", "Failed to fetch")]
    [TestCase("export default 1;", "the default export of its module is no class")]
    [TestCase("export default class extends HTMLElement { constructor() { super(); throw new Error('bad start'); } }", "bad start")]
    public async Task Page_that_cannot_be_shown_says_why_and_leaves_the_menu_usable(string module, string reason)
    {
        using var plugin = Drop("Broken", module);
        OpenPages();

        await _browser.ClickAsync(Menu, "Broken");

        await _browser.SeeAsync("main [role=alert]", $"Broken cannot be shown: {reason}");
        await _browser.ClickAsync(Menu, "Wishlist");
        await _browser.SeeAsync("main h1", "Wishlist");
    }

    [Test]
    public async Task Fault_of_a_page_that_is_shown_is_told()
    {
        using var plugin = Drop("Failing", "export default class extends HTMLElement { async connectedCallback() { throw new Error('too late'); } }");

        OpenPages("#/x/Failing");

        await _browser.SeeAsync("#fault", "too late");
    }

    // Also the proof that the check of the log can fail.
    [TestCase("const script = document.createElement('script'); script.textContent = 'window.isIn = true'; this.append(script);")]
    [TestCase("this.innerHTML += '<img src=\"data:,\" onerror=\"window.isIn = true\">';")]
    [TestCase("eval('window.isIn = true');")]
    public async Task Script_in_the_markup_is_refused_and_logged(string script)
    {
        using var plugin = Drop("Injecting", $$"""
            export default class extends HTMLElement {
              connectedCallback() {
                this.append('tried');
                {{script}}
              }
            }
            """);

        OpenPages("#/x/Injecting");

        await _browser.SeeAsync("main", "tried");
        await _browser.SeeAsync(Menu, "Injecting");
        FluentActions.Invoking(LogShouldBeClean).Should().Throw<AssertionException>().WithMessage("*violates*script-src 'self'*");
        _browser.Evaluate("window.isIn").Should().BeNull();
    }

    [Test]
    public async Task Without_pages_it_is_told_that_there_are_none()
    {
        OpenPages();
        await _browser.SeeAsync(Menu, "Wishlist");

        using (await _host.Client.PostJsonAsync($"plugins/{SamplePlugin.Name}/disable", null))
        {
            await _browser.SeeAsync("main", "There are no pages");
            LogShouldBeClean();
        }

        using (await _host.Client.PostJsonAsync($"plugins/{SamplePlugin.Name}/enable", null))
        {
            await _browser.SeeAsync(Menu, "Wishlist");
        }
    }

    [Test]
    public async Task Browser_without_a_session_signs_in_and_comes_to_the_page_it_wanted()
    {
        _browser.SignOut();
        OpenPages("#/x/wishlist");

        await _browser.TypeAsync("#key", "", HostProcess.ApiKey + Keys.Enter);

        await _browser.SeeAsync("main h1", "Wishlist");
        _browser.Address.Should().EndWith("/ui/#/x/wishlist");
    }

    private void OpenPages(string hash = "") => _browser.Open(new Uri(_host.Address, "ui/" + hash));

    private PagePlugin Drop(string name, string module) => new(_host.PluginsDirectory, name, module);

    private void LogShouldBeClean() => _browser.TakeLog().Should().BeEmpty();
}

using FlexGet.Tests.DropIn;
using OpenQA.Selenium;

namespace FlexGet.Tests.Browser;

/// <summary>Pages of plugins as a user sees them: the real server, the sample plugin, a real browser.</summary>
internal sealed class PluginPagesTests : IAsyncDisposable
{
    private const string Menu = "nav[aria-label] a";

    private readonly PagesHouse _house = new();

    private Chromium Browser => _house.Browser;

    [OneTimeSetUp]
    public Task StartAsync() => _house.StartAsync();

    public ValueTask DisposeAsync() => _house.DisposeAsync();

    [Test]
    public async Task Page_stands_in_the_menu_and_shows_its_data_when_it_is_chosen()
    {
        using var added = await _house.Client.PostJsonAsync("wishes", new { word = "garden" });
        _house.Open();

        await Browser.TypeAsync(Menu, "Wishlist", Keys.Enter);

        await Browser.SeeAsync("main li", "garden");
        await Browser.SeeAsync($"{Menu}[aria-current=page]", "Wishlist");
        Browser.Address.Should().EndWith("/ui/#/x/wishlist");
        Browser.Title.Should().Be("Wishlist · FlexGet");
        Browser.Evaluate("document.activeElement.localName").Should().Be("main");
        _house.LogShouldBeClean();
    }

    [Test]
    public async Task Page_of_a_plugin_that_comes_and_goes_does_so_without_loading_the_shell_again()
    {
        _house.Open();
        await Browser.SeeAsync("main", "Choose a page");
        Browser.Evaluate("window.isTheSame = true");

        using (_house.Drop("Visitor", "export default class extends HTMLElement { connectedCallback() { this.textContent = 'Good day'; } }"))
        {
            await Browser.ClickAsync(Menu, "Visitor");
            await Browser.SeeAsync("main", "Good day");
        }

        await Browser.LoseAsync(Menu, "Visitor");
        await Browser.SeeAsync("main", "no active plugin has it");
        Browser.Evaluate("window.isTheSame").Should().Be(true);
        _house.LogShouldBeClean();
    }

    [Test]
    public async Task Page_of_a_plugin_that_is_replaced_is_taken_anew()
    {
        using var plugin = _house.Drop("Changing", "export default class extends HTMLElement { connectedCallback() { this.textContent = 'before'; } }");
        _house.Open("#/x/Changing");
        await Browser.SeeAsync("main", "before");

        plugin.Write("export default class extends HTMLElement { connectedCallback() { this.textContent = 'after'; } }");

        await Browser.SeeAsync("main", "after");
        _house.LogShouldBeClean();
    }

    [TestCase("throw new Error('no luck');", "no luck")]
    [TestCase("import './missing.js';", "Failed to fetch")]
    [TestCase("export default 1;", "the default export of its module is no class")]
    [TestCase("export default class extends HTMLElement { constructor() { super(); throw new Error('bad start'); } }", "bad start")]
    public async Task Page_that_cannot_be_shown_says_why_and_leaves_the_menu_usable(string module, string reason)
    {
        using var plugin = _house.Drop("Broken", module);
        _house.Open();

        await Browser.ClickAsync(Menu, "Broken");

        await Browser.SeeAsync("main [role=alert]", $"Broken cannot be shown: {reason}");
        await Browser.ClickAsync(Menu, "Wishlist");
        await Browser.SeeAsync("main h1", "Wishlist");
    }

    [Test]
    public async Task Fault_of_a_page_that_is_shown_is_told()
    {
        using var plugin = _house.Drop("Failing", "export default class extends HTMLElement { async connectedCallback() { throw new Error('too late'); } }");

        _house.Open("#/x/Failing");

        await Browser.SeeAsync("#fault", "too late");
    }

    // Also the proof that the check of the log can fail.
    [TestCase("const script = document.createElement('script'); script.textContent = 'window.isIn = true'; this.append(script);")]
    [TestCase("this.innerHTML += '<img src=\"data:,\" onerror=\"window.isIn = true\">';")]
    [TestCase("eval('window.isIn = true');")]
    public async Task Script_in_the_markup_is_refused_and_logged(string script)
    {
        using var plugin = _house.Drop("Injecting", $$"""
            export default class extends HTMLElement {
              connectedCallback() {
                this.append('tried');
                {{script}}
              }
            }
            """);

        _house.Open("#/x/Injecting");

        await Browser.SeeAsync("main", "tried");
        await Browser.SeeAsync(Menu, "Injecting");
        FluentActions.Invoking(_house.LogShouldBeClean).Should().Throw<AssertionException>().WithMessage("*violates*script-src 'self'*");
        Browser.Evaluate("window.isIn").Should().BeNull();
    }

    [Test]
    public async Task Without_pages_it_is_told_that_there_are_none()
    {
        _house.Open();
        await Browser.SeeAsync(Menu, "Wishlist");

        using (await _house.Client.PostJsonAsync($"plugins/{SamplePlugin.Name}/disable", null))
        {
            await Browser.SeeAsync("main", "There are no pages");
            _house.LogShouldBeClean();
        }

        using (await _house.Client.PostJsonAsync($"plugins/{SamplePlugin.Name}/enable", null))
        {
            await Browser.SeeAsync(Menu, "Wishlist");
        }
    }

    [Test]
    public async Task Browser_without_a_session_signs_in_and_comes_to_the_page_it_wanted()
    {
        Browser.SignOut();
        _house.Open("#/x/wishlist");

        await Browser.TypeAsync("#key", "", HostProcess.ApiKey + Keys.Enter);

        await Browser.SeeAsync("main h1", "Wishlist");
        Browser.Address.Should().EndWith("/ui/#/x/wishlist");
    }
}

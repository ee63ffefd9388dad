using System.Collections.ObjectModel;
using OpenQA.Selenium;
using OpenQA.Selenium.Chrome;

namespace FlexGet.Tests.Browser;

/// <summary>
/// A real browser without a window. It takes Debian's packages chromium and chromium-driver; without them the tests are skipped and say
/// so, but never where CI is set: there they fail.
/// </summary>
internal sealed class Chromium : IDisposable
{
    private const string Program = "/usr/bin/chromium";
    private const string Driver = "/usr/bin/chromedriver";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly TemporaryFolder _profile;
    private readonly ChromeDriver _driver;

    public Chromium()
    {
        Require();
        _profile = new TemporaryFolder();
        var options = new ChromeOptions { BinaryLocation = Program };
        options.SetLoggingPreference(LogType.Browser, LogLevel.All);
        options.AddArguments(
            "--headless=new", "--no-sandbox", // as root there is no sandbox; it sees this checkout's own pages only
            "--disable-gpu", "--disable-dev-shm-usage", "--disable-breakpad", "--disable-quic", "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--disable-sync", $"--user-data-dir={_profile.Path}");

        // Both paths are named, so that Selenium looks for nothing and downloads nothing.
        var service = ChromeDriverService.CreateDefaultService(Path.GetDirectoryName(Driver), Path.GetFileName(Driver));
        _driver = new ChromeDriver(service, options, Patience);
    }

    public string Title => _driver.Title;

    public string Address => _driver.Url;

    /// <summary>Leaves the page and opens another one, with a log that starts anew.</summary>
    public void Open(Uri address)
    {
        // Otherwise addresses that differ in what follows # only would keep the page.
        _driver.Navigate().GoToUrl("about:blank");
        TakeLog();
        _driver.Navigate().GoToUrl(address);
    }

    /// <summary>Forgets the session.</summary>
    public void SignOut() => _driver.Manage().Cookies.DeleteAllCookies();

    /// <summary>Waits until an element that fits has this text in it.</summary>
    public Task SeeAsync(string selector, string text) => UseAsync(selector, text, _ => { });

    /// <summary>Waits until no element that fits has this text in it.</summary>
    public Task LoseAsync(string selector, string text) =>
        WaitAsync(() => All(selector).All(element => !Has(element, text)), $"the end of {selector} with '{text}'");

    /// <summary>Waits for an element that fits and has this text in it, and clicks it.</summary>
    public Task ClickAsync(string selector, string text) => UseAsync(selector, text, element => element.Click());

    /// <summary>Waits for such an element and types into it.</summary>
    public Task TypeAsync(string selector, string text, string keys) => UseAsync(selector, text, element => element.SendKeys(keys));

    /// <summary>What an expression of a script has as its value.</summary>
    public object? Evaluate(string expression) => _driver.ExecuteScript($"return {expression}");

    /// <summary>What the browser has logged since the page was opened or this was called: messages of scripts, refusals, faults.</summary>
    public string TakeLog() => string.Join('\n', _driver.Manage().Logs.GetLog(LogType.Browser).Select(entry => entry.Message));

    public void Dispose()
    {
        _driver.Quit();
        _driver.Dispose();
        _profile.Dispose();
    }

    private static void Require()
    {
        if (File.Exists(Program) && File.Exists(Driver))
        {
            return;
        }

        const string reason = $"there is no {Program} with {Driver}, so what pages do in a browser was not tested";
        if (Environment.GetEnvironmentVariable("CI") is { Length: > 0 })
        {
            Assert.Fail(reason);
        }

        TestContext.Progress.WriteLine($"{TestContext.CurrentContext.Test.FullName} is skipped: {reason}");
        Assert.Ignore(reason);
    }

    private ReadOnlyCollection<IWebElement> All(string selector) => _driver.FindElements(By.CssSelector(selector));

    private static bool Has(IWebElement element, string text) => element.Text.Contains(text, StringComparison.Ordinal);

    private Task UseAsync(string selector, string text, Action<IWebElement> use) => WaitAsync(
        () =>
        {
            var found = All(selector).FirstOrDefault(element => Has(element, text));
            if (found is not null)
            {
                use(found);
            }

            return found is not null;
        },
        $"{selector} with '{text}'");

    private async Task WaitAsync(Func<bool> isSo, string what)
    {
        using var limit = new CancellationTokenSource(Patience);
        while (!IsSo(isSo))
        {
            if (limit.IsCancellationRequested)
            {
                Assert.Fail($"{what} did not come at {Address}: {Evaluate("document.body.innerText")} {TakeLog()}");
            }

            await Task.Delay(20);
        }
    }

    private static bool IsSo(Func<bool> isSo)
    {
        try
        {
            return isSo();
        }
        catch (WebDriverException)
        {
            return false; // the page changed between looking and acting, or is not laid out yet: what lasts ends in the wait's failure
        }
    }
}

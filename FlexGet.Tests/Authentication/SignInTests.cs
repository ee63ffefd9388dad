using System.Net;
using FlexGet.Core.Plugins;
using FlexGet.Host.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Newtonsoft.Json.Linq;

namespace FlexGet.Tests.Authentication;

internal sealed class SignInTests
{
    private FakeTimeProvider _clock = null!; // set before each test
    private FlexGetServer _server = null!; // set before each test

    [SetUp]
    public void StartServer()
    {
        _clock = new FakeTimeProvider(new DateTimeOffset(2025, 8, 15, 12, 0, 0, TimeSpan.Zero));
        _server = new FlexGetServer(options: new FlexGetServerOptions { Clock = _clock });
    }

    [TearDown]
    public async Task StopServer() => await _server.DisposeAsync();

    [Test]
    public async Task Link_of_the_console_signs_in_once()
    {
        var link = NewLink();

        using var first = await _server.AnonymousClient.GetAsync(link);
        using var second = await _server.AnonymousClient.GetAsync(link);

        first.StatusCode.Should().Be(HttpStatusCode.Redirect);
        (await StatusWithAsync(CookieOf(first))).Should().Be(HttpStatusCode.OK);
        second.StatusCode.Should().Be(HttpStatusCode.Unauthorized);
    }

    [Test]
    public async Task Link_is_not_used_up_by_looking_where_it_leads()
    {
        var link = NewLink();

        using var head = new HttpRequestMessage(HttpMethod.Head, link);
        using var looked = await _server.AnonymousClient.SendAsync(head);
        using var used = await _server.AnonymousClient.GetAsync(link);

        looked.StatusCode.Should().Be(HttpStatusCode.NoContent);
        used.StatusCode.Should().Be(HttpStatusCode.Redirect);
    }

    [Test]
    public async Task Signing_in_without_a_body_is_told_what_is_missing()
    {
        using var response = await _server.AnonymousClient.PostAsync("auth/login", null);

        response.StatusCode.Should().Be(HttpStatusCode.UnsupportedMediaType);
        (await response.ReadJsonAsync<JObject>()).Value<string>("detail").Should().Contain("a body is needed");
    }

    [Test]
    public async Task Cookie_is_for_https_only_when_the_browser_speaks_that_to_a_proxy()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "auth/login") { Content = JsonRequests.AsJson(new { key = FlexGetServer.ApiKey + "\r\n" }) };
        request.Headers.Add("X-Forwarded-Proto", "https");
        using var response = await _server.AnonymousClient.SendAsync(request);

        response.StatusCode.Should().Be(HttpStatusCode.NoContent, "the end of a line is no part of a key");
        response.Headers.GetValues("Set-Cookie").Single().Should().Contain("secure");
    }

    [Test]
    public async Task Link_ends_after_a_quarter_of_an_hour()
    {
        var link = NewLink();
        _clock.Advance(TimeSpan.FromMinutes(16));

        using var response = await _server.AnonymousClient.GetAsync(link);

        response.StatusCode.Should().Be(HttpStatusCode.Unauthorized);
    }

    [Test]
    public async Task Browser_without_a_session_is_led_to_a_page_that_tells_where_the_key_is()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "docs");
        request.Headers.Accept.ParseAdd("text/html");
        using var response = await _server.AnonymousClient.SendAsync(request);

        response.StatusCode.Should().Be(HttpStatusCode.Redirect);
        var page = await _server.AnonymousClient.GetStringAsync(response.Headers.Location);
        page.Should().Contain("<form").And.Contain("FLEXGET_API_KEY").And.Contain("value=\"/docs\"").And.NotContain("<script");
    }

    [Test]
    public async Task Key_in_the_form_opens_a_session_and_goes_on()
    {
        using var response = await SignInAsync(FlexGetServer.ApiKey, "/docs");

        response.StatusCode.Should().Be(HttpStatusCode.Redirect);
        response.Headers.Location.Should().Be("/docs");
        var cookie = response.Headers.GetValues("Set-Cookie").Single().ToLowerInvariant();
        cookie.Should().Contain("httponly").And.Contain("samesite=strict").And.Contain("path=/");
    }

    [TestCase("https://evil.example/")]
    [TestCase("//evil.example/")]
    [TestCase("/\\evil.example/")]
    public async Task Signing_in_never_leads_to_another_site(string target)
    {
        using var response = await SignInAsync(FlexGetServer.ApiKey, target);

        response.Headers.Location.Should().Be("/");
    }

    [Test]
    public async Task Wrong_key_opens_no_session()
    {
        using var response = await SignInAsync("wrong", "/");

        response.StatusCode.Should().Be(HttpStatusCode.Unauthorized);
        response.Headers.Contains("Set-Cookie").Should().BeFalse();
    }

    [Test]
    public async Task Session_ends_when_its_browser_signs_out()
    {
        var cookie = CookieOf(await SignInAsync(FlexGetServer.ApiKey, "/"));

        using var request = new HttpRequestMessage(HttpMethod.Post, "auth/logout");
        request.Headers.Add("Cookie", cookie);
        using var response = await _server.AnonymousClient.SendAsync(request);

        response.StatusCode.Should().Be(HttpStatusCode.NoContent);
        (await StatusWithAsync(cookie)).Should().Be(HttpStatusCode.Unauthorized);
    }

    [Test]
    public async Task Session_survives_a_restart_and_ends_after_a_week_without_use()
    {
        var cookie = CookieOf(await SignInAsync(FlexGetServer.ApiKey, "/"));

        await _server.RestartAsync();
        (await StatusWithAsync(cookie)).Should().Be(HttpStatusCode.OK);

        _clock.Advance(TimeSpan.FromDays(8));
        (await StatusWithAsync(cookie)).Should().Be(HttpStatusCode.Unauthorized);
    }

    [Test]
    public async Task Whoever_comes_every_day_stays_signed_in()
    {
        var cookie = CookieOf(await SignInAsync(FlexGetServer.ApiKey, "/"));

        foreach (var _ in Enumerable.Range(0, 10))
        {
            _clock.Advance(TimeSpan.FromDays(1));
            using var response = await GetAsync("health", "Cookie", cookie);

            response.StatusCode.Should().Be(HttpStatusCode.OK);
            CookieOf(response).Should().Be(cookie);
            response.Headers.GetValues("Set-Cookie").Single().Should().Contain("max-age=604800");
        }

        using var again = await GetAsync("health", "Cookie", cookie);
        again.Headers.Contains("Set-Cookie").Should().BeFalse("once an hour is enough");
    }

    [Test]
    public async Task Sessions_that_ended_are_removed_and_the_others_are_not()
    {
        var clock = new FakeTimeProvider(); // the server's would let it remove them by itself
        var sessions = ActivatorUtilities.CreateInstance<Sessions>(_server.Services, clock);
        var old = sessions.Open();
        clock.Advance(TimeSpan.FromDays(5));
        var young = sessions.Open();
        clock.Advance(TimeSpan.FromDays(5));

        (await sessions.RemoveOldAsync(100, CancellationToken.None)).Should().Be(1);
        (await sessions.RemoveOldAsync(100, CancellationToken.None)).Should().Be(0);

        sessions.IsOpen(old, out _).Should().BeFalse();
        sessions.IsOpen(young, out _).Should().BeTrue();
        _server.Services.GetServices<IAgingMemory>().Should().ContainItemsAssignableTo<Sessions>();
    }

    [TestCase("Sec-Fetch-Site", "cross-site", false)]
    [TestCase("Sec-Fetch-Site", "same-site", false)]
    [TestCase("Sec-Fetch-Site", "same-origin", true)]
    [TestCase("Origin", "https://evil.example", false)]
    [TestCase("Origin", "null", false)]
    public async Task Write_of_a_session_is_refused_when_another_site_sends_it(string header, string value, bool isOwn)
    {
        var cookie = CookieOf(await SignInAsync(FlexGetServer.ApiKey, "/"));

        using var request = new HttpRequestMessage(HttpMethod.Post, "auth/logout");
        request.Headers.Add("Cookie", cookie);
        request.Headers.Add(header, value);
        using var response = await _server.AnonymousClient.SendAsync(request);

        response.StatusCode.Should().Be(isOwn ? HttpStatusCode.NoContent : HttpStatusCode.Forbidden);
        (await StatusWithAsync(cookie)).Should().Be(isOwn ? HttpStatusCode.Unauthorized : HttpStatusCode.OK);
    }

    [Test]
    public async Task Write_with_a_key_may_come_from_anywhere()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "auth/logout");
        request.Headers.Add("Origin", "https://dashboard.example");
        using var response = await _server.Client.SendAsync(request);

        response.StatusCode.Should().Be(HttpStatusCode.NoContent);
    }

    [Test]
    public async Task Guessing_is_slowed_down_and_the_holder_of_the_key_at_the_same_address_notices_nothing()
    {
        await GuessAsync();

        (await StatusOfKeyAsync("another-guess")).Should().Be(HttpStatusCode.TooManyRequests);
        (await StatusOfKeyAsync(FlexGetServer.ApiKey)).Should().Be(HttpStatusCode.OK);
        (await StatusAsync("Authorization", $"Bearer {FlexGetServer.ApiKey}")).Should().Be(HttpStatusCode.OK);
        using var form = await SignInAsync(FlexGetServer.ApiKey, "/");
        (await StatusWithAsync(CookieOf(form))).Should().Be(HttpStatusCode.OK);

        _clock.Advance(TimeSpan.FromMinutes(5));
        (await StatusOfKeyAsync("one-more-guess")).Should().Be(HttpStatusCode.TooManyRequests, "it counts, and doubles the wait");
    }

    [Test]
    public async Task Whoever_sends_no_key_is_led_to_the_sign_in_page_even_where_somebody_guesses()
    {
        await GuessAsync();

        using var request = new HttpRequestMessage(HttpMethod.Get, "docs");
        request.Headers.Accept.ParseAdd("text/html");
        using var response = await _server.AnonymousClient.SendAsync(request);

        response.StatusCode.Should().Be(HttpStatusCode.Redirect);
    }

    [Test]
    public async Task Guesses_at_the_sign_in_are_told_how_long_to_wait()
    {
        await GuessAsync();

        using var form = await SignInAsync("another-guess", "/");
        using var json = await _server.AnonymousClient.PostJsonAsync("auth/login", new { key = "another-guess" });

        form.StatusCode.Should().Be(HttpStatusCode.TooManyRequests);
        json.StatusCode.Should().Be(HttpStatusCode.TooManyRequests);
        form.Headers.RetryAfter.Should().NotBeNull();
        json.Headers.RetryAfter.Should().NotBeNull();
    }

    [Test]
    public void Right_key_from_an_address_that_only_guessed_so_far_must_wait_like_a_guess()
    {
        var checks = _server.Services.GetRequiredService<AccessChecks>();
        var (stranger, owner) = (From("192.0.2.7"), From("192.0.2.8"));
        checks.IsKey(owner, FlexGetServer.ApiKey).Should().BeTrue();
        foreach (var guess in Enumerable.Range(0, FailedAttempts.Free))
        {
            checks.IsKey(stranger, $"guess-{guess}").Should().BeFalse();
            checks.IsKey(owner, $"guess-{guess}").Should().BeFalse();
        }

        checks.IsKey(stranger, FlexGetServer.ApiKey).Should().BeFalse("else guessing over the network would not be slowed down");
        checks.IsKey(owner, FlexGetServer.ApiKey).Should().BeTrue("it has shown the key before");
        _clock.Advance(TimeSpan.FromMinutes(5));
        checks.IsKey(stranger, FlexGetServer.ApiKey).Should().BeTrue();
    }

    [Test]
    public async Task Script_with_an_old_key_locks_nobody_out()
    {
        foreach (var _ in Enumerable.Range(0, 20))
        {
            (await StatusOfKeyAsync("an-old-key")).Should().Be(HttpStatusCode.Unauthorized);
        }

        (await StatusOfKeyAsync(FlexGetServer.ApiKey)).Should().Be(HttpStatusCode.OK);
    }

    [TestCase("auth/login")]
    [TestCase("api/auth/login")]
    public async Task Whoever_has_no_key_cannot_send_much(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonRequests.AsJson(new { key = new string('x', 5000) }) };
        request.Headers.ExpectContinue = true; // otherwise the refusal may meet a client that still writes
        using var response = await _server.AnonymousClient.SendAsync(request);

        response.StatusCode.Should().Be(HttpStatusCode.RequestEntityTooLarge);
    }

    private async Task GuessAsync()
    {
        foreach (var guess in Enumerable.Range(0, FailedAttempts.Free + 1))
        {
            await StatusOfKeyAsync($"guess-{guess}");
        }
    }

    private static DefaultHttpContext From(string address) => new() { Connection = { RemoteIpAddress = IPAddress.Parse(address) } };

    private string NewLink() => $"auth/link/{_server.Services.GetRequiredService<SignInLinks>().Create()}";

    private async Task<HttpResponseMessage> SignInAsync(string key, string target)
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["key"] = key, ["return"] = target });
        return await _server.AnonymousClient.PostAsync("auth/login", form);
    }

    private static string CookieOf(HttpResponseMessage response) => response.Headers.GetValues("Set-Cookie").Single().Split(';')[0];

    private Task<HttpStatusCode> StatusWithAsync(string cookie) => StatusAsync("Cookie", cookie);

    private Task<HttpStatusCode> StatusOfKeyAsync(string key) => StatusAsync("X-Api-Key", key);

    private async Task<HttpStatusCode> StatusAsync(string header, string value)
    {
        using var response = await GetAsync("health", header, value);
        return response.StatusCode;
    }

    private async Task<HttpResponseMessage> GetAsync(string path, string header, string value)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add(header, value);
        return await _server.AnonymousClient.SendAsync(request);
    }
}

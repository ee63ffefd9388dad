using FlexGet.Core;

namespace FlexGet.Tests.Configuration;

internal sealed class SecretMaskTests
{
    [TestCase("see http://me:pw@example.org/a", "see http://me:********@example.org/a")]
    [TestCase("http://me:it's@example.org/a'", "http://me:********@example.org/a'")]
    [TestCase("['http://e.org','me@example.org']", "['http://e.org','me@example.org']")]
    [TestCase("http://pw@example.org/a", "http://********@example.org/a")]
    [TestCase("http://e.org/rss?passkey=abc&x=1", "http://e.org/rss?passkey=********&x=1")]
    [TestCase("http://e.org/rss?x=1&API_KEY=abc'", "http://e.org/rss?x=1&API_KEY=********'")]
    [TestCase("http://e.org/rss?auth=abc", "http://e.org/rss?auth=********")]
    [TestCase("mail me@example.org: http://e.org/?page=2&author=x", "mail me@example.org: http://e.org/?page=2&author=x")]
    public void Secrets_in_urls_are_masked(string text, string masked) => SecretMask.InText(text).Should().Be(masked);

    [TestCase("a: 1 # password: my word, and more\nb: 2", "a: 1 # password: ********\nb: 2")]
    [TestCase("  # - api_key: abc", "  # - api_key: ********")]
    [TestCase("# \"token\": 'abc'", "# \"token\": ********")]
    [TestCase("# transmission: {host: x, password: abc, port: 1}", "# transmission: {host: x, password: ********, port: 1}")]
    [TestCase("# host: x, password: abc", "# host: x, password: ********")]
    [TestCase("# curl -H \"X-Api-Key: abc\" http://e.org", "# curl -H \"X-Api-Key: ********\" http://e.org")]
    [TestCase("# curl -H \"X-Api-Key: $(cat api-key)\" http://e.org", "# curl -H \"X-Api-Key: $(cat api-key)\" http://e.org")]
    [TestCase("# the key: see below", "# the key: ********")]
    [TestCase("# title: x", "# title: x")]
    [TestCase("# password: $ecret", "# password: ********")]
    public void Secrets_in_comments_are_masked_and_nothing_else(string text, string masked) => SecretMask.InComments(text).Should().Be(masked);
}

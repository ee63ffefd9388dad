using FlexGet.Core.Configuration.Secrets;

namespace FlexGet.Tests.Configuration;

internal sealed class SecretMaskTests
{
    [TestCase("see http://me:pw@example.org/a", "see http://me:********@example.org/a")]
    [TestCase("http://pw@example.org/a", "http://********@example.org/a")]
    [TestCase("http://e.org/rss?passkey=abc&x=1", "http://e.org/rss?passkey=********&x=1")]
    [TestCase("http://e.org/rss?x=1&API_KEY=abc'", "http://e.org/rss?x=1&API_KEY=********'")]
    [TestCase("http://e.org/rss?auth=abc", "http://e.org/rss?auth=********")]
    [TestCase("mail me@example.org: http://e.org/?page=2&author=x", "mail me@example.org: http://e.org/?page=2&author=x")]
    public void Secrets_in_urls_are_masked(string text, string masked) => SecretMask.InText(text).Should().Be(masked);
}

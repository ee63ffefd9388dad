using FlexGet.Core.Titles;

namespace FlexGet.Tests.Titles;

internal sealed class QualityRequirementsTests
{
    [TestCase("any", "unknown", true)]
    [TestCase("", "720p", true)]
    [TestCase("720p", "720p hdtv", true)]
    [TestCase("720P", "1080p", false)]
    [TestCase("720p", "unknown", false)]
    [TestCase("720p|1080p", "1080p", true)]
    [TestCase("720p 1080p", "1080p", true)]
    [TestCase("720p-1080p hdtv+ !h265", "1080p webdl h264", true)]
    [TestCase("720p-1080p hdtv+ !h265", "1080p webdl h265", false)]
    [TestCase("720p-1080p,hdtv+", "1080p tvrip", false)]
    [TestCase("720p-1080p", "2160p", false)]
    [TestCase(">720p", "720p", false)]
    [TestCase(">=720p", "720p", true)]
    [TestCase("720p+", "unknown", false)]
    [TestCase("<720p", "720i", true)]
    [TestCase("<720p", "720p", false)]
    [TestCase("<=720p", "720p", true)]
    [TestCase("<=720p", "unknown", true)]
    [TestCase("!cam", "unknown", true)]
    [TestCase("!cam", "cam", false)]
    [TestCase("=720p", "720p", true)]
    [TestCase("720p 1080p+", "720p", true)]
    [TestCase("720p 1080p+", "720i", false)]
    [TestCase(">=480p >=1080p", "720p", false)]
    [TestCase(">2160p", "2160p", true)]
    [TestCase("<360p", "360p", true)]
    [TestCase(">h264", "h264", false)]
    [TestCase(">h265", "h265", false)]
    [TestCase(">h265", "av1", true)]
    [TestCase(">av1", "av1", true)]
    [TestCase(">dts", "dtshd", true)]
    [TestCase(">dts", "truehd", true)]
    [TestCase("<truehd", "dtshd", true)]
    [TestCase("<dts", "dtshd", false)]
    [TestCase(">dtshd", "dts", false)]
    [TestCase("<dtshd", "dts", true)]
    [TestCase("<dtshd", "flac", true)]
    [TestCase("dd+5.1+", "dd+5.1", true)]
    [Property("Rule", "10.5")]
    public void Requirements_allow_or_refuse_a_quality(string requirements, string quality, bool isAllowed) =>
        QualityRequirements.Parse(requirements).Allows(Quality.Parse(quality)).Should().Be(isAllowed);

    [TestCase("4k", "4k is not a valid quality component. Did you mean 2160p?")]
    [TestCase("720p web-dl", "web-dl is not a valid quality component. Did you mean webdl?")]
    [TestCase("!720p|1080p", "!720p is not a valid quality component. Did you mean 720p?")]
    [TestCase("720", "720 is not a valid quality component. Did you mean 720p?")]
    [TestCase("720p-nonsense", "nonsense is not a valid quality component.")]
    [TestCase("720p-hdtv", "720p-hdtv mixes components of different kinds.")]
    [TestCase("720p|hdtv", "720p|hdtv mixes components of different kinds.")]
    [TestCase("480p-720p-1080p", "480p-720p-1080p is not a range of two quality components.")]
    [Property("Rule", "10.5")]
    public void Wrong_requirements_are_refused_with_the_reason(string requirements, string expected)
    {
        QualityRequirements.TryParse(requirements, out var parsed, out var error).Should().BeFalse();

        parsed.Should().BeNull();
        error.Should().Be(expected);
        FluentActions.Invoking(() => QualityRequirements.Parse(requirements)).Should().Throw<FormatException>().WithMessage(expected);
    }
}

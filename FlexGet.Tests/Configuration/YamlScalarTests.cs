using FlexGet.Core.Configuration.Yaml;
using FlexGet.Core.Schemas;

namespace FlexGet.Tests.Configuration;

[Property("Rule", "1.2")]
internal sealed class YamlScalarTests
{
    private static readonly object?[][] Scalars =
    [
        ["yes", true], ["Yes", true], ["on", true], ["TRUE", true], ["no", false], ["Off", false], ["false", false],
        ["y", "y"], ["n", "n"], ["yEs", "yEs"],
        ["~", null], ["null", null], ["NULL", null], ["nil", "nil"],
        ["0", 0L], ["12", 12L], ["-12", -12L], ["+12", 12L], ["1_000", 1000L], ["012", 10L], ["08", "08"], ["0x1F", 31L], ["0b101", 5L],
        ["1:30", 90L], ["1:30:00", 5400L], ["00:30", "00:30"], ["1:60", "1:60"], ["190:20:30", 685230L],
        ["1.10", 1.1], ["-1.5", -1.5], ["1.", 1.0], [".5", 0.5], ["-.5", "-.5"], ["1.5e+3", 1500.0], ["1.5e3", "1.5e3"], ["1e5", "1e5"],
        ["1:30.5", 90.5], [".inf", double.PositiveInfinity], ["-.inf", double.NegativeInfinity], [".nan", double.NaN],
        ["2012-12-12", "2012-12-12"], ["2001-12-14 21:59:43", "2001-12-14 21:59:43"],
        ["123456789012345678901234567890", "123456789012345678901234567890"], ["1.2.3", "1.2.3"], ["-", "-"], ["0x", "0x"], ["0.1.2", "0.1.2"],
        ["720p", "720p"], ["+", "+"], [".", "."], ["1_", 1L], ["...a", "...a"],
    ];

    [TestCaseSource(nameof(Scalars))]
    public void Plain_scalars_mean_what_they_mean_to_FlexGet(string text, object? value) =>
        YamlScalars.Resolve(text).Should().Be(value);

    [TestCase("'yes'")]
    [TestCase("\"12\"")]
    [TestCase("|\n  12")]
    [TestCase("!!str 12")]
    [TestCase("! 12")]
    public void Quotes_blocks_and_the_text_tag_make_text(string yaml)
    {
        var scalar = Scalar(yaml);

        scalar.Value.Should().BeOfType<string>();
        scalar.IsQuoted.Should().BeTrue();
    }

    [Test]
    public void The_text_stays_as_it_was_written() => Scalar("1.10").Text.Should().Be("1.10");

    private static ConfigScalar Scalar(string yaml) => (ConfigScalar)((ConfigMapping)ConfigText.Node($"key: {yaml}\n"))["key"]!;
}

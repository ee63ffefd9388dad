using FlexGet.Host.StartUp;
using Serilog;
using Serilog.Formatting.Display;

namespace FlexGet.Tests.StartUp;

internal sealed class RotatingFileTests
{
    [Test]
    public void Newest_lines_are_in_the_named_file_and_the_oldest_are_gone()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "flexget.log");
        using (var log = new LoggerConfiguration()
            .WriteTo.Sink(new RotatingFile(path, new MessageTemplateTextFormatter("{Message:lj}{NewLine}"), size: 100, kept: 3))
            .CreateLogger())
        {
            for (var line = 0; line < 100; line++)
            {
                log.Information("line {Number}", line);
            }
        }

        Directory.GetFiles(folder.Path).Select(Path.GetFileName).Should().BeEquivalentTo("flexget.log", "flexget.log.1", "flexget.log.2");
        File.ReadAllText(path).Should().Contain("line 99");
        File.ReadAllText(path + ".1").Should().NotContain("line 99").And.NotContain("line 1\n");
        new DirectoryInfo(folder.Path).GetFiles().Should().OnlyContain(file => file.Length < 120);
    }

    [Test]
    public void Lines_of_an_earlier_start_stay()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "flexget.log");
        File.WriteAllText(path, "of yesterday\n");
        using (var log = new LoggerConfiguration()
            .WriteTo.Sink(new RotatingFile(path, new MessageTemplateTextFormatter("{Message:lj}{NewLine}"), size: 1000, kept: 3))
            .CreateLogger())
        {
            log.Information("of today");
        }

        File.ReadAllLines(path).Should().Equal("of yesterday", "of today");
    }
}

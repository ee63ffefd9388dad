using FlexGet.Core.Configuration;
using FlexGet.Core.Configuration.Yaml;
using FlexGet.Core.Schemas;

namespace FlexGet.Tests.Configuration;

internal sealed class YamlMistakeTests
{
    private const string Above = "tasks:\n  tv:\n";

    [TestCase("\trss: x\n    accept_all: yes", 3, 1, "put spaces in the place of each tab")]
    [TestCase("    rss: x\n\taccept_all: yes", 4, 1, "indented with a tab")]
    [TestCase("    rss:http://a/b\n    accept_all: yes", 3, 8, "write \"rss: \"")]
    [TestCase("    rss: x\n    accept_all:yes", 4, 15, "write \"accept_all: \"")]
    [TestCase("    rss: x\n   accept_all: yes", 4, 4, "indent it by 4 to stand beside \"rss\" (line 3), or indent it by 2 to stand beside \"tv\"")]
    [TestCase("    rss: x\n     accept_all: yes", 4, 6, "indent it by 4 too")]
    [TestCase("    regexp:\n      accept:\n        - foo\n       - bar", 6, 8, "indent it by 8 to stand beside \"- foo\"")]
    [TestCase("    series:\n      - foo\n    bar", 5, 5, "write \"bar:\", or \"- bar\"")]
    [TestCase("    rss\n      url: x", 3, 5, "there is no colon behind \"rss\"")]
    [TestCase("    set: path: ~/x", 3, 10, "put \"path:\" on a line of its own")]
    [TestCase("    download: - foo", 3, 15, "a list begins on the line below its key")]
    public void Wrong_layout_is_told_with_what_to_change(string lines, int line, int column, string words)
    {
        var error = ErrorOf(lines);

        error.Message.Should().Contain(words);
        (error.Line, error.Column).Should().Be((line, column));
    }

    [TestCase("    quality: >=720p", 3, 14, "'>=720p'")]
    [TestCase("    download: |/foo", 3, 15, "'|/foo'")]
    [TestCase("    download: @home", 3, 15, "'@home'")]
    [TestCase("    download: `x`", 3, 15, "'`x`'")]
    [TestCase("    download: & x", 3, 15, "'& x'")]
    [TestCase("    regexp: *.mkv", 3, 13, "has to be in quotes")]
    [TestCase("    download: !home", 3, 15, "has to be in quotes")]
    [TestCase("    set: {path: {{ title }}}", 3, 18, "as in '{{ title }}'")]
    [TestCase("    download: {{ title }}/x", 3, 16, "as in '{{ title }}'")]
    [TestCase("    series:\n      - Show: Sub title: It's", 4, 15, "'Sub title: It''s'")]
    [TestCase("    regexp:\n      - [720p] foo", 4, 16, "as a whole")]
    [TestCase("    regexp:\n      - 'it's'", 4, 13, "an apostrophe is written twice")]
    [TestCase("    rss: 'it's'", 3, 14, "an apostrophe is written twice")]
    [TestCase("    rss: \"x\n    accept_all: yes", 3, 10, "never closed")]
    [TestCase("    download: \"C:\\Users\"", 3, 15, "use single quotes")]
    [TestCase("    series:\n      - Show: {quality: 720p\n      - Other", 4, 15, "not closed by a \"}\"")]
    public void Value_that_should_stand_in_quotes_is_shown_in_them(string lines, int line, int column, string words)
    {
        var error = ErrorOf(lines);

        error.Message.Should().Contain(words);
        (error.Line, error.Column).Should().Be((line, column));
    }

    [TestCase("    password: @hush")]
    [TestCase("    api_key: a: hush")]
    [TestCase("    rss: http://me:hush@host/feed: x")]
    [TestCase("    rss: a: http://host/feed?passkey=hush")]
    public void Secret_is_not_shown(string lines) => ErrorOf(lines).Message.Should().NotContain("hush");

    [TestCase("tasks:\r\n  tv:\r\n    rss: x\r\n   accept_all: yes\r\n", 4, 4)]
    [TestCase("\uFEFFtasks:\n  tv:\n    rss: x\n   accept_all: yes\n", 4, 4)]
    public void Files_of_windows_have_the_same_places(string text, int line, int column) =>
        Read(text).Should().Match<ConfigError>(error => error.Line == line && error.Column == column);

    private static ConfigError ErrorOf(string lines) => Read(Above + lines + "\n");

    private static ConfigError Read(string text)
    {
        var read = () => YamlReader.Read(text, null, YamlBudget.ConfigFile);
        return read.Should().Throw<ConfigSyntaxException>().Which.Error;
    }
}

using FlexGet.Core.Schemas;

namespace FlexGet.Tests.Schemas;

internal sealed class ConfigBinderTests
{
    [Test]
    public void Every_kind_of_setting_is_bound()
    {
        var (value, errors) = ConfigText.Bind<Battery>("""
            name: 1917
            flag: no
            count: 7
            ratio: 1.5
            weather: very_cold
            every: 2 hours
            wait: 30 minutes
            limit: 1.5 GB
            home: http://example.org/x
            pattern: '(?P<x>a)'
            at: 7:30
            quality: 720p+
            names: one
            cell: /tmp
            numbers: {a: 1, b: 2}
            either: {path: /x, deep: yes}
            pair: {left: l}
            children: [{name: child}]
            anything: [1, {a: yes}]
            node: [x]
            """);

        errors.Should().BeEmpty();
        value!.Name.Should().Be("1917");
        value.Flag.Should().BeFalse();
        value.Weather.Should().Be(Weather.VeryCold);
        value.Every.Should().Be(new Interval(TimeSpan.FromHours(2)));
        value.Wait.Should().Be(TimeSpan.FromMinutes(30));
        value.Limit!.Value.Bytes.Should().Be(3L << 29);
        value.Pattern!.IsMatch("A").Should().BeTrue();
        value.At.Should().Be(new TimeOnly(7, 30));
        value.Names.Should().Equal("one");
        value.Cell!.Value!.Path.Should().Be("/tmp");
        value.Numbers.Should().Equal(new Dictionary<string, int> { ["a"] = 1, ["b"] = 2 });
        value.Either!.Value.Should().Be(new Cell { Path = "/x", Deep = true });
        value.Pair.Should().Be(new Pair("l"));
        value.Children.Single().Count.Should().Be(3);
        value.Anything.Should().BeEquivalentTo(new List<object> { 1L, new Dictionary<string, object> { ["a"] = true } });
    }

    [TestCase("{}", "", "the key \"name\" is missing: expected text")]
    [TestCase("{name: x, cuont: 1}", "/cuont", "unknown key \"cuont\"")]
    [TestCase("{name: [x]}", "/name", "expected text, found a list")]
    [TestCase("{name: yes}", "/name", "put it in quotes")]
    [TestCase("{name: }", "/name", "expected text, found nothing")]
    [TestCase("{name: x, flag: 1}", "/flag", "expected yes or no, found a number \"1\"")]
    [TestCase("{name: x, count: 11}", "/count", "between 1 and 10")]
    [TestCase("{name: x, count: 1.5}", "/count", "a whole number")]
    [TestCase("{name: x, count: 99999999999}", "/count", "too large")]
    [TestCase("{name: x, weather: snuny}", "/weather", "one of sunny, very_cold, no")]
    [TestCase("{name: x, every: 2h}", "/every", "an interval like")]
    [TestCase("{name: x, limit: much}", "/limit", "a size like")]
    [TestCase("{name: x, home: nowhere}", "/home", "a url")]
    [TestCase("{name: x, home: 'javascript:1'}", "/home", "a url")]
    [TestCase("{name: x, pattern: 'a('}", "/pattern", "never closed")]
    [TestCase("{name: x, at: noon}", "/at", "a time like")]
    [TestCase("{name: x, quality: 721p}", "/quality", "721p")]
    [TestCase("{name: x, names: [a, [b]]}", "/names/1", "expected text, found a list")]
    [TestCase("{name: x, names: {a: b}}", "/names", "text, or a list of it, found a mapping")]
    [TestCase("{name: x, cell: {pth: a}}", "/cell/pth", "unknown key")]
    [TestCase("{name: x, cell: [a]}", "/cell", "yes, no or text or a mapping")]
    [TestCase("{name: x, numbers: {a/b: c}}", "/numbers/a~1b", "a whole number")]
    [TestCase("{name: x, either: [1]}", "/either", "expected text or ")]
    [TestCase("{name: x, either: {deep: 1}}", "/either/deep", "yes or no")]
    [TestCase("{name: x, pair: {right: 1}}", "/pair", "\"left\" is missing")]
    [TestCase("{name: x, pair: {left: a, right: 9}}", "/pair/right", "between 0 and 5")]
    [TestCase("{name: x, pair: {left: bad}}", "/pair", "left is bad")]
    [TestCase("{name: x, children: [{count: 0, name: y}]}", "/children/0/count", "between 1 and 10")]
    [TestCase("{name: x, several: [a]}", "/several", "minimum length of '2'")]
    [TestCase("[x]", "", "expected a mapping, found a list")]
    public void A_mistake_is_told_with_its_path_and_what_was_expected(string yaml, string path, string words)
    {
        var error = ConfigText.Bind<Battery>(yaml).Errors.Should().ContainSingle().Which;

        error.Path.Should().Be("/it" + path);
        error.Message.Should().Contain(words);
        error.Line.Should().Be(1);
    }

    [TestCase("{nmae: x}", "name")]
    [TestCase("{name: x, weather: suny}", "sunny")]
    [TestCase("{name: x, cell: {deeep: yes}}", "deep")]
    [TestCase("{name: x, zzzzzz: yes}", null)]
    public void Misspelt_names_get_a_suggestion(string yaml, string? suggestion) =>
        ConfigText.Bind<Battery>(yaml).Errors.Select(error => error.Suggestion).Should().Contain(suggestion);

    [Test]
    public void All_mistakes_are_found_at_once() =>
        ConfigText.Bind<Battery>("{flag: x, count: y, names: {}, either: []}").Errors.Should().HaveCount(5);

    [Test]
    public void A_million_mistakes_are_not_kept()
    {
        var keys = string.Join(", ", Enumerable.Range(0, 2000).Select(number => $"k{number}: 1"));

        ConfigText.Bind<Battery>($"{{{keys}}}").Errors.Should().HaveCount(500);
    }

    [TestCase("no", Weather.No)]
    [TestCase("off", Weather.No)]
    [TestCase("'no'", Weather.No)]
    [TestCase("sunny", Weather.Sunny)]
    public void A_word_that_YAML_takes_for_no_is_still_a_word(string text, object weather) =>
        ConfigText.Bind<Battery>($"{{name: x, weather: {text}}}").Value!.Weather.Should().Be((Weather)weather);

    [Test]
    public void Old_keys_are_understood_with_a_notice()
    {
        var errors = new List<ConfigError>();
        var notices = new List<ConfigError>();

        var value = (Battery?)new ConfigBinder().Bind(ConfigText.Node("{name: x, label: no, tracking: 1}"), typeof(Battery), "/it", errors, notices);

        errors.Should().BeEmpty();
        value!.Weather.Should().Be(Weather.No);
        notices.Select(notice => notice.Path).Should().Equal("/it/label", "/it/tracking");
        notices[0].Message.Should().Contain("now called \"weather\"");
    }

    [Test]
    public void A_type_that_is_no_config_is_a_mistake_of_its_author() =>
        FluentActions.Invoking(() => new ConfigBinder().PlanOf(typeof(IDisposable))).Should().Throw<ArgumentException>();

    [TestCase("700", 700L)]
    [TestCase("10 MB", 10L << 20)]
    [TestCase("10MiB", 10L << 20)]
    [TestCase("1.5 k", 1536L)]
    [TestCase("2 TB", 2L << 40)]
    [Property("Rule", "20")]
    public void Sizes_are_bytes_or_have_a_unit(string text, long bytes)
    {
        Size.TryParse(text, out var size).Should().BeTrue();
        size.Bytes.Should().Be(bytes);
    }

    [TestCase("much")]
    [TestCase("1.2.3 MB")]
    [TestCase("-1")]
    [TestCase("9999999 PB")]
    [TestCase("")]
    [Property("Rule", "20")]
    public void Other_texts_are_no_size(string text) => Size.TryParse(text, out _).Should().BeFalse();
}

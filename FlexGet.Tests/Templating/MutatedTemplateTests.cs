using System.Diagnostics;
using System.Globalization;
using FlexGet.Core.Templating;

namespace FlexGet.Tests.Templating;

/// <summary>
/// Templates that were damaged by a seeded generator: each renders or is refused with its place, and none takes long. A short slice
/// runs with the other tests, the whole campaign with FLEXGET_CAMPAIGN=1.
/// </summary>
internal sealed class MutatedTemplateTests
{
    private const int Slice = 5_000;
    private const int Whole = 1_000_000;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(1);

    private static readonly string[] Seeds =
    [
        "{% for a in range(10) if a is odd %}{{ loop.index }}{% if a > 5 %}{% break %}{% endif %}{% else %}x{% endfor %}",
        "{% set ns = namespace(x=[1]) %}{% for i in range(99) %}{% set ns.x = ns.x + ns.x %}{% endfor %}{{ ns.x|sum }}",
        "{{ people|selectattr('age', 'gt', 5)|map(attribute='name')|join(', ')|upper|replace('A', 'aa' * 9)|truncate(9) }}",
        "{% macro m(a, b=2) %}{{ m(a ~ b) if a|length < 9 else b }}{{ caller() if caller is defined else '' }}{% endmacro %}{{ m('x') }}",
        "{{ '%05.2f|%s' % (ratio, title) }}{{ '{:>10}{0}'.format(size) }}{{ title[1:-1:2] }}{{ {'a': [1, (2,)]}['a'][1] }}",
        "{%- filter upper -%}{% raw %}{{ x }}{% endraw %}{# c #}{%- endfilter %}{{ title|re_replace('(S)(\\\\d+)', '\\\\2\\\\1')|re_search('a+b*') }}",
        "{{ now - timedelta(days=size) < date and quality.resolution >= '720p' or -2 ** 3 // 4 % 3 in numbers }}",
    ];

    private static readonly string[] Pieces =
    [
        "{{", "}}", "{%", "%}", "{#", "#}", "-", "+", "*", "**", "//", "%", "~", "|", "(", ")", "[", "]", "{", "}", ",", ".", ":", "'", "\"", "\\",
        "\n", "\0", "\uD800", "é", "99999999999999999999", "1e308", "0x", " in ", " not ", " is ", " if ", " else ", "none", "range(9999)", "|list",
        "|sort", "|tojson", " * 99999", "((((((((", "[[[[[[[[", "{% for a in a %}", "{% endfor %}", "{% set a %}", "{% endset %}", "title", "tags", "ids",
        "|map('map')", "|groupby('name')", "|batch(3)", "|format(1)", "|pad(9999)", ".items()", "[::-1]", "|default", "|round(-9)", "|int",
    ];

    private static readonly Damage Spoiled = new(Pieces, changes: 5, first: ' ', end: '\u3000');

    [Test]
    [Category("Campaign")]
    public void A_damaged_template_renders_or_is_refused_with_its_place()
    {
        var isWhole = Environment.GetEnvironmentVariable("FLEXGET_CAMPAIGN") is { Length: > 0 };
        var random = new Random(20260301);
        for (var round = 0; round < (isWhole ? Whole : Slice); round++)
        {
            var text = Spoiled.Of(Seeds[round % Seeds.Length], random);
            var watch = Stopwatch.StartNew();
            Try(text, round);
            if (isWhole)
            {
                watch.Elapsed.Should().BeLessThan(Longest, "round {0}: {1}", round, text);
            }
        }
    }

    private static void Try(string text, int round)
    {
        try
        {
            Template.Parse(text).Render(new SomeContext(TemplateTests.Fields));
        }
        catch (TemplateException exception)
        {
            exception.Line.Should().BePositive();
            exception.Column.Should().BePositive();
        }
        catch (Exception exception) when (exception is not AssertionException)
        {
            Assert.Fail(string.Create(CultureInfo.InvariantCulture, $"round {round}: {exception}\n{text}"));
        }
    }
}

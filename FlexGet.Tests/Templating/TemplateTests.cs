using System.Globalization;
using FlexGet.Core.Templating;
using FlexGet.Core.Titles;

namespace FlexGet.Tests.Templating;

/// <summary>Jinja, construct by construct.</summary>
[Property("Rule", "6.2")]
internal sealed class TemplateTests
{
    internal static readonly Dictionary<string, object?> Fields = new()
    {
        ["title"] = "Some.Show.S01E02.720p",
        ["size"] = 700,
        ["ratio"] = 1.5,
        ["nothing"] = null,
        ["empty"] = "",
        ["tags"] = new List<string> { "a", "B", "c" },
        ["numbers"] = new List<object?> { 3, 1, 2 },
        ["people"] = new List<object?>
        {
            new Dictionary<string, object?> { ["name"] = "Ann", ["age"] = 40 }, new Dictionary<string, object?> { ["name"] = "Bob", ["age"] = 30 },
        },
        ["ids"] = new Dictionary<string, object?> { ["imdb"] = "tt1", ["items"] = 5 },
        ["date"] = new DateTimeOffset(2024, 1, 2, 3, 4, 5, TimeSpan.Zero),
        ["quality"] = Quality.Parse("show 720p hdtv"),
    };

    [TestCase("plain", "plain")]
    [TestCase("{{ title }}", "Some.Show.S01E02.720p")]
    [TestCase("{{ 1 + 2 * 3 }} {{ 7 // 2 }} {{ -7 // 2 }} {{ -7 % 3 }} {{ 7 / 2 }} {{ 2 ** 3 ** 2 }}", "7 3 -4 2 3.5 64")]
    [TestCase("{{ 'a' ~ 1 ~ none }}|{{ 'ab' * 2 }}|{{ [1] + [2] }}", "a1None|abab|[1, 2]")]
    [TestCase("{{ 1 < 2 <= 2 }} {{ 1 == 1.0 }} {{ 'a' != 'b' }} {{ 3 in numbers }} {{ 4 not in numbers }} {{ 'ell' in 'hello' }}", "True True True True True True")]
    [TestCase("{{ not true or true and false }}", "False")]
    [TestCase("{{ empty or 'x' }}{{ 'y' and 'z' }}", "xz")]
    [TestCase("{{ 'big' if size > 500 else 'small' }}", "big")]
    [TestCase("{{ numbers[0] }}{{ numbers[-1] }}{{ numbers[1:] }}{{ 'hello'[::-1] }}{{ 'hello'[1:3] }}", "32[1, 2]ollehel")]
    [TestCase("{{ ids.imdb }} {{ ids['imdb'] }} {{ ids.items() }} {{ ids['items'] }} {{ people.0.name }}", "tt1 tt1 [('imdb', 'tt1'), ('items', 5)] 5 Ann")]
    [TestCase("{{ {'a': 1, 2: [true]} }} {{ (1,) }} {{ (1, 2) }} {{ [] }} {{ {} }}", "{'a': 1, 2: [True]} (1,) (1, 2) [] {}")]
    [TestCase("{{ 'it''s' }}{{ \"a\\tb\\x41\\d\" }}", "its" + "a\tbA\\d")]
    [TestCase("{{ 1.0 }} {{ 1e20 }} {{ 0.1 + 0.2 }} {{ 0x1F }} {{ 1_000 }} {{ 1e-7 }}", "1.0 1e+20 0.30000000000000004 31 1000 1e-07")]
    [TestCase("{{ title.split('.')[0].upper() }} {{ ' x '.strip() }} {{ title.startswith('Some') }} {{ '-'.join(['a', 'b']) }}", "SOME x True a-b")]
    [TestCase("{{ 'a.b.c'.replace('.', '-') }} {{ 'a b  c'.split() }} {{ 'a,b,c'.rsplit(',', 1) }} {{ 'x'.zfill(3) }} {{ \"they're\".title() }}", "a-b-c ['a', 'b', 'c'] ['a,b', 'c'] 00x They'Re")]
    [TestCase("{{ '{:02d} {name:>4} {:.2f} {:,}'.format(5, 1.239, 12345, name='ab') }}", "05   ab 1.24 12,345")]
    [TestCase("{{ '%s %02d %.1f %%' % ('a', 5, 2.55) }} {{ '%(x)s' % {'x': 1} }} {{ '%s-%s'|format(1, 2) }}", "a 05 2.5 % 1 1-2")]
    [TestCase("{% if size > 1000 %}a{% elif size > 600 %}b{% else %}c{% endif %}", "b")]
    [TestCase("{% if nothing %}a{% else %}c{% endif %}", "c")]
    [TestCase("{% for n in numbers %}{{ loop.index }}:{{ n }}{{ ',' if not loop.last else '' }}{% endfor %}", "1:3,2:1,3:2")]
    [TestCase("{% for n in numbers if n > 1 %}{{ n }}{% else %}none{% endfor %}{% for n in [] %}{% else %}none{% endfor %}", "32none")]
    [TestCase("{% for k, v in ids.items() %}{{ k }}={{ v }};{% endfor %}", "imdb=tt1;items=5;")]
    [TestCase("{% for n in range(10) %}{% if n == 2 %}{% continue %}{% endif %}{% if n == 4 %}{% break %}{% endif %}{{ n }}{% endfor %}", "013")]
    [TestCase("{% set x = 1 %}{% for n in [1, 2] %}{% set x = 5 %}{% endfor %}{{ x }}", "1")]
    [TestCase("{% set ns = namespace(x=1) %}{% for n in [1, 2] %}{% set ns.x = ns.x + n %}{% endfor %}{{ ns.x }}", "4")]
    [TestCase("{% set a, b = 1, 2 %}{{ a }}{{ b }}{% set c %}<{{ a }}>{% endset %}{{ c }}{% set d | upper %}x{% endset %}{{ d }}", "12<1>X")]
    [TestCase("{% macro m(a, b='z') %}[{{ a }}{{ b }}]{% endmacro %}{{ m(1) }}{{ m(1, b=2) }}", "[1z][12]")]
    [TestCase("{% macro m() %}<{{ caller() }}>{% endmacro %}{% call m() %}in{% endcall %}", "<in>")]
    [TestCase("{% filter upper %}abc{% endfilter %}{% with x = 2 %}{{ x }}{% endwith %}", "ABC2")]
    [TestCase("{% raw %}{{ x }}{% endraw %}{# comment #}!", "{{ x }}!")]
    [TestCase("a  {{- 1 -}}  b {%- if true %} c {% endif -%} d", "a1b c d")]
    [TestCase("a\n{% if true %}\nb\n{% endif %}\n", "a\n\nb\n")]
    [TestCase("{{ now.year }} {{ (utcnow - timedelta(days=1)).strftime('%Y-%m-%d') }} {{ date < now }} {{ now - date }}", "2024 2024-02-28 True 58 days, 10:01:04")]
    [TestCase("{{ quality }} {{ quality.resolution }} {{ quality >= '480p' }} {{ quality.resolution == '720p' }} {{ quality.source < 'bluray' }}", "720p hdtv 720p True True True")]
    [TestCase("{{ missing is defined }} {{ missing|default('x') }} {{ empty|d('y') }} {{ nothing|d('z') }} {{ ids.nope|d('q') }}", "False x y z q")]
    public void Template_renders(string template, string expected) => Text(template).Should().Be(expected);

    [TestCase("{{ 5 }}", 5L)]
    [TestCase("{{ '5' }}", 5L)]
    [TestCase("{{ 2 }}{{ 0 }}", 20L)]
    [TestCase("-{{ 1.5 }}", -1.5)]
    [TestCase("{{ true }}", true)]
    [TestCase("{{ nothing }}", null)]
    [TestCase("{% if false %}x{% endif %}", null)]
    [TestCase("0{{ 7 }}", "07")]
    [TestCase("2024-01-{{ 11 }}", "2024-01-11")]
    [TestCase("{{ title }}", "Some.Show.S01E02.720p")]
    [TestCase("'{{ 5 }}'", "5")]
    [Property("Rule", "6.4")]
    public void Result_is_native(string template, object? expected) => Template.Parse(template).Render(new SomeContext(Fields)).Should().Be(expected);

    [Test]
    public void Lists_and_mappings_come_out_as_fields_hold_them()
    {
        Template.Parse("{{ [1, (2, 'x')] }}").Render(new SomeContext(Fields)).Should().BeEquivalentTo(new object[] { 1L, new object[] { 2L, "x" } });
        Template.Parse("{'a': {{ 1 }}}").Render(new SomeContext(Fields)).Should().BeEquivalentTo(new Dictionary<string, object?> { ["a"] = 1L });
    }

    [TestCase("{{ missing }}", "\"missing\" is undefined, at character 4")]
    [TestCase("a\n{{ missing + 1 }}", "\"missing\" is undefined, at line 2, character 4")]
    [TestCase("{{ ids.nope }}", "a mapping has no \"nope\", at character 8")]
    [TestCase("{{ 1 + 'a' }}", "*\"+\" cannot be used with a number and text*")]
    [TestCase("{{ 1 // 0 }}", "*division by zero*")]
    [TestCase("{{ size.__class__ }}", "*has no \"__class__\"*")]
    [TestCase("{{ ''.__class__.__mro__ }}", "*has no \"__class__\"*")]
    [TestCase("{{ title.nope() }}", "*text has no method \"nope\"*")]
    [TestCase("{{ 'x' < 1 }}", "*cannot compare text with a number*")]
    [TestCase("{{ ['x', 1]|sort }}", "*cannot compare text with a number, at character *")]
    public void Mistake_in_rendering_says_what_and_where(string template, string message) =>
        FluentActions.Invoking(() => Text(template)).Should().Throw<TemplateException>().WithMessage(message);

    [TestCase("{{ ", 1, "*never closed*")]
    [TestCase("{{ 1 + }}", 8, "expected a value, found the end of the tag*")]
    [TestCase("{% if x %}", 11, "expected \"endif\", found the end*")]
    [TestCase("{% endif %}", 4, "*ends nothing*")]
    [TestCase("{{ x|uper }}", 6, "*no filter \"uper\"*\"upper\"*")]
    [TestCase("{{ x is nope }}", 9, "*no test*")]
    [TestCase("{{ 'a }}", 4, "*never closed*")]
    [TestCase("{% include 'x' %}", 4, "*not available*")]
    [TestCase("{% break %}", 4, "*outside of a loop*")]
    [TestCase("{{ x|upper(1) }}", 6, "*takes 0 arguments*")]
    [TestCase("{{ a b }}", 6, "expected the end of the tag, found \"b\"*")]
    public void Mistake_in_writing_has_its_place(string template, int column, string message)
    {
        var mistake = FluentActions.Invoking(() => Template.Parse(template)).Should().Throw<TemplateException>().WithMessage(message).Which;

        mistake.Line.Should().Be(1);
        mistake.Column.Should().Be(column);
    }

    [TestCase("{% for a in range(200) %}{% for b in range(200) %}{{ b }}{% endfor %}{% endfor %}", "*10,000 steps*")]
    [TestCase("{{ range(1000000000) }}", "*range*at most*")]
    [TestCase("{{ 'x' * 2000000 }}", "*1 MiB*")]
    [TestCase("{{ [1] * 1000000 }}", "*items*")]
    [TestCase("{% set x = 'x' * 1000000 %}{{ x }}{{ x }}", "*1 MiB*")]
    [TestCase("{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}", "*itself too often*")]
    [TestCase("{{ 10 ** 100 }}", "*too large*")]
    [TestCase("{{ '%999999d' % 1 }}", "*width*")]
    [TestCase("{{ ('a' * 40)|re_search('(a+)+b') }}", "*too long*")]
    [TestCase("{{ (' ' * 100000)|strip_year }}", "*too long*")]
    [TestCase("{{ ('a' * 100000)|re_replace('a', 'b' * 100000) }}", "*1 MiB*")]
    [TestCase("{{ ('a' * 1000000)|re_replace('a+', '\\\\g<0>' * 5000) }}", "*1 MiB*")]
    [TestCase("{{ ('%(x)s' * 5000) % {'x': 'y' * 1000000} }}", "*1 MiB*")]
    [TestCase("{{ ('{0}' * 5000).format('y' * 1000000) }}", "*1 MiB*")]
    [TestCase("{{ ['y' * 1000000] * 5000 }}", "*1 MiB*")]
    [TestCase("{{ (['y' * 1000000] * 5000)|tojson }}", "*1 MiB*")]
    [TestCase("{{ {'a': 'y' * 1000000, 'b': 'y' * 1000000}|xmlattr }}", "*1 MiB*")]
    [TestCase("{{ ('&' * 1000000)|escape }}", "*1 MiB*")]
    [TestCase("{{ (['x'] * 5000)|map('replace', 'x', 'y' * 1000000)|list }}", "*10,000 steps*")]
    [TestCase("{% for i in range(500) %}{% set x = range(10000) %}{% endfor %}", "*10,000 steps*")]
    public void Template_that_wants_too_much_is_stopped(string template, string message) =>
        FluentActions.Invoking(() => Text(template)).Should().Throw<TemplateException>().WithMessage(message);

    [Test]
    public void Values_that_hold_themselves_many_times_over_are_stopped() => FluentActions
        .Invoking(() => Text("{% set ns = namespace(a=[1]) %}{% for i in range(60) %}{% set ns.a = [ns.a, ns.a] %}{% endfor %}{{ ns.a }}"))
        .Should().Throw<TemplateException>();

    [Test]
    public void Deep_nesting_is_refused()
    {
        foreach (var deep in new[] { new string('(', 5000) + new string(')', 5000), new string('[', 5000) + new string(']', 5000), string.Concat(Enumerable.Repeat("not ", 5000)), new string('-', 5000), "x" + string.Concat(Enumerable.Repeat(".x", 5000)) })
        {
            FluentActions.Invoking(() => Template.Parse("{{ " + deep + " }}")).Should().Throw<TemplateException>().WithMessage("*nested too deeply*");
        }
    }

    internal static string Text(string template)
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        return Template.Parse(template).RenderText(new SomeContext(Fields));
    }
}

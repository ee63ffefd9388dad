using FlexGet.Core.Entries;
using FlexGet.Core.Plugins;
using FlexGet.Core.Templating;
using Microsoft.Extensions.Time.Testing;

namespace FlexGet.Tests.Plugins;

/// <summary>What templates see of an entry.</summary>
[Property("Rule", "6.2")]
internal sealed class EntryTemplateContextTests
{
    private static readonly FakeTimeProvider Time = new(new DateTimeOffset(2024, 2, 29, 13, 5, 9, TimeSpan.Zero));

    [TestCase("{{ size }}", "5")]
    [TestCase("{{ nothing }}", "None")]
    [TestCase("{{ task }} {{ task_name }}", "tv tv")]
    [TestCase("{{ now.year }} {{ utcnow.hour }}", "2024 13")]
    [TestCase("{{ (utcnow - timedelta(days=1)).day }} {{ (utcnow + duration(hours=12)).day }}", "28 1")]
    [TestCase("{{ missing|default('x') }}{{ missing is defined }}", "xFalse")]
    [TestCase("{{ has_field('size') }} {{ has_field('nothing') }} {{ has_field('missing') }}", "True False False")]
    [TestCase("{% for n in [1, 2, 3] %}{% if n == 2 %}{% continue %}{% endif %}{{ n }}{% endfor %}", "13")]
    [TestCase("%(title)s", "%(title)s")]
    public void Template_renders(string template, string expected) => Render(template, _ => { }).Should().Be(expected);

    [Test]
    public void Fields_hide_the_task_and_are_hidden_by_the_other_names() => Render("{{ task }} {{ task_name }} {{ now.year }} {{ utcnow.year }}", entry =>
    {
        entry["task"] = "field";
        entry["task_name"] = "field";
        entry["now"] = "field";
        entry["utcnow"] = "field";
    }).Should().Be("field tv 2024 2024");

    [Test]
    public void Lazy_fields_are_evaluated_when_they_are_used()
    {
        var asked = 0;
        void AddLazy(Entry entry) => entry.AddLazy(new LazyField("look-up", ["found"], read => read["found"] = ++asked, IsLocal: true));

        Render("{{ title }}", AddLazy).Should().Be("Show");
        Render("{{ found }}{{ found }}", AddLazy).Should().Be("11");
    }

    [Test]
    public void A_field_that_there_is_not_is_an_error() => FluentActions.Invoking(() => Render("{{ missing }}", _ => { }))
        .Should().Throw<TemplateException>().Which.IsUndefined.Should().BeTrue();

    private static string Render(string template, Action<Entry> prepare)
    {
        var entry = Some.Entry("Show");
        entry["size"] = 5;
        entry["nothing"] = null;
        prepare(entry);
        return Template.Parse(template).RenderText(new EntryTemplateContext(entry, Some.Run(entry), Time));
    }
}

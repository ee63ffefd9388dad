using FlexGet.Core.Entries;
using FlexGet.Plugins.Standard.Fields;
using Jobs = System.Collections.Generic.IReadOnlyList<System.Collections.Generic.IReadOnlyDictionary<string, FlexGet.Plugins.Standard.Fields.Manipulation>>;

namespace FlexGet.Tests.Plugins.Standard.Fields;

[Property("Rule", "6.5")]
internal sealed class ManipulateTests
{
    [TestCase("[{f: {extract: '(b+)'}}]", "bb")]
    [TestCase("[{f: {extract: '(A+)(x)?.*(c)'}}]", "aa c")]
    [TestCase("[{f: {extract: '(a+).*(c)', separator: '-'}}]", "aa-c")]
    [TestCase("[{f: {extract: 'nope'}}]", "aa bb c")]
    [TestCase("[{f: {extract: '[ab]', find_all: yes, separator: ','}}]", "a,a,b,b")]
    [TestCase("[{f: {extract: 'nope', find_all: yes}}]", "")]
    [TestCase("[{f: {replace: {regexp: '(a)a', format: 'x\\1'}}}]", "xa bb c")]
    [TestCase("[{f: {extract: '(.*) c', replace: {regexp: B, format: ' '}}}]", "aa")]
    [TestCase("[{f: {from: title, extract: '(\\d+)'}}]", "2020")]
    [TestCase("[{f: {remove: yes}}]", null)]
    [TestCase("[{f: {replace: {regexp: a, format: b}}}, {f: {replace: {regexp: b, format: c}}}]", "cc cc c")]
    [Property("Rule", "15.16")]
    public async Task Field_becomes(string yaml, string? expected) => (await AfterAsync(yaml)).Entry["f"].Should().Be(expected);

    [Test]
    public async Task Missing_source_is_a_warning_and_leaves_the_field()
    {
        var (entry, run) = await AfterAsync("[{f: {from: nothing, extract: x}}]");

        entry["f"].Should().Be("aa bb c");
        run.Lines.Lines.Should().ContainSingle().Which.Should().StartWith("Warning: Cannot manipulate f");
    }

    [Test]
    public async Task List_is_no_text_and_stays_as_it_is()
    {
        var (entry, run) = await AfterAsync("[{genres: {extract: List}}]");

        entry["genres"].Should().BeEquivalentTo(new[] { "drama", "crime" });
        run.Lines.Lines.Should().ContainSingle().Which.Should().StartWith("Warning: Cannot manipulate genres").And.EndWith("the field genres is no text");
    }

    [Test]
    public async Task Job_of_another_phase_waits_for_it() =>
        (await AfterAsync("[{f: {phase: modify, remove: yes}}]")).Entry["f"].Should().Be("aa bb c");

    private static async Task<(Entry Entry, FakeRun Run)> AfterAsync(string yaml)
    {
        var entry = Some.Entry("Movie 2020");
        entry["f"] = "aa bb c";
        entry["genres"] = new List<object?> { "drama", "crime" };
        var run = Some.Run(entry);
        await new Manipulate().MetainfoAsync(run, Bound.Config<Jobs>(yaml), CancellationToken.None);
        return (entry, run);
    }
}

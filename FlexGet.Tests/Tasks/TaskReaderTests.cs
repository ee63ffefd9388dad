using FlexGet.Core.Entries;
using FlexGet.Core.Plugins;
using FlexGet.Core.Schemas;
using FlexGet.Core.Tasks;

namespace FlexGet.Tests.Tasks;

internal sealed class TaskReaderTests
{
    private static readonly Type[] Plugins = [typeof(Paint), typeof(Watch)];

    [Test]
    public void A_task_has_its_keywords_bound_and_the_plugins_that_are_always_on()
    {
        var task = Only("tasks: {room: {paint: {colour: green}}}");

        task.Errors.Should().BeEmpty();
        task.Plugins.Select(plugin => plugin.Plugin.Name).Should().Equal("paint", "watch");
        task.Plugins[0].Config.Should().Be(new PaintConfig { Colour = "green" });
        task.Builtins.Should().Equal("watch");
    }

    [Test]
    public void A_plugin_that_is_always_on_is_switched_off_by_no()
    {
        var task = Only("tasks: {room: {paint: {colour: green}, watch: no}}");

        task.Plugins.Select(plugin => plugin.Plugin.Name).Should().Equal("paint");
        task.Builtins.Should().BeEmpty();
    }

    [Test]
    public void An_unknown_keyword_disables_its_task_alone()
    {
        var (snapshot, tasks) = ConfigText.Load("tasks:\n  bad: {pain: {}}\n  good: {paint: {colour: green}}\n", Plugins);

        tasks.Find("good")!.IsEnabled.Should().BeTrue();
        tasks.Find("bad")!.IsEnabled.Should().BeFalse();
        tasks.Find("bad")!.Plugins.Should().BeEmpty();
        snapshot.Errors.Should().ContainSingle().Which.Should().BeEquivalentTo(
            new { Path = "/tasks/bad/pain", Line = 2, Column = 9, Suggestion = "paint" });
    }

    [TestCase("transmission")]
    [TestCase("content_size")]
    [TestCase("1337x")]
    public void Plugin_of_FlexGet_that_is_not_there_yet_is_named_as_such(string keyword)
    {
        var error = Only($"tasks: {{room: {{{keyword}: yes}}}}").Errors.Should().ContainSingle().Subject;

        error.Message.Should().Be($"\"{keyword}\" is a plugin of FlexGet that this server does not have yet");
        error.Suggestion.Should().BeNull();
    }

    [TestCase("pathscrub")]
    [TestCase("domain_delay")]
    [TestCase("verify_ssl_certificates")]
    public void Plugin_of_FlexGet_that_a_task_can_do_without_is_a_notice(string keyword)
    {
        var (snapshot, _) = ConfigText.Load($"tasks: {{room: {{{keyword}: no}}}}", Plugins);

        snapshot.Errors.Should().BeEmpty();
        snapshot.Notices.Should().ContainSingle().Which.Message.Should().StartWith($"{keyword} has no effect");
    }

    [Test]
    public void Keyword_in_the_place_of_a_task_is_to_be_indented()
    {
        var (snapshot, _) = ConfigText.Load("tasks:\n  room:\n  paint: green\n", Plugins);

        snapshot.Errors.Single(error => error.Path == "/tasks/paint").Message.Should().Contain("indent it below the name of its task");
    }

    [Test]
    public void Every_mistake_of_a_task_is_found_at_once()
    {
        var task = Only("""
            tasks:
              room:
                paint: {color: green, coats: many}
                wach: yes
            """);

        task.Errors.Select(error => (error.Path, error.Line, error.Suggestion)).Should().BeEquivalentTo(new (string, int?, string?)[]
        {
            ("/tasks/room/paint/color", 3, "colour"),
            ("/tasks/room/paint/coats", 3, null),
            ("/tasks/room/paint", 3, null),
            ("/tasks/room/wach", 4, "watch"),
        });
    }

    [Test]
    public void A_keyword_that_stands_twice_disables_its_task()
    {
        var (snapshot, tasks) = ConfigText.Load("tasks:\n  room:\n    watch: yes\n    watch: no\n  hall: {watch: yes}\n", Plugins);

        tasks.Find("room")!.Errors.Should().ContainSingle().Which.Line.Should().Be(4);
        tasks.Find("hall")!.IsEnabled.Should().BeTrue();
        snapshot.Errors.Should().ContainSingle();
    }

    [Test]
    [Property("Rule", "1.4")]
    public void Keywords_with_a_leading_underscore_are_ignored() =>
        Only("tasks: {room: {_paint: nonsense, watch: yes}}").Errors.Should().BeEmpty();

    [TestCase("Disabled", true)]
    [TestCase("Malfunctioned", false)]
    public void A_keyword_of_a_plugin_that_is_not_active_is_a_notice_when_it_was_switched_off(string state, bool isNotice)
    {
        var status = new PluginStatus("Lamps", null, Enum.Parse<PluginState>(state), null, "it broke", default) { Keywords = ["light"] };

        var (snapshot, tasks) = ConfigText.Load("tasks: {room: {light: on, watch: yes}}", Plugins, statuses: [status]);

        (isNotice ? snapshot.Notices : snapshot.Errors).Should().ContainSingle().Which.Message.Should().Contain("Lamps");
        tasks.Tasks.Single().IsEnabled.Should().Be(isNotice);
    }

    [TestCase("tasks: {room: yes}")]
    [TestCase("tasks: {room: }")]
    [TestCase("tasks: {room: [a]}")]
    public void A_task_that_is_no_mapping_is_an_error(string yaml) =>
        Only(yaml).Errors.Should().ContainSingle().Which.Path.Should().Be("/tasks/room");

    [Test]
    public void An_old_name_is_understood_with_a_notice()
    {
        var (snapshot, tasks) = ConfigText.Load("tasks: {room: {colouring: {colour: green}}}", Plugins);

        tasks.Tasks.Single().Plugins[0].Plugin.Name.Should().Be("paint");
        snapshot.Notices.Should().ContainSingle().Which.Suggestion.Should().Be("paint");
    }

    [Test]
    public void The_hash_of_a_task_does_not_depend_on_the_order_of_keys()
    {
        var (_, tasks) = ConfigText.Load(
            """
            tasks:
              a: {watch: yes, paint: {colour: green, coats: 2}}
              b: {paint: {coats: 2, colour: green}, watch: yes}
              c: {paint: {coats: 2, colour: red}, watch: yes}
              d: {paint: {coats: '2', colour: green}, watch: yes}
            """,
            Plugins);

        var hashes = tasks.Tasks.Select(task => task.ConfigHash).ToList();
        hashes[1].Should().Be(hashes[0]);
        hashes.Distinct().Should().HaveCount(3);
    }

    [Test]
    public void A_plugin_may_say_when_its_task_runs_among_others()
    {
        Only("tasks: {room: {watch: yes}}").Order.Should().Be(65535);
        ConfigText.Load("tasks: {room: {urgent: {order: 3}}}", [typeof(Urgent)]).Tasks.Tasks.Single().Order.Should().Be(3);
    }

    private static TaskDefinition Only(string yaml) => ConfigText.Load(yaml, Plugins).Tasks.Tasks.Single();

    internal sealed record PaintConfig
    {
        public required string Colour { get; init; }

        public int Coats { get; init; } = 1;
    }

    [TaskPlugin("paint", OldNames = ["colouring"])]
    internal sealed class Paint : IFilterPlugin<PaintConfig>
    {
        public ValueTask FilterAsync(TaskRun run, PaintConfig config, CancellationToken cancellationToken) => ValueTask.CompletedTask;
    }

    [TaskPlugin("watch", AlwaysOn = true)]
    internal sealed class Watch : IMetainfoPlugin<Toggle<object>>
    {
        public ValueTask MetainfoAsync(TaskRun run, Toggle<object> config, CancellationToken cancellationToken) => ValueTask.CompletedTask;
    }

    internal sealed record UrgentConfig : ITaskOrder
    {
        public int Order { get; init; }
    }

    [TaskPlugin("urgent")]
    internal sealed class Urgent : IInputPlugin<UrgentConfig>
    {
        public ValueTask<IEnumerable<Entry>> InputAsync(TaskRun run, UrgentConfig config, CancellationToken cancellationToken) =>
            ValueTask.FromResult<IEnumerable<Entry>>([]);
    }
}

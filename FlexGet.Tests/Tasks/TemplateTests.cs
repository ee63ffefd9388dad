using FlexGet.Core.Plugins;
using FlexGet.Core.Schemas;
using FlexGet.Core.Tasks;

namespace FlexGet.Tests.Tasks;

internal sealed class TemplateTests
{
    [Test]
    [Property("Rule", "5.1")]
    public void A_task_takes_over_its_templates_and_the_global_one_after_them()
    {
        var config = Merged("""
            templates:
              global: {note: {from: global, list: [g]}}
              one: {note: {from: one, list: [1]}}
              two: {note: {from: two, list: [2]}}
            tasks: {it: {template: [one, two], note: {list: [0]}}}
            """);

        config.Should().BeEquivalentTo(new Dictionary<string, object>
        {
            ["from"] = "one",
            ["list"] = new List<object> { 0L, 1L, 2L, "g" },
        });
    }

    [TestCase("template: no", null)]
    [TestCase("template: no_global", null)]
    [TestCase("template: [other, no_global, global]", null)]
    [TestCase("template: other", "global")]
    [TestCase("template: []", "global")]
    [TestCase("_x: 1", "global")]
    [Property("Rule", "5.1")]
    public void The_global_template_goes_to_every_task_that_does_not_refuse_it(string line, string? from)
    {
        var task = Only($"templates: {{global: {{note: {{from: global}}}}, other: {{_x: 1}}}}\ntasks: {{it: {{{line}}}}}\n");

        ((task.Config["note"] as ConfigMapping)?["from"] as ConfigScalar)?.Text.Should().Be(from);
        (task.Config["note"] is null).Should().Be(from is null);
    }

    [Test]
    [Property("Rule", "5.1")]
    public void Templates_of_templates_come_after_those_that_are_listed()
    {
        var config = Merged("""
            templates:
              global: {note: {list: [global]}}
              outer: {template: inner, note: {list: [outer]}}
              inner: {template: outer, note: {list: [inner]}}
            tasks: {it: {template: outer}}
            """);

        config["list"].Should().BeEquivalentTo(new List<object> { "outer", "global", "inner" }, options => options.WithStrictOrdering());
    }

    [Test]
    [Property("Rule", "5.1")]
    public void A_template_that_is_listed_twice_is_merged_once() => Merged(
        "templates: {t: {note: {list: [1]}}}\ntasks: {it: {template: [t, t]}}\n")["list"].Should().BeEquivalentTo(new[] { 1L });

    [Test]
    [Property("Rule", "7.2")]
    public void The_hash_of_a_task_counts_templates_includes_and_variables_and_not_the_order_of_keys()
    {
        using var folder = new TemporaryFolder();
        string Hash(string variable, string template, string included, string task)
        {
            File.WriteAllText(Path.Combine(folder.Path, "part.yml"), $"note: {{list: [{included}]}}\n");
            var yaml = $"variables: {{v: {variable}}}\ntemplates: {{t: {{note: {{list: [{template}]}}}}}}\ntasks: {{it: {{template: t, include: part.yml, {task}}}}}\n";
            return ConfigText.Load(yaml, [typeof(Note)], directory: folder.Path).Tasks.Tasks.Single().ConfigHash;
        }

        var hash = Hash("a", "1", "2", "note: {from: '{? v ?}', list: [3, 4]}");

        Hash("a", "1", "2", "note: {list: [3, 4], from: a}").Should().Be(hash);
        Hash("b", "1", "2", "note: {from: '{? v ?}', list: [3, 4]}").Should().NotBe(hash);
        Hash("a", "5", "2", "note: {from: '{? v ?}', list: [3, 4]}").Should().NotBe(hash);
        Hash("a", "1", "5", "note: {from: '{? v ?}', list: [3, 4]}").Should().NotBe(hash);
        Hash("a", "1", "2", "note: {from: '{? v ?}', list: [4, 3]}").Should().NotBe(hash);
    }

    [Test]
    [Property("Rule", "5.1")]
    public void An_unknown_template_disables_the_task_with_a_suggestion()
    {
        var error = Only("templates: {movies: {}}\ntasks: {it: {template: movie}}\n").Errors.Should().ContainSingle().Which;

        error.Should().BeEquivalentTo(new { Path = "/tasks/it/template", Line = 2, Column = 24, Suggestion = "movies" });
    }

    [Test]
    [Property("Rule", "5.1")]
    public void An_empty_template_is_skipped_with_a_notice()
    {
        var (snapshot, _) = ConfigText.Load("templates: {tv: }\ntasks: {it: {template: tv}}\n", [typeof(Note)]);

        snapshot.Errors.Should().BeEmpty();
        snapshot.Notices.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Path = "/tasks/it/template", Line = 2, Column = 24 });
    }

    [Test]
    [Property("Rule", "5.1")]
    public void Presets_of_presets_are_merged_too() => Merged("""
        templates:
          outer: {preset: inner, note: {from: outer}}
          inner: {note: {list: [inner]}}
        tasks: {it: {preset: outer}}
        """)["list"].Should().BeEquivalentTo(new[] { "inner" });

    [Test]
    public void Preset_is_the_old_name_of_template()
    {
        var (snapshot, tasks) = ConfigText.Load("presets: {tv: {note: {from: tv}}}\ntasks: {it: {preset: tv}}\n", [typeof(Note)]);

        snapshot.Errors.Should().BeEmpty();
        snapshot.Notices.Select(notice => notice.Suggestion).Should().BeEquivalentTo("templates", "template");
        tasks.Tasks.Single().Config["note"].Should().NotBeNull();
    }

    [TestCase("note: {from: 1}", "note: {from: 2}", "{from: 2}")]
    [TestCase("note: {from: [1]}", "note: {from: 2}", "{from: 2}")]
    [TestCase("note: {from: [1, 2]}", "note: {from: [2]}", "{from: [2, 1, 2]}")]
    [TestCase("note: {from: {a: {b: 1}}}", "note: {from: {a: {c: 2}}}", "{from: {a: {c: 2, b: 1}}}")]
    [TestCase("note: {from: 1}", "note: {from: }", "{from: }")]
    [Property("Rule", "5.2")]
    public void Own_values_win_lists_are_joined_and_mappings_merged(string template, string task, string expected) =>
        Merged($"templates: {{t: {{{template}}}}}\ntasks: {{it: {{template: t, {task}}}}}\n")
            .Should().BeEquivalentTo((Dictionary<string, object?>)ConfigValue.Of(ConfigText.Node(expected))!, options => options.WithStrictOrdering());

    [TestCase("note: {from: {a: 1}}", "note: {from: [1]}", "a mapping for \"from\", here stands a list")]
    [TestCase("note: {from: [1]}", "note: {from: {a: 1}}", "a list for \"from\", here stands a mapping")]
    [TestCase("note: {from: {a: 1}}", "note: {from: }", "here stands nothing")]
    [Property("Rule", "5.2")]
    public void A_mapping_cannot_be_merged_with_something_else(string template, string task, string words)
    {
        var error = Only($"templates: {{t: {{{template}}}}}\ntasks: {{it: {{template: t, {task}}}}}\n").Errors.Should().ContainSingle().Which;

        error.Message.Should().Contain(words);
        error.Path.Should().Be("/tasks/it/note/from");
    }

    [Test]
    public void Mistakes_in_a_template_are_found_there_and_disable_the_tasks_that_use_it()
    {
        var (snapshot, tasks) = ConfigText.Load(
            "templates: {t: {note: [1]}, u: {nte: {}}}\ntasks: {it: {template: t}, other: {note: {}}}\n", [typeof(Note)]);

        snapshot.Errors.Select(error => error.Path).Should().BeEquivalentTo("/templates/t/note", "/templates/u/nte", "/tasks/it/note");
        tasks.Tasks.Select(task => task.IsEnabled).Should().Equal(false, true);
    }

    [Test]
    [Property("Rule", "5.3")]
    public void Included_files_are_merged_after_the_templates()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(Path.Combine(folder.Path, "part.yml"), "template: nonsense\ninclude: nonsense.yml\nnote: {from: '{? v ?}', list: [file]}\n");

        var (snapshot, tasks) = ConfigText.Load(
            "variables: {v: 1}\ntemplates: {t: {include: part.yml, note: {list: [t]}}}\ntasks: {it: {template: t}}\n", [typeof(Note)], directory: folder.Path);

        snapshot.Errors.Should().BeEmpty();
        snapshot.Files.Should().Equal(Path.Combine(folder.Path, "part.yml"));
        ConfigValue.Of(tasks.Tasks.Single().Config["note"]!).Should().BeEquivalentTo(
            new Dictionary<string, object> { ["from"] = "{? v ?}", ["list"] = new List<object> { "t", "file" } });
    }

    [Test]
    [Property("Rule", "5.3")]
    public void Mistakes_in_an_included_file_are_told_with_its_name_and_line()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "part.yml");
        File.WriteAllText(file, "note:\n  frm: file\n");

        var (_, tasks) = ConfigText.Load("tasks: {it: {include: part.yml}}\n", [typeof(Note)], directory: folder.Path);

        tasks.Tasks.Single().Errors.Should().ContainSingle().Which.Should().BeEquivalentTo(
            new { File = file, Line = 2, Column = 3, Suggestion = "from" });
    }

    [TestCase("include: missing.yml")]
    [TestCase("include: [missing.yml]")]
    [TestCase("include: \"a\\0b\"")]
    [TestCase("include: {a: b}")]
    [Property("Rule", "5.3")]
    public void What_cannot_be_included_disables_the_task(string line) =>
        Only($"tasks: {{it: {{{line}}}}}").Errors.Should().ContainSingle().Which.Path.Should().Be("/tasks/it/include");

    [TestCase("")]
    [TestCase("- a\n")]
    [TestCase("a: [\n")]
    [Property("Rule", "5.3")]
    public void An_included_file_that_holds_no_mapping_disables_the_task(string content)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(Path.Combine(folder.Path, "part.yml"), content);

        var (_, tasks) = ConfigText.Load("tasks: {it: {include: part.yml}}\n", [typeof(Note)], directory: folder.Path);

        tasks.Tasks.Single().Errors.Should().ContainSingle().Which.Path.Should().Be("/tasks/it/include");
    }

    [Test]
    public void Keywords_of_the_wild_that_are_gone_are_named()
    {
        var (snapshot, tasks) = ConfigText.Load("tasks: {a: {thexem: yes}, b: {imdb_required: yes}}");

        snapshot.Notices.Should().ContainSingle().Which.Path.Should().Be("/tasks/a/thexem");
        tasks.Find("b")!.Errors.Should().ContainSingle().Which.Suggestion.Should().Be("require_field");
    }

    private static Dictionary<string, object?> Merged(string yaml)
    {
        var task = Only(yaml);
        task.Errors.Should().BeEmpty();
        return (Dictionary<string, object?>)ConfigValue.Of(task.Config["note"]!)!; // every test has a note
    }

    private static TaskDefinition Only(string yaml) => ConfigText.Load(yaml, [typeof(Note)]).Tasks.Tasks.Single();

    internal sealed record NoteConfig
    {
        public object? From { get; init; }

        public IReadOnlyList<object> List { get; init; } = [];
    }

    [TaskPlugin("note")]
    internal sealed class Note : IFilterPlugin<NoteConfig>
    {
        public ValueTask FilterAsync(TaskRun run, NoteConfig config, CancellationToken cancellationToken) => ValueTask.CompletedTask;
    }
}

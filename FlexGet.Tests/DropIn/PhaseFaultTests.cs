using Newtonsoft.Json.Linq;

namespace FlexGet.Tests.DropIn;

/// <summary>Task plugins that throw or never come back, in each phase: their task ends so, others do not notice.</summary>
internal sealed class PhaseFaultTests : IAsyncDisposable
{
    private static readonly string[] Phases =
        ["Prepare", "Start", "Input", "Metainfo", "Filter", "Urlrewrite", "Download", "Modify", "Output", "Learn", "Exit"];

    private readonly DropInServer _server = new();

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _server.TakeFromTheBox("FlexGet.Plugins.Standard");
        PluginCompiler.Drop(_server.Plugins, "Faults", string.Concat(Phases.Append("Abort").Select(phase =>
            Source(phase, "throws", "throw new InvalidOperationException(\"no luck\");")
            + Source(phase, "sleeps", "await Task.Delay(Timeout.Infinite, cancellationToken);"))));
        var faults = Phases.SelectMany(phase => new[] { $"throws_in_{phase}", $"sleeps_in_{phase}" }).Select(keyword => keyword.ToLowerInvariant());
        await _server.StartAsync($$"""
            tasks:
              good: {mock: [{title: Good, url: "http://example.org/1"}], accept_all: yes}
              throws_in_abort: {mock: [{title: Bad, url: "http://example.org/2"}], throws_in_filter: yes, throws_in_abort: yes}
              sleeps_in_abort: {mock: [{title: Bad, url: "http://example.org/2"}], throws_in_filter: yes, sleeps_in_abort: yes}
              {{string.Join("\n  ", faults.Select(name => $$"""{{name}}: {mock: [{title: Bad, url: "http://example.org/2"}], accept_all: yes, {{name}}: yes}"""))}}
            """);
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [TestCaseSource(nameof(Phases))]
    public async Task Plugin_that_throws_aborts_its_task_with_the_reason_and_no_other(string phase)
    {
        var bad = $"throws_in_{phase.ToLowerInvariant()}";

        var execution = await _server.EndedAsync(await _server.ExecuteAsync(bad, "good"));

        Result(execution, bad).Value<string>("status").Should().Be("aborted", execution.ToString());
        Result(execution, bad).Value<string>("abort_reason").Should().Contain(bad);
        Result(execution, "good").Value<string>("status").Should().Be("complete");
    }

    [TestCaseSource(nameof(Phases))]
    public async Task Plugin_that_never_comes_back_can_be_cancelled_while_other_executions_run(string phase)
    {
        var bad = $"sleeps_in_{phase.ToLowerInvariant()}";
        var stuck = await _server.ExecuteAsync(bad);
        await _server.WaitAsync(async () => (await _server.Client.GetJsonAsync<JObject>($"execution/{stuck}")).Value<string>("plugin") == bad);
        using (await _server.Client.DeleteAsync(new Uri($"execution/{stuck}", UriKind.Relative)))
        {
        }

        var good = await _server.EndedAsync(await _server.ExecuteAsync("good"));

        good.Value<string>("status").Should().Be("complete");
        (await _server.EndedAsync(stuck)).Value<string>("status").Should().Be("aborted");
    }

    [TestCase("throws_in_abort")]
    [TestCase("sleeps_in_abort")]
    public async Task Plugin_that_fails_while_its_task_is_aborted_keeps_neither_the_reason_nor_the_end_from_it(string bad)
    {
        var execution = await _server.EndedAsync(await _server.ExecuteAsync(bad, "good"));

        Result(execution, bad).Value<string>("status").Should().Be("aborted", execution.ToString());
        Result(execution, bad).Value<string>("abort_reason").Should().Contain("throws_in_filter").And.Contain("no luck");
        Result(execution, "good").Value<string>("status").Should().Be("complete");
        (await _server.Client.GetStringAsync(new Uri($"execution/{execution["id"]}/log", UriKind.Relative))).Should().Contain(bad);
    }

    private static string Source(string phase, string kind, string deed) => phase == "Input"
        ? $$"""
            [FlexGet.Core.Plugins.TaskPlugin("{{kind}}_in_input")]
            internal sealed class {{kind}}Input : FlexGet.Core.Plugins.IInputPlugin<bool>
            {
                public async ValueTask<IEnumerable<FlexGet.Core.Entries.Entry>> InputAsync(
                    FlexGet.Core.Plugins.TaskRun run, bool config, CancellationToken cancellationToken)
                {
                    await Task.Yield();
                    {{deed}}
                    return [];
                }
            }

            """
        : $$"""
            [FlexGet.Core.Plugins.TaskPlugin("{{kind}}_in_{{phase.ToLowerInvariant()}}")]
            internal sealed class {{kind}}{{phase}} : FlexGet.Core.Plugins.I{{phase}}Plugin<bool>
            {
                public async ValueTask {{phase}}Async(FlexGet.Core.Plugins.TaskRun run, bool config, CancellationToken cancellationToken)
                {
                    await Task.Yield();
                    {{deed}}
                }
            }

            """;

    private static JToken Result(JObject execution, string task) =>
        execution["results"]!.Single(result => result.Value<string>("task") == task); // an execution has results
}

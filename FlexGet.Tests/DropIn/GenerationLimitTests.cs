namespace FlexGet.Tests.DropIn;

/// <summary>What replaced plugins leave in memory is bounded.</summary>
internal sealed class GenerationLimitTests
{
    [Test]
    public async Task Plugin_that_was_replaced_too_often_asks_for_a_restart_and_the_one_before_it_answers()
    {
        await using var server = new DropInServer { Generations = "1" };
        PluginCompiler.Drop(server.Plugins, "Restless", Sources.Answering("restless", "one"));
        await server.StartAsync();
        PluginCompiler.Drop(server.Plugins, "Restless", Sources.Answering("restless", "two"));
        await server.WaitAsync(async () => await server.TextAsync("restless") == "two");

        PluginCompiler.Drop(server.Plugins, "Restless", Sources.Answering("restless", "three"));
        await server.WaitAsync(async () => (await server.PluginAsync("Restless")).Value<string>("state") == "restart_required");

        (await server.TextAsync("restless")).Should().Be("two");
        await server.StartAsync();
        (await server.TextAsync("restless")).Should().Be("three");
    }
}

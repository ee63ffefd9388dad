using System.ComponentModel;
using FlexGet.Core.Plugins;

namespace Acme.Sample;

/// <summary>The config of <c>greet</c>: its schema, checks and errors come from this type.</summary>
internal sealed record GreetConfig
{
    [Description("What is said to each accepted entry.")]
    public required string With { get; init; }
}

[TaskPlugin("greet")]
[Description("Greets accepted entries.")]
[Example("with: hello")]
internal sealed class Greet(GreetingRepository greetings) : IOutputPlugin<GreetConfig>
{
    public ValueTask OutputAsync(TaskRun run, GreetConfig config, CancellationToken cancellationToken)
    {
        foreach (var entry in run.Accepted)
        {
            run.Log.Info($"{config.With}, {entry.Title}");
            if (run.Options.Test != true)
            {
                greetings.Add(entry.Title);
            }
        }

        return ValueTask.CompletedTask;
    }
}

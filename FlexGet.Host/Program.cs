using FlexGet.Core;
using FlexGet.Host;
using FlexGet.Host.StartUp;

const int WrongOptions = 2;
const int CannotStart = 1;

NativeMemory.Share(); // before there are threads
StartOptions options;
try
{
    var commandLine = new CommandLine(args);
    if (commandLine.HasSwitch("help") || commandLine.HasSwitch("version"))
    {
        Console.WriteLine(commandLine.HasSwitch("help") ? CommandLine.Help : ServerVersion.Text);
        return 0;
    }

    options = new StartOptionsReader(commandLine, Environment.GetEnvironmentVariable).Read();
}
catch (StartException exception)
{
    await Console.Error.WriteLineAsync($"FlexGet cannot start: {exception.Message}");
    return WrongOptions;
}

try
{
    await using var app = FlexGetApp.Create(options);
    await FlexGetApp.StartAsync(app);
    app.Services.GetRequiredService<ConsoleBanner>().Write(Console.Out, app.Urls);
    await FlexGetApp.WaitForStopAsync(app);
    return 0;
}
catch (OperationCanceledException)
{
    return 0; // stopped before it was up
}
catch (Exception exception) when (FlexGetApp.IsExplained(exception))
{
    await Console.Error.WriteLineAsync($"FlexGet cannot start: {exception.Message}");
    return CannotStart;
}

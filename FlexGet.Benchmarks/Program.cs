using FlexGet.Benchmarks;

switch (args.FirstOrDefault())
{
    case "bare":
        await BareApp.RunAsync(args[1]);
        return 0;
    case "server":
        await ServerComparison.RunAsync(Rounds(args));
        return 0;
    case "tasks":
        await TaskWorkloads.RunAsync(Rounds(args));
        return 0;
    case "series":
        await SeriesComparison.RunAsync(Rounds(args));
        return 0;
    case "swaps":
        await PluginSwaps.RunAsync(Rounds(args));
        return 0;
    case "defects":
        await DefectStarts.RunAsync(Rounds(args));
        return 0;
    case "config":
        ConfigReading.Run(Rounds(args));
        return 0;
    case "templates":
        await TemplateRendering.RunAsync(Rounds(args));
        return 0;
    case "titles":
        TitleReading.Run(Rounds(args));
        return 0;
    default:
        Console.WriteLine("usage: dotnet run -c Release --project FlexGet.Benchmarks -- server|tasks|series|swaps|defects|config|templates|titles [ROUNDS]");
        return 2;
}

static int Rounds(string[] args) =>
    args.Length > 1 ? int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture) : 7;

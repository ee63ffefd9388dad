using FlexGet.Core;
using FlexGet.Host.Authentication;

namespace FlexGet.Host.StartUp;

/// <summary>What the user needs to know after a start; to the console only, for the link in it signs in.</summary>
internal sealed class ConsoleBanner(StartOptions options, KeyFile key, SignInLinks links)
{
    public void Write(TextWriter console, IEnumerable<string> urls)
    {
        var url = urls.Select(Reachable).First();
        console.WriteLine($"""

            FlexGet {ServerVersion.Text} runs at {url}
              API page   {url}{OpenApi.OpenApiServices.PagePath}
              pages      {url}{Ui.UiServices.Path} (those that plugins bring)
              sign in    {SignInLine(url)}
              key        {KeyLine()}
              config     {options.Server.ConfigFile}
              data       {options.Server.DataDirectory}
            """);
        WriteClock(console);
        WriteFlexGetConfig(console);
        console.WriteLine("Ctrl+C stops it.");
    }

    private string SignInLine(string url) => options.IsOpen
        ? "not needed: this server asks nobody for a key"
        : $"{url}/auth/link/{links.Create()} (once, within 15 minutes)";

    private string KeyLine() => (options.IsOpen, options.ApiKey) switch
    {
        (true, _) => "not needed",
        (_, null) => key.Path,
        _ => "the one in FLEXGET_API_KEY",
    };

    private void WriteClock(TextWriter console)
    {
        if (options.ClockOffset != TimeSpan.Zero)
        {
            console.WriteLine($"  clock      {options.ClockOffset} from now (FLEXGET_CLOCK_OFFSET)");
        }
    }

    private void WriteFlexGetConfig(TextWriter console)
    {
        if (!options.IsConfigNamed && DefaultFolders.FlexGetConfig(Environment.GetEnvironmentVariable) is { } config)
        {
            console.WriteLine($"""
                A config of FlexGet was found and left alone. To use it:
                  dotnet run --project FlexGet.Host -- --config "{config}"
                """);
        }
    }

    /// <summary>What to type into a browser for an address that stands for all.</summary>
    private static string Reachable(string url) => url.TrimEnd('/')
        .Replace("//0.0.0.0:", "//127.0.0.1:", StringComparison.Ordinal)
        .Replace("//[::]:", "//[::1]:", StringComparison.Ordinal)
        .Replace("//*:", "//127.0.0.1:", StringComparison.Ordinal)
        .Replace("//+:", "//127.0.0.1:", StringComparison.Ordinal);
}

namespace FlexGet.Host.StartUp;

/// <summary>The arguments of the process: <c>--name value</c>, <c>--name=value</c> and switches.</summary>
internal sealed class CommandLine
{
    private static readonly string[] ValueNames = ["config", "data", "plugins", "urls"];
    private static readonly string[] SwitchNames = ["no-auth", "safe-mode", "help", "version"];

    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);
    private readonly HashSet<string> _switches = new(StringComparer.Ordinal);

    /// <exception cref="StartException">An argument is unknown, repeated or lacks its value.</exception>
    public CommandLine(IReadOnlyList<string> arguments)
    {
        for (var index = 0; index < arguments.Count; index++)
        {
            var (name, value) = Split(arguments[index]);
            if (SwitchNames.Contains(name) && value is null)
            {
                _switches.Add(name);
                continue;
            }

            if (!ValueNames.Contains(name))
            {
                throw new StartException($"unknown option {arguments[index]}; known: {Known}");
            }

            value ??= ++index < arguments.Count ? arguments[index] : null;
            if (string.IsNullOrEmpty(value) || !_values.TryAdd(name, value))
            {
                throw new StartException($"--{name} needs a value, once");
            }
        }
    }

    public static string Help => $"""
        FlexGet: takes what you want from feeds, pages and folders, and hands it on.

        dotnet run --project FlexGet.Host -- [options]

          --config FILE   the config (FLEXGET_CONFIG); default: config.yml in the data directory
          --data DIR      database, logs and keys (FLEXGET_DATA); default: {DefaultFolders.Data(Environment.GetEnvironmentVariable)}
          --plugins DIR   a folder for each plugin (FLEXGET_PLUGINS); default: plugins beside the program
          --urls URLS     where to listen, separated by ; (FLEXGET_URLS); default: {StartOptions.DefaultUrls}
          --no-auth       ask for no key; on loopback only
          --safe-mode     start without plugins, when one of them keeps the server from starting
          --help          this text
          --version       the version

        Environment only:
          FLEXGET_API_KEY        the key that clients send, 16 characters or more; without it one is made at the first start
          FLEXGET_CLOCK_OFFSET   an ISO 8601 duration added to the clock, to rehearse what lies ahead: P1D is tomorrow
        """;

    private static string Known => string.Join(", ", ValueNames.Concat(SwitchNames).Select(name => $"--{name}"));

    public string? Value(string name) => _values.GetValueOrDefault(name);

    public bool HasSwitch(string name) => _switches.Contains(name);

    private static (string Name, string? Value) Split(string argument)
    {
        if (!argument.StartsWith("--", StringComparison.Ordinal))
        {
            throw new StartException($"unknown argument {argument}; options are {Known}");
        }

        var parts = argument[2..].Split('=', 2);
        return (parts[0], parts.Length == 2 ? parts[1] : null);
    }
}

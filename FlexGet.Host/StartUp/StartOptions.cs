using FlexGet.Core;

namespace FlexGet.Host.StartUp;

/// <summary>Everything that is fixed when the process starts.</summary>
internal sealed record StartOptions
{
    public const string DefaultUrls = "http://127.0.0.1:5050";

    public required ServerOptions Server { get; init; }

    /// <summary>One or more URLs, separated by <c>;</c>.</summary>
    public string Urls { get; init; } = DefaultUrls;

    /// <summary>No key is asked for; loopback only.</summary>
    public bool IsOpen { get; init; }

    /// <summary>No plugin is loaded.</summary>
    public bool IsSafe { get; init; }

    /// <summary>The key from FLEXGET_API_KEY; null makes one at the first start.</summary>
    public string? ApiKey { get; init; }

    /// <summary>Added to the clock everywhere, to rehearse what lies ahead.</summary>
    public TimeSpan ClockOffset { get; init; }

    /// <summary>True when the user named a config file, false for the one in the data directory.</summary>
    public bool IsConfigNamed { get; init; }
}

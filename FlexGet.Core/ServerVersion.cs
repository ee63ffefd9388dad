using System.Reflection;

namespace FlexGet.Core;

/// <summary>The release that runs; the assembly's own version moves with the major only.</summary>
internal static class ServerVersion
{
    public static string Text { get; } =
        typeof(ServerVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "1.0.0";
}

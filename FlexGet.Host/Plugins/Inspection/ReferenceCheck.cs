using System.Reflection.Metadata;

namespace FlexGet.Host.Plugins.Inspection;

/// <summary>Compares what a plugin was built with to what this server brings.</summary>
internal sealed class ReferenceCheck(HostAssemblies host)
{
    private const string Mvc = "Microsoft.AspNetCore.Mvc.Core";
    private const string NetCore = ".NETCoreApp,Version=v";

    /// <exception cref="PluginRejectedException">It is no plugin, or needs something newer or other than this server has.</exception>
    public void Check(MetadataReader reader)
    {
        CheckFramework(MetadataAttributes.Text(reader, "TargetFrameworkAttribute"));
        var references = new Dictionary<string, Version>(StringComparer.OrdinalIgnoreCase);
        foreach (var handle in reader.AssemblyReferences)
        {
            var reference = reader.GetAssemblyReference(handle);
            references[reader.GetString(reference.Name)] = reference.Version;
        }

        CheckContract(references);
        foreach (var (name, version) in references)
        {
            // The loader would fall back to a private copy, whose types are strangers to the server's.
            if (host.VersionOf(name) is { } present && present < version)
            {
                throw PluginRejectedException.Incompatible($"it needs {name} {version}, this server has {present}");
            }
        }
    }

    // A plugin of nothing but controllers names nothing of the contract, so the compiler leaves the reference out.
    private void CheckContract(Dictionary<string, Version> references)
    {
        var own = host.VersionOf(ContractCheck.Contract);
        if (references.TryGetValue(ContractCheck.Contract, out var contract) && contract.Major != own?.Major)
        {
            throw PluginRejectedException.Incompatible(
                $"it was built for version {contract.Major} of {ContractCheck.Contract}, this server has version {own?.Major}");
        }

        if (contract is null && !references.ContainsKey(Mvc))
        {
            throw PluginRejectedException.Incompatible($"it is no plugin: it uses neither {ContractCheck.Contract} nor {Mvc}");
        }
    }

    private static void CheckFramework(string? framework)
    {
        if (framework is null || framework.StartsWith(".NETStandard", StringComparison.Ordinal))
        {
            return;
        }

        if (!framework.StartsWith(NetCore, StringComparison.Ordinal)
            || !Version.TryParse(framework[NetCore.Length..], out var version)
            || version > new Version(Environment.Version.Major, Environment.Version.Minor))
        {
            throw PluginRejectedException.Incompatible(
                $"it was built for {framework}, this server runs on .NET {Environment.Version.ToString(2)}");
        }
    }
}

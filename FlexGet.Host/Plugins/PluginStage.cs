namespace FlexGet.Host.Plugins;

/// <summary>The steps by which a plugin comes to life, as they stand in its state.</summary>
internal static class PluginStage
{
    public const string Inspection = "inspection";
    public const string Loading = "loading";
    public const string Types = "types";
    public const string Services = "services";
    public const string TaskPlugins = "task_plugins";
    public const string Routes = "routes";
    public const string Migrations = "migrations";
    public const string Background = "background";
    public const string Dependencies = "dependencies";
    public const string SafeMode = "safe_mode";
}

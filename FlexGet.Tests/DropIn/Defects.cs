using Microsoft.CodeAnalysis;

namespace FlexGet.Tests.DropIn;

/// <summary>A plugin with something wrong, and the state that it should end in.</summary>
internal sealed record Defect(string Name, string State, string? Stage, string Message, Action<string> Drop)
{
    public override string ToString() => Name;

    /// <summary>One of every kind.</summary>
    public static IReadOnlyList<Defect> All { get; } =
    [
        Of("MissingBase", "malfunctioned", "types", "types cannot be loaded", plugins => PluginCompiler.Write(plugins, "MissingBase", MissingBase())),
        Of("BadRoute", "malfunctioned", "routes", "bad/{x", Sources.Answering("bad/{x")),
        Of("DuplicateRouteName", "malfunctioned", "routes", "twice", """
            [ApiController]
            public sealed class TwiceController : ControllerBase
            {
                [HttpGet("one", Name = "twice")]
                public string One() => "";

                [HttpGet("two", Name = "twice")]
                public string Two() => "";
            }
            """),
        Of("TakesARouteName", "conflict", "routes", "which any /named of Named has too", NamingARoute("other")),
        Of("BorrowsControllers", "malfunctioned", "routes", "in another DLL", BorrowingControllers),
        Of("NoRoute", "malfunctioned", "routes", "attribute route", """
            [ApiController]
            public sealed class NoRouteController : ControllerBase
            {
                public string Get() => "";
            }
            """),
        Of("TakesAServersRoute", "conflict", "routes", "the server", Sources.Answering("plugins")),
        Of("TakesAServersRouteByPrefix", "conflict", "routes", "the server", Sources.Answering("api/plugins/{other}")),
        Of("TakesTheUi", "conflict", "routes", "/ui belongs to the server", Sources.Answering("ui/own")),
        Of("TakesThePageOfTheApi", "conflict", "routes", "/docs belongs to the server", Sources.Answering("docs/own")),
        Of("TakesATask", "conflict", "routes", "/tasks belongs to the server", Sources.Answering("tasks/own")),
        Of("TakesAnothersRoute", "conflict", "routes", "Good1", Sources.Answering("good1")),
        Of("AmbiguousRoutes", "malfunctioned", "routes", "ambiguous", """
            [ApiController]
            public sealed class AmbiguousController : ControllerBase
            {
                [HttpGet("ambiguous/{one}")]
                public string One(string one) => one;

                [HttpGet("ambiguous/{two}")]
                public string Two(string two) => two;
            }
            """),
        Of("ThrowsWhenAsked", "malfunctioned", "services", "no luck", """
            internal sealed class Module : FlexGet.Core.Plugins.PluginModule
            {
                public override void ConfigureServices(IServiceCollection services, FlexGet.Core.Plugins.PluginContext context) =>
                    throw new InvalidOperationException("no luck");
            }
            """),
        Of("MissesAService", "malfunctioned", "services", "Unable to resolve", """
            internal sealed class Module : FlexGet.Core.Plugins.PluginModule
            {
                public override void ConfigureServices(IServiceCollection services, FlexGet.Core.Plugins.PluginContext context) =>
                    services.AddSingleton<Needy>();
            }

            internal interface INowhere;

            internal sealed class Needy(INowhere nowhere)
            {
                public INowhere Nowhere => nowhere;
            }
            """),
        Of("TwoModules", "malfunctioned", "services", "more than one", """
            internal sealed class One : FlexGet.Core.Plugins.PluginModule;

            internal sealed class Two : FlexGet.Core.Plugins.PluginModule;
            """),
        Of("PhaselessTaskPlugin", "malfunctioned", "task_plugins", "implements no phase", """
            [FlexGet.Core.Plugins.TaskPlugin("phaseless")]
            internal sealed class Phaseless;
            """),
        Of("UnmakeableTaskPlugin", "malfunctioned", "task_plugins", "one public constructor",
            KeywordOf("unmakeable").Replace("IFilterPlugin<bool>\n{", "IFilterPlugin<bool>\n{\n    private Keyword() { }", StringComparison.Ordinal)),
        Of("TakesAKeyword", "conflict", "task_plugins", "Good2", KeywordOf("good2_keyword")),
        Of("BadMigration", "malfunctioned", "migrations", "syntax", plugins => PluginCompiler.Drop(
            plugins, "BadMigration", Sources.Answering("bad_migration"), ("X.Migrations.001_bad.sql", "CREATE TABEL x (y);"))),
        Of("OwnSqlite", "incompatible", "inspection", "own SQLite", plugins =>
        {
            PluginCompiler.Drop(plugins, "OwnSqlite", Sources.Answering("own_sqlite"));
            File.WriteAllText(Path.Combine(plugins, "OwnSqlite", "libe_sqlite3.so"), "not read");
        }),
        Of("NewerMinor", "incompatible", "inspection", "FlexGet.Core.Plugins.PluginModule.Brand", plugins =>
            PluginCompiler.Write(plugins, "NewerMinor", Contracts.PluginFor("NewerMinor", Contracts.NewerMinor))),
        Of("NextMajor", "incompatible", "inspection", "version 2", plugins =>
            PluginCompiler.Write(plugins, "NextMajor", Contracts.PluginFor("NextMajor", Contracts.NextMajor))),
        Of("OtherFramework", "incompatible", "inspection", "v99.0", """
            [assembly: System.Runtime.Versioning.TargetFramework(".NETCoreApp,Version=v99.0")]
            internal sealed class Module : FlexGet.Core.Plugins.PluginModule;
            """),
        Of("NoPlugin", "incompatible", "inspection", "it is no plugin", "public static class Nothing;"),
        Of("Garbage", "incompatible", "inspection", "not a .NET assembly", plugins =>
            PluginCompiler.Write(plugins, "Garbage", [.. Enumerable.Range(0, 5000).Select(at => (byte)(at * 7))])),
        Of("Empty", "incompatible", "inspection", "not a .NET assembly", plugins => PluginCompiler.Write(plugins, "Empty", [])),
        Of("Native", "incompatible", "inspection", "not a .NET assembly", plugins =>
            PluginCompiler.Write(plugins, "Native", [0x7F, .. "ELF"u8, .. new byte[4000]])),
        Of("NoDll", "incompatible", "inspection", "has no NoDll.dll", plugins => Directory.CreateDirectory(Path.Combine(plugins, "NoDll"))),
    ];

    /// <summary>A plugin whose route has a name.</summary>
    public static string NamingARoute(string route) => $$"""
        [ApiController]
        public sealed class NamingController : ControllerBase
        {
            [Route("{{route}}", Name = "the_name")]
            public string Get() => "";
        }
        """;

    /// <summary>A plugin with one task plugin.</summary>
    public static string KeywordOf(string name) => $$"""
        [FlexGet.Core.Plugins.TaskPlugin("{{name}}")]
        [Description("Does nothing.")]
        internal sealed class Keyword : FlexGet.Core.Plugins.IFilterPlugin<bool>
        {
            public ValueTask FilterAsync(FlexGet.Core.Plugins.TaskRun run, bool config, CancellationToken cancellationToken) =>
                ValueTask.CompletedTask;
        }
        """;

    private static void BorrowingControllers(string plugins)
    {
        const string lender = """
            [ApiController]
            public sealed class LentController : ControllerBase
            {
                [HttpGet("auth/lent"), Microsoft.AspNetCore.Authorization.AllowAnonymous]
                public string Get() => "open";
            }
            """;
        const string borrower = """
            using Microsoft.AspNetCore.Mvc.ApplicationParts;
            [assembly: ProvideApplicationPartFactory(typeof(Borrowing))]

            public sealed class Borrowing : ApplicationPartFactory
            {
                public override IEnumerable<ApplicationPart> GetApplicationParts(System.Reflection.Assembly assembly) =>
                    [new AssemblyPart(typeof(LentController).Assembly)];
            }
            """;
        var lent = PluginCompiler.Compile("Lent", lender, PluginCompiler.Contract);
        PluginCompiler.Write(
            plugins, "BorrowsControllers", PluginCompiler.Compile("BorrowsControllers", borrower, PluginCompiler.Contract, MetadataReference.CreateFromImage(lent)));
        File.WriteAllBytes(Path.Combine(plugins, "BorrowsControllers", "Lent.dll"), lent);
    }

    private static Defect Of(string name, string state, string stage, string message, string source) =>
        new(name, state, stage, message, plugins => PluginCompiler.Drop(plugins, name, source));

    private static Defect Of(string name, string state, string stage, string message, Action<string> drop) => new(name, state, stage, message, drop);

    private static byte[] MissingBase()
    {
        var gone = PluginCompiler.Compile("Gone", "public class Base;");
        return PluginCompiler.Compile(
            "MissingBase",
            "public sealed class Derived : Base; internal sealed class Module : FlexGet.Core.Plugins.PluginModule;",
            PluginCompiler.Contract,
            MetadataReference.CreateFromImage(gone));
    }
}

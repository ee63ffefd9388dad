namespace FlexGet.Tests.DropIn;

/// <summary>Sources of plugins that do as they should.</summary>
internal static class Sources
{
    /// <summary>A plugin with one endpoint that answers a text.</summary>
    public static string Answering(string route, string text = "fine") => $$"""
        [ApiController]
        internal sealed class AnsweringController : ControllerBase
        {
            [HttpGet("{{route}}")]
            public string Get() => "{{text}}";
        }
        """;

    /// <summary>A plugin with a service of its own, a table, and every way to be given services.</summary>
    public const string Complete = """
        using FlexGet.Core.Events;
        using FlexGet.Core.Plugins;
        using FlexGet.Core.Storage;
        using Dapper;
        using Newtonsoft.Json;

        internal sealed class Module : PluginModule
        {
            public override void ConfigureServices(IServiceCollection services, PluginContext context) =>
                services.AddSingleton(context).AddSingleton<Shelf>().AddScoped<Basket>().AddSingleton<IHostedService, Opening>();
        }

        internal sealed class Shelf(IDatabase database, TimeProvider time, EventPublisher? events = null)
        {
            public bool IsOpen { get; set; }

            public void Put(string name)
            {
                using var connection = database.Open();
                connection.Execute("INSERT INTO shelf (name, added) VALUES (@name, @now)", new { name, now = time.GetUtcNow() });
            }

            public IEnumerable<string> Names()
            {
                using var connection = database.Open();
                return connection.Query<string>("SELECT name FROM shelf ORDER BY id").ToList();
            }
        }

        internal sealed class Basket(Shelf shelf) : IDisposable
        {
            public Shelf Shelf { get; } = shelf;

            public void Dispose()
            {
            }
        }

        internal sealed class Opening(Shelf shelf) : BackgroundService
        {
            protected override async Task ExecuteAsync(CancellationToken stoppingToken)
            {
                shelf.IsOpen = true;
                await Task.Delay(Timeout.Infinite, stoppingToken);
            }
        }

        public enum Colour { DarkRed }

        public sealed record Item([property: JsonProperty("renamed_by_attribute")] string Name, Colour PaintColour, DateTimeOffset Added);

        [ApiController]
        [Route("shelf")]
        internal sealed class ShelfController(Shelf shelf, Basket basket, Microsoft.Extensions.Logging.ILogger<ShelfController> log) : ControllerBase
        {
            [HttpPost("{name}")]
            public IEnumerable<string> Put(string name)
            {
                basket.Shelf.Put(name);
                return shelf.Names();
            }

            [HttpGet("explicit")]
            public bool Explicit([FromServices] Basket other) => ReferenceEquals(other, basket) && log is not null;

            [HttpGet("inferred")]
            public bool Inferred(Shelf other) => ReferenceEquals(other, shelf);

            [HttpGet("server")]
            public string Server([FromServices] IDatabase database, FlexGet.Core.Tasks.TaskMemory memory) => database.GetType().Name + memory.GetType().Name;

            [HttpGet("open")]
            public bool Open() => shelf.IsOpen;

            [HttpGet("item")]
            public Item Item() => new("spoon", Colour.DarkRed, new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero));

            [HttpPost("item")]
            public Item Echo(Item item) => item;
        }

        [ApiController]
        internal sealed class PrefixedController : ControllerBase
        {
            [HttpGet("api/prefixed")]
            public string Get() => "prefixed";

            [Microsoft.AspNetCore.Authorization.AllowAnonymous]
            [HttpGet("open_door")]
            public string Open() => "come in";
        }
        """;

    /// <summary>The table of <see cref="Complete"/>.</summary>
    public const string Table = "CREATE TABLE shelf (id INTEGER PRIMARY KEY, name TEXT NOT NULL, added TEXT NOT NULL);";

    /// <summary>A plugin that can be loaded, whose controllers, handlers and background work fail.</summary>
    public const string Faulty = """
        internal sealed class Module : FlexGet.Core.Plugins.PluginModule
        {
            public override void ConfigureServices(IServiceCollection services, FlexGet.Core.Plugins.PluginContext context) =>
                services.AddSingleton<IHostedService, Failing>().AddSingleton<IHostedService, Throwing>()
                    .AddSingleton<FlexGet.Core.Events.IEventHandler<FlexGet.Core.Configuration.ConfigChanged>, Unmakeable>()
                    .AddSingleton<FlexGet.Core.Configuration.ConfigSection>(_ => throw new InvalidOperationException("no section today"));
        }

        internal sealed class Unmakeable : FlexGet.Core.Events.IEventHandler<FlexGet.Core.Configuration.ConfigChanged>
        {
            public Unmakeable() => throw new InvalidOperationException("no handler today");

            public Task HandleAsync(FlexGet.Core.Configuration.ConfigChanged happened, CancellationToken cancellationToken) => Task.CompletedTask;
        }

        internal sealed class Failing : BackgroundService
        {
            protected override async Task ExecuteAsync(CancellationToken stoppingToken)
            {
                await Task.Yield();
                throw new InvalidOperationException("no work today");
            }
        }

        internal sealed class Throwing : IHostedService
        {
            public Task StartAsync(CancellationToken cancellationToken) => throw new InvalidOperationException("no start today");

            public Task StopAsync(CancellationToken cancellationToken) => throw new InvalidOperationException("no stop today");
        }

        [ApiController]
        internal sealed class ConstructorController : ControllerBase
        {
            public ConstructorController() => throw new InvalidOperationException("no controller today");

            [HttpGet("faulty/constructor")]
            public string Get() => "";
        }

        [ApiController]
        internal sealed class StaticController : ControllerBase
        {
            static StaticController() => throw new InvalidOperationException("no type today");

            [HttpGet("faulty/static")]
            public string Get() => "";
        }
        """;

    /// <summary>A plugin whose answer waits until the file named in the query is there.</summary>
    public static string Waiting(string route, string text) => $$"""
        internal sealed class Module : FlexGet.Core.Plugins.PluginModule
        {
            public override void ConfigureServices(IServiceCollection services, FlexGet.Core.Plugins.PluginContext context) =>
                services.AddSingleton<Words>();
        }

        internal sealed class Words : IDisposable
        {
            public string Text { get; private set; } = "{{text}}";

            public void Dispose() => Text = "disposed";
        }

        [ApiController]
        internal sealed class WaitingController(Words words) : ControllerBase
        {
            [HttpGet("{{route}}")]
            public async Task<string> Get(string gate)
            {
                while (!System.IO.Path.Exists(gate))
                {
                    await Task.Delay(20);
                }

                return words.Text;
            }
        }
        """;

    /// <summary>A plugin whose task plugin waits in the phase filter until the file of its config is there.</summary>
    public static string Gated(string text) => Answering("gated", text) + $$"""
        [FlexGet.Core.Plugins.TaskPlugin("gated")]
        internal sealed class Gated : FlexGet.Core.Plugins.IFilterPlugin<string>, FlexGet.Core.Plugins.IOutputPlugin<string>
        {
            public async ValueTask FilterAsync(FlexGet.Core.Plugins.TaskRun run, string gate, CancellationToken cancellationToken)
            {
                run.Log.Info("{{text}} waits");
                while (!System.IO.Path.Exists(gate))
                {
                    await Task.Delay(20, cancellationToken);
                }
            }

            public ValueTask OutputAsync(FlexGet.Core.Plugins.TaskRun run, string gate, CancellationToken cancellationToken)
            {
                run.Log.Info($"{{text}} puts out {run.Accepted.Count()}");
                return ValueTask.CompletedTask;
            }
        }
        """;

    /// <summary>A plugin that asks a native library.</summary>
    public static string Native(string text) => Answering("native_text", text) + """
        [ApiController]
        internal sealed class NativeController : ControllerBase
        {
            [HttpGet("native")]
            public int Get() => Ask();

            [System.Runtime.InteropServices.DllImport("acme", EntryPoint = "SystemNative_GetPid")]
            private static extern int Ask();
        }
        """;

    /// <summary>A plugin that counts how often it was asked, in a static.</summary>
    public static string Counting(string route) => $$"""
        [ApiController]
        internal sealed class CountingController : ControllerBase
        {
            private static int Count;

            [HttpGet("{{route}}")]
            public int Get() => Interlocked.Increment(ref Count);
        }
        """;

    /// <summary>A plugin whose background work takes its time to start; it answers how far that is.</summary>
    public static string Starting(string route) => $$"""
        internal sealed class Module : FlexGet.Core.Plugins.PluginModule
        {
            public override void ConfigureServices(IServiceCollection services, FlexGet.Core.Plugins.PluginContext context) =>
                services.AddSingleton<Starter>().AddSingleton<IHostedService>(services => services.GetRequiredService<Starter>());
        }

        internal sealed class Starter : BackgroundService
        {
            public string State { get; private set; } = "new";

            public override async Task StartAsync(CancellationToken cancellationToken)
            {
                State = "starting";
                await Task.Delay(1000, cancellationToken);
                await base.StartAsync(cancellationToken);
            }

            protected override async Task ExecuteAsync(CancellationToken stoppingToken)
            {
                State = "working";
                await Task.Delay(-1, stoppingToken);
            }
        }

        [ApiController]
        internal sealed class StartingController(Starter starter) : ControllerBase
        {
            [HttpGet("{{route}}")]
            public string Get() => starter.State;
        }
        """;

    /// <summary>A plugin whose background work kills the process.</summary>
    public static string Killing(string deed) => $$"""
        internal sealed class Module : FlexGet.Core.Plugins.PluginModule
        {
            public override void ConfigureServices(IServiceCollection services, FlexGet.Core.Plugins.PluginContext context) =>
                services.AddSingleton<IHostedService, Killer>();
        }

        internal sealed class Killer : IHostedService
        {
            public Task StartAsync(CancellationToken cancellationToken)
            {
                {{deed}};
                return Task.CompletedTask;
            }

            public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

            private static async void Boom()
            {
                await Task.Yield();
                throw new InvalidOperationException();
            }

            private static int Bottomless(int depth) => Bottomless(depth + 1) + Bottomless(depth + 2);
        }
        """;
}

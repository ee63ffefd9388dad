using FlexGet.Core;
using FlexGet.Core.Http;
using FlexGet.Core.Http.Bodies;
using FlexGet.Host.Authentication;
using FlexGet.Host.OpenApi;
using FlexGet.Host.Plugins;
using FlexGet.Host.Plugins.Lifetime;
using FlexGet.Host.Plugins.Routes;
using FlexGet.Host.StartUp;
using FlexGet.Host.Ui;
using Microsoft.Data.Sqlite;

namespace FlexGet.Host;

/// <summary>Composes the server: services, then the pipeline.</summary>
internal static class FlexGetApp
{
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(8);

    /// <param name="options">Checked options.</param>
    /// <param name="adjust">Lets tests add and replace services.</param>
    /// <exception cref="StartException">The data directory is not to be had.</exception>
    public static WebApplication Create(StartOptions options, Action<IServiceCollection>? adjust = null)
    {
        var data = DataDirectory.Open(options.Server.DataDirectory);
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(FlexGetApp).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
            Args = ["--hostBuilder:reloadConfigOnChange=false"],
        });
        builder.WebHost.UseUrls(ServerUrls.Split(options.Urls));
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = BodyLimits.Yaml;
        });
        ServerLog.Configure(builder.Logging, options);

        // By a factory: the container disposes it, after everything that writes.
        builder.Services.AddSingleton<IHostedService>(_ => data);
        adjust?.Invoke(builder.Services);
        AddServices(builder.Services, options);
        var app = builder.Build();
        UsePipeline(app);
        return app;
    }

    /// <summary>Starts the server. A failure that its message explains is no crash, so that safe mode would not help with it.</summary>
    public static async Task StartAsync(WebApplication app)
    {
        var news = app.Services.GetRequiredService<ServerNews>();
        news.TellStarting();
        try
        {
            await app.StartAsync();
            news.TellStarted(app.Urls);
        }
        catch (OperationCanceledException) when (app.Lifetime.ApplicationStopping.IsCancellationRequested)
        {
            // Whoever stops it before it is up has changed their mind; it has not crashed.
            app.Services.GetRequiredService<BootGuard>().End();
            throw;
        }
        catch (Exception exception)
        {
            news.TellFailed(exception);
            if (IsExplained(exception))
            {
                app.Services.GetRequiredService<BootGuard>().End();
            }

            throw;
        }
    }

    /// <summary>Runs until it is told to stop; a request or plugin that does not end in time is left behind, and is no crash.</summary>
    public static async Task WaitForStopAsync(WebApplication app)
    {
        try
        {
            await app.WaitForShutdownAsync();
        }
        catch (Exception exception) when (IsOverdue(exception))
        {
            await Console.Error.WriteLineAsync("FlexGet has stopped, but something in it did not end in time.");
        }
    }

    /// <summary>True when the message alone tells the user what to do: a port in use, a disk that is full, a database that is held.</summary>
    public static bool IsExplained(Exception exception) => exception is StartException or IOException or SqliteException;

    private static bool IsOverdue(Exception exception) =>
        exception is OperationCanceledException || (exception is AggregateException several && several.InnerExceptions.All(IsOverdue));

    private static void AddServices(IServiceCollection services, StartOptions options)
    {
        if (options.ClockOffset != TimeSpan.Zero)
        {
            services.AddSingleton<TimeProvider>(new OffsetClock(options.ClockOffset));
        }

        services
            .Configure<HostOptions>(host =>
            {
                host.ShutdownTimeout = StopLimit;
                host.BackgroundServiceExceptionBehavior = BackgroundServiceExceptionBehavior.Ignore;
            })
            .AddSingleton(options)
            .AddSingleton<ConsoleBanner>()
            .AddSingleton<ServerNews>()
            .AddHostedService<IdleMemory>()
            .AddStarter(options)
            .AddFlexGet(options.Server)
            .AddAccessControl()
            .AddOpenApiDocument()
            .AddUi()
            .AddPluginLoading(options.IsSafe); // the last: plugins are given what stands before it
    }

    private static void UsePipeline(WebApplication app)
    {
        app.UseHttpConventions();
        app.UseAccessControl();
        app.UseOpenApiPage();
        app.UsePluginServices();
        ((IEndpointRouteBuilder)app).DataSources.Add(app.Services.GetRequiredService<ControllerEndpoints>());
    }
}

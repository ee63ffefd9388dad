using FlexGet.Core;
using FlexGet.Core.Http;
using FlexGet.Host.Authentication;
using FlexGet.Host.StartUp;
using FlexGet.Host.Plugins;

namespace FlexGet.Host;

/// <summary>Composes the server: services, then the pipeline.</summary>
internal static class FlexGetApp
{
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(8);

    /// <param name="options">Checked options.</param>
    /// <param name="adjust">Lets tests replace services, the clock above all.</param>
    public static WebApplication Create(StartOptions options, Action<IServiceCollection>? adjust = null)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(FlexGetApp).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
            Args = ["--hostBuilder:reloadConfigOnChange=false"],
        });
        builder.WebHost.UseUrls(options.Urls);
        if (options.ClockOffset != TimeSpan.Zero)
        {
            builder.Services.AddSingleton<TimeProvider>(new OffsetClock(options.ClockOffset));
        }

        adjust?.Invoke(builder.Services);
        AddServices(builder.Services, options);
        var app = builder.Build();
        UsePipeline(app);
        return app;
    }

    private static void AddServices(IServiceCollection services, StartOptions options) => services
        .Configure<HostOptions>(host =>
        {
            host.ShutdownTimeout = StopLimit;
            host.BackgroundServiceExceptionBehavior = BackgroundServiceExceptionBehavior.Ignore;
        })
        .AddSingleton(options)
        .AddFlexGet(options.Server)
        .AddPluginLoading()
        .AddAccessControl();

    private static void UsePipeline(WebApplication app)
    {
        app.UseHttpConventions();
        app.UseAccessControl();
        app.UsePluginServices();
        app.MapControllers();
    }
}

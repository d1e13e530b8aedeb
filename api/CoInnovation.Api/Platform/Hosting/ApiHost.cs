using CoInnovation.Api.Platform.Authorization;
using CoInnovation.Api.Platform.Limits;
using CoInnovation.Api.Platform.Settings;
using CoInnovation.Api.Platform.Web;

namespace CoInnovation.Api.Platform.Hosting;

/// <summary>The whole Api, built and ready to start; with the database that belongs to it.</summary>
public sealed class ApiHost : IAsyncDisposable
{
    private static readonly TimeSpan LongestStop = TimeSpan.FromSeconds(4);
    private readonly Database _database;

    private ApiHost(WebApplication app, Database database)
    {
        App = app;
        _database = database;
    }

    public WebApplication App { get; }

    /// <param name="args">The command line.</param>
    /// <param name="modules">The features.</param>
    /// <param name="configure">Changes what tests need to change; called before anything is built.</param>
    /// <param name="cancellationToken">Gives up the start.</param>
    public static async Task<ApiHost> BuildAsync(
        string[] args, IReadOnlyList<IModule> modules, Action<WebApplicationBuilder>? configure, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = args,
            ContentRootPath = AppContext.BaseDirectory,
            WebRootPath = Path.Combine(AppContext.BaseDirectory, "wwwroot"),
        });
        configure?.Invoke(builder);
        var settings = ApiSettings.From(builder.Configuration);
        if (!ApiSettings.HasAddress(builder.Configuration))
        {
            builder.WebHost.UseUrls(ApiSettings.DefaultAddress);
        }

        var web = WebSettings.From(builder.Configuration);
        var limits = LimitSettings.From(builder.Configuration);
        builder.WebHost.ConfigureKestrel(new ConnectionLimits(limits, web).Configure).UseSockets(ConnectionLimits.Configure);
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = LongestStop);
        var data = DataFolder.Open(settings.DataFolder);
        var key = ServerKey.Open(settings.MasterKey, data);
        var database = await Database.OpenAsync(settings, data, key, Console.WriteLine, cancellationToken);
        WebApplication? app = null;
        try
        {
            builder.Services.AddPlatform(settings, key, database).AddWalls(web, limits);
            foreach (var module in modules)
            {
                module.AddServices(builder.Services);
            }

            JobPolicies.RefuseJobsWithoutPolicy(builder.Services);

            app = builder.Build();
            await app.Services.GetRequiredService<Backbone>().OpenAsync(modules, app.Services, cancellationToken);
            Pipeline.Use(app, modules);
            foreach (var module in modules)
            {
                await module.StartAsync(app.Services, cancellationToken);
            }

            return new ApiHost(app, database);
        }
        catch
        {
            if (app is not null)
            {
                await app.DisposeAsync();
            }

            await database.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        await _database.DisposeAsync();
    }
}

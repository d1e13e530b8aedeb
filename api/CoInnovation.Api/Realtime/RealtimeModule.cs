using System.Reflection;
using System.Text.Json;
using CoInnovation.Api.Platform;
using CoInnovation.Api.Platform.Authorization;
using CoInnovation.Api.Platform.Hosting;
using CoInnovation.Api.Platform.Wire;
using Microsoft.AspNetCore.SignalR;

namespace CoInnovation.Api.Realtime;

/// <summary>What real time brings: the hub, and the pump that feeds it from the log.</summary>
public sealed class RealtimeModule : IModule
{
    public const string Path = "/live";

    public void AddServices(IServiceCollection services)
    {
        services.AddSignalR(options => options.SupportedProtocols = [Message.Protocol])
            .AddJsonProtocol(options => options.PayloadSerializerOptions = new JsonSerializerOptions(WireJson.Options));
        services.AddSingleton<HubLifetimeManager<LiveHub>, LiveConnections>();
        services.AddSingleton<LiveFeeds>().AddSingleton<SeenVersions>().AddSingleton<Subscriptions>();
        services.AddSingleton<OutboxSweep>().AddHostedService(provider => provider.GetRequiredService<OutboxSweep>());
        services.AddSingleton<Presence>().AddHostedService(provider => provider.GetRequiredService<Presence>());
        services.AddHostedService<FeedPump>();
    }

    public void Use(IApplicationBuilder app) => app.UseOriginCheck(Path);

    public void MapRoutes(IEndpointRouteBuilder routes)
    {
        var open = typeof(LiveHub).GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly)
            .Where(method => method.GetBaseDefinition() == method && !method.IsSpecialName && method.GetCustomAttribute<RequiresPolicyAttribute>() is null)
            .Select(method => method.Name)
            .ToList();
        if (open.Count > 0)
        {
            throw new InvalidOperationException($"Hub methods without a policy: {string.Join(", ", open)}.");
        }

        routes.MapHub<LiveHub>(Path).RequirePolicy(Policy.Anyone);
    }
}

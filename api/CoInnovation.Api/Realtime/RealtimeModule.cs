using System.Text.Json;
using CoInnovation.Api.Platform;
using CoInnovation.Api.Platform.Authorization;
using CoInnovation.Api.Platform.Hosting;
using CoInnovation.Api.Platform.Limits;
using CoInnovation.Api.Platform.Wire;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR;

namespace CoInnovation.Api.Realtime;

/// <summary>What real time brings: the hub, and the pump that feeds it from the log.</summary>
public sealed class RealtimeModule : IModule
{
    public const string Path = "/live";

    /// <summary>The longest that a page has to say: which feeds it wants, from where on.</summary>
    private const int MostBytesOfAMessage = 4 * 1024;
    private const int BufferedBytes = 32 * 1024;
    private static readonly TimeSpan HandshakeWithin = TimeSpan.FromSeconds(5);

    public void AddServices(IServiceCollection services)
    {
        services.AddSignalR(options =>
            {
                options.SupportedProtocols = [Message.Protocol];
                options.MaximumReceiveMessageSize = MostBytesOfAMessage;
                options.HandshakeTimeout = HandshakeWithin;
            })
            .AddHubOptions<LiveHub>(options => options.AddFilter<HubGuard>())
            .AddJsonProtocol(options => options.PayloadSerializerOptions = new JsonSerializerOptions(WireJson.Options));
        services.AddSingleton<HubGuard>();
        services.AddSingleton<HubLifetimeManager<LiveHub>, LiveConnections>();
        services.AddSingleton<LiveFeeds>().AddSingleton<SeenVersions>().AddSingleton<SentWorkshops>().AddSingleton<Subscriptions>().AddSingleton<LiveSessions>();
        services.AddSingleton<OutboxSweep>().AddHostedService(provider => provider.GetRequiredService<OutboxSweep>());
        services.AddSingleton<WritingBySide>().AddSingleton<Presence>().AddHostedService(provider => provider.GetRequiredService<Presence>());
        services.AddSingleton<Gestures>().AddHostedService(provider => provider.GetRequiredService<Gestures>());
        services.AddHostedService<FeedPump>();
    }

    public void MapRoutes(IEndpointRouteBuilder routes)
    {
        HubPolicies.RefuseMethodsWithoutPolicy(typeof(LiveHub));

        // As MapHub does it, with a reader in between that takes its time.
        var time = routes.ServiceProvider.GetRequiredService<TimeProvider>();
        routes.MapConnections(
                Path,
                new HttpConnectionDispatcherOptions { ApplicationMaxBufferSize = BufferedBytes, TransportMaxBufferSize = BufferedBytes },
                connection => connection.Use(next => one => ThrottledReader.UseAsync(one, time, next)).UseHub<LiveHub>())
            .WithMetadata(new HubMetadata(typeof(LiveHub)), new HubRoute())
            .RequirePolicy(Policy.Anyone);
    }
}

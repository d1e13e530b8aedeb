using CoInnovation.Api.Platform.Limits;
using CoInnovation.Api.Platform.Revocation;
using CoInnovation.Api.Platform.Web;
using Microsoft.AspNetCore.RateLimiting;

namespace CoInnovation.Api.Platform.Hosting;

/// <summary>What stands between the network and the features: whom to believe, how much to take, and how long to wait for somebody who does not listen.</summary>
internal static class Walls
{
    public static IServiceCollection AddWalls(this IServiceCollection services, WebSettings web, LimitSettings limits)
    {
        services.AddSingleton(web).AddSingleton(limits).AddSingleton<OwnAddress>();
        services.AddSingleton<OpenSessions>().AddHostedService(provider => provider.GetRequiredService<OpenSessions>());
        services.AddRateLimiter(options => RequestLimits.Configure(options, limits));
        if (web.TrustedProxies.Count > 0)
        {
            services.Configure<ForwardedHeadersOptions>(web.Configure);
        }

        // The browser answers pings by itself; a program that stops reading does not, and is cut off however little it was sent. Set last: SignalR, which has pings of its own that
        // nobody needs to answer, switches these off.
        services.PostConfigure<WebSocketOptions>(sockets =>
            (sockets.KeepAliveInterval, sockets.KeepAliveTimeout) = (TimeSpan.FromSeconds(limits.PingSeconds), TimeSpan.FromSeconds(limits.PingSeconds)));
        return services;
    }
}

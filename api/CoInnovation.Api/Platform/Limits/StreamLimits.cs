using System.Threading.RateLimiting;

namespace CoInnovation.Api.Platform.Limits;

/// <summary>How many sockets, event streams and long polls a caller and a network may have open at the same time.</summary>
internal sealed class StreamLimits(RequestDelegate next, LimitSettings settings)
{
    /// <summary>The code of the refusal.</summary>
    public const string TooManyStreams = "TOO_MANY_CONNECTIONS";

    private static readonly TimeSpan Wait = TimeSpan.FromSeconds(10);

    private readonly PartitionedRateLimiter<HttpContext> _open = PartitionedRateLimiter.CreateChained(
        Limiter(CallerKey.Of, settings.StreamsOfCaller), Limiter(CallerNetwork.Of, settings.StreamsOfNetwork));

    public async Task InvokeAsync(HttpContext http)
    {
        if (!LongLived.Is(http))
        {
            await next(http);
            return;
        }

        using var place = await _open.AcquireAsync(http, permitCount: 1, http.RequestAborted);
        if (place.IsAcquired)
        {
            await next(http);
            return;
        }

        await RequestLimits.RefuseAsync(http, Wait, TooManyStreams, "Too many connections are open from you or your network. Close pages that you do not need.");
    }

    private static PartitionedRateLimiter<HttpContext> Limiter(Func<HttpContext, string> key, int most) => PartitionedRateLimiter.Create<HttpContext, string>(http =>
        RateLimitPartition.GetConcurrencyLimiter(key(http), _ => new ConcurrencyLimiterOptions { PermitLimit = most, QueueLimit = 0 }));
}

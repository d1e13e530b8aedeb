using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace CoInnovation.Api.Platform.Sessions;

/// <summary>
/// Bounds how fast one network address can try invitations and secrets. A whole company may sit behind one address, so joining is generous; a six-character code
/// still stands against 31^6 tries.
/// </summary>
public static class JoinLimits
{
    /// <summary>For endpoints that take a secret.</summary>
    public const string Policy = "secrets";

    private const int Burst = 120;
    private const int PerMinute = 120;

    private static readonly PartitionedRateLimiter<HttpContext> Attempts = PartitionedRateLimiter.Create<HttpContext, string>(PartitionOf);

    /// <summary>Counts one try to join or to look an invitation up; false when this address has tried too often.</summary>
    public static bool TryCount(HttpContext http)
    {
        using var lease = Attempts.AttemptAcquire(http);
        return lease.IsAcquired;
    }

    internal static IServiceCollection AddJoinLimits(this IServiceCollection services) => services.AddRateLimiter(options =>
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.AddPolicy(Policy, PartitionOf);
    });

    private static RateLimitPartition<string> PartitionOf(HttpContext http) => RateLimitPartition.GetTokenBucketLimiter(
        http.Connection.RemoteIpAddress?.ToString() ?? "local",
        static _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = Burst,
            TokensPerPeriod = PerMinute / 60,
            ReplenishmentPeriod = TimeSpan.FromSeconds(1),
            QueueLimit = 0,
        });
}

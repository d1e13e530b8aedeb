using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace CoInnovation.Api.Platform.Sessions;

/// <summary>
/// Bounds how fast one network address can guess invitations and secrets, so that a six-character code stands against 31^6 tries.
/// </summary>
public sealed class JoinLimits : IDisposable
{
    /// <summary>For endpoints that take a secret.</summary>
    public const string Policy = "secrets";

    private const int Burst = 120;
    private const int PerMinute = 120;

    private readonly PartitionedRateLimiter<HttpContext> _misses = PartitionedRateLimiter.Create<HttpContext, string>(PartitionOf);

    /// <summary>False when this address has tried too many links and codes that led nowhere.</summary>
    public bool MayTry(HttpContext http) => _misses.GetStatistics(http) is not { CurrentAvailablePermits: < 1 };

    /// <summary>Counts a link or code that led nowhere. Those that lead somewhere are not counted: a whole company may join in the same minute.</summary>
    public void CountMiss(HttpContext http)
    {
        using var lease = _misses.AttemptAcquire(http);
    }

    public void Dispose() => _misses.Dispose();

    internal static IServiceCollection Add(IServiceCollection services) => services.AddSingleton<JoinLimits>().AddRateLimiter(options =>
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

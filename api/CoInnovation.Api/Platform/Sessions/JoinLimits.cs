using System.Net.Sockets;
using System.Threading.RateLimiting;
using CoInnovation.Api.Platform.Errors;
using Microsoft.AspNetCore.RateLimiting;

namespace CoInnovation.Api.Platform.Sessions;

/// <summary>
/// Bounds how fast one network can guess invitations and secrets, so that a six-character code stands against 31^6 tries.
/// </summary>
public sealed class JoinLimits : IDisposable
{
    /// <summary>For endpoints that take a secret.</summary>
    public const string Policy = "secrets";

    /// <summary>The code of the refusal.</summary>
    public const string TooManyTries = "TOO_MANY_TRIES";

    internal const int Burst = 120;
    private const int PerMinute = 120;
    private const int AtOnce = 8;
    private const int MostWaiting = 2000;
    private const int NetworkBytes = 8;

    private readonly PartitionedRateLimiter<HttpContext> _misses = PartitionedRateLimiter.Create<HttpContext, string>(PartitionOf);

    private readonly PartitionedRateLimiter<HttpContext> _turns = PartitionedRateLimiter.Create<HttpContext, string>(http => RateLimitPartition.GetConcurrencyLimiter(
        NetworkOf(http), static _ => new ConcurrencyLimiterOptions { PermitLimit = AtOnce, QueueLimit = MostWaiting, QueueProcessingOrder = QueueProcessingOrder.OldestFirst }));

    /// <summary>
    /// Looks a link or code up in its turn, and counts it if it leads nowhere. Those that lead somewhere are not counted: a whole company may join in the same
    /// minute. Throws <c>TOO_MANY_TRIES</c>.
    /// </summary>
    public async Task<TFound?> FindAsync<TFound>(HttpContext http, Func<Task<TFound?>> find)
        where TFound : class
    {
        // One try must be left for each that may be under way, else many at once would all pass before the first of them is counted.
        using var turn = await _turns.AcquireAsync(http, permitCount: 1, http.RequestAborted);
        if (!turn.IsAcquired || _misses.GetStatistics(http) is { CurrentAvailablePermits: < AtOnce })
        {
            throw new RuleViolationException(TooManyTries, "Too many links and codes were tried from your network. Wait a minute, then try again.");
        }

        var found = await find();
        if (found is null)
        {
            using var miss = _misses.AttemptAcquire(http);
        }

        return found;
    }

    public void Dispose()
    {
        _misses.Dispose();
        _turns.Dispose();
    }

    internal static IServiceCollection Add(IServiceCollection services) => services.AddSingleton<JoinLimits>().AddRateLimiter(options =>
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.AddPolicy(Policy, PartitionOf);
    });

    private static RateLimitPartition<string> PartitionOf(HttpContext http) => RateLimitPartition.GetTokenBucketLimiter(
        NetworkOf(http),
        static _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = Burst,
            TokensPerPeriod = PerMinute / 60,
            ReplenishmentPeriod = TimeSpan.FromSeconds(1),
            QueueLimit = 0,
        });

    /// <summary>An IPv4 address, or the 64 bits of an IPv6 network: whoever has one IPv6 address has billions in it.</summary>
    private static string NetworkOf(HttpContext http) => http.Connection.RemoteIpAddress switch
    {
        null => "local",
        { IsIPv4MappedToIPv6: true } mapped => mapped.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } address => Convert.ToHexString(address.GetAddressBytes().AsSpan(0, NetworkBytes)),
        var address => address.ToString(),
    };
}

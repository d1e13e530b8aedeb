using System.Threading.RateLimiting;
using CoInnovation.Api.Platform.Limits;
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

    /// <summary>After this, some tries are free again.</summary>
    internal const string RetryAfterSeconds = "60";

    internal const int Burst = 120;
    private const int PerSecond = 2;

    private static readonly TokenBucketRateLimiterOptions Misses = NetworkTries.Bucket(Burst, PerSecond, TimeSpan.FromSeconds(1));
    private readonly NetworkTries _misses = new(Misses);

    /// <summary>
    /// Looks a link or code up in its turn, and counts it if it leads nowhere. Those that lead somewhere are not counted: a whole company may join in the same
    /// minute. Throws <c>TOO_MANY_TRIES</c>.
    /// </summary>
    public Task<TFound?> FindAsync<TFound>(HttpContext http, Func<Task<TFound?>> find)
        where TFound : class =>
        _misses.TryAsync(http, find, static found => found is null, "Too many links and codes were tried from your network. Wait a minute, then try again.");

    public void Dispose() => _misses.Dispose();

    internal static IServiceCollection Add(IServiceCollection services) => services.AddSingleton<JoinLimits>().AddRateLimiter(
        options => options.AddPolicy(Policy, http => RateLimitPartition.GetTokenBucketLimiter(CallerNetwork.Of(http), static _ => Misses)));
}

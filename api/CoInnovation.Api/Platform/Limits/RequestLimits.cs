using System.Threading.RateLimiting;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Platform.Languages;
using CoInnovation.Api.Platform.Web;
using Microsoft.AspNetCore.RateLimiting;

namespace CoInnovation.Api.Platform.Limits;

/// <summary>How many requests a caller and a network may make; files of the web client, and whether the process answers at all, are not counted.</summary>
internal static class RequestLimits
{
    /// <summary>The code of the refusal.</summary>
    public const string TooManyRequests = "TOO_MANY_REQUESTS";

    /// <summary>
    /// Whoever spreads requests asks each node whether it can work, once a second or two. It has a count of its own: a flood of other requests from the same network must not take nodes out of service.
    /// </summary>
    private const int ReadinessOfNetwork = 200;

    private const int ReadinessOfNetworkPerSecond = 50;

    private static readonly PathString Live = new("/health/live");
    private static readonly PathString Ready = new("/health/ready");

    private static readonly TimeSpan Period = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan Otherwise = TimeSpan.FromSeconds(1);

    public static void Configure(RateLimiterOptions options, LimitSettings settings)
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.OnRejected = static (rejected, _) => new ValueTask(RefuseAsync(
            rejected.HttpContext,
            rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : Otherwise,
            TooManyRequests,
            "Too many requests came from you or your network in a short time. Wait a moment, then go on."));
        options.GlobalLimiter = PartitionedRateLimiter.CreateChained(
            Limiter(IsCounted, CallerKey.Of, settings.RequestsOfCaller, settings.RequestsOfCallerPerSecond),
            Limiter(IsCounted, CallerNetwork.Of, settings.RequestsOfNetwork, settings.RequestsOfNetworkPerSecond),
            Limiter(path => path.StartsWithSegments(Ready, StringComparison.OrdinalIgnoreCase), CallerNetwork.Of, ReadinessOfNetwork, ReadinessOfNetworkPerSecond));
    }

    /// <summary>429 with a code, and when to come back.</summary>
    public static Task RefuseAsync(HttpContext http, TimeSpan wait, string code, Sentence sentence)
    {
        ComeAgainAfter(http, wait);
        return http.Response.AnswerAsync(StatusCodes.Status429TooManyRequests, code, sentence);
    }

    /// <summary>Says so in the answer's header.</summary>
    public static void ComeAgainAfter(HttpContext http, TimeSpan wait) =>
        http.Response.Headers.RetryAfter = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static PartitionedRateLimiter<HttpContext> Limiter(Predicate<PathString> isCounted, Func<HttpContext, string> key, int burst, int perSecond) => PartitionedRateLimiter.Create<HttpContext, string>(http =>
        isCounted(http.Request.Path)
            ? RateLimitPartition.GetTokenBucketLimiter(key(http), _ => new TokenBucketRateLimiterOptions
            {
                TokenLimit = burst,
                TokensPerPeriod = Math.Max(1, (int)(perSecond * Period.TotalSeconds)),
                ReplenishmentPeriod = Period,
                QueueLimit = 0,
            })
            : RateLimitPartition.GetNoLimiter(""));

    private static bool IsCounted(PathString path) =>
        !path.StartsWithSegments(WebClient.AssetsPath, StringComparison.Ordinal) && !path.StartsWithSegments(Live, StringComparison.Ordinal) && !path.StartsWithSegments(Ready, StringComparison.OrdinalIgnoreCase);
}

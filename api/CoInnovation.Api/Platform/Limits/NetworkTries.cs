using System.Threading.RateLimiting;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Platform.Languages;
using CoInnovation.Api.Platform.Sessions;

namespace CoInnovation.Api.Platform.Limits;

/// <summary>Bounds how often one network tries something, of which only some tries count. Trying is in turns: else many at once would all pass before the first of them is counted.</summary>
internal sealed class NetworkTries(TokenBucketRateLimiterOptions counted) : IDisposable
{
    private const int AtOnce = 8;
    private const int MostWaiting = 2000;

    private readonly PartitionedRateLimiter<HttpContext> _counted = PartitionedRateLimiter.Create<HttpContext, string>(
        http => RateLimitPartition.GetTokenBucketLimiter(CallerNetwork.Of(http), _ => counted));

    private readonly PartitionedRateLimiter<HttpContext> _turns = PartitionedRateLimiter.Create<HttpContext, string>(http => RateLimitPartition.GetConcurrencyLimiter(
        CallerNetwork.Of(http), static _ => new ConcurrencyLimiterOptions { PermitLimit = AtOnce, QueueLimit = MostWaiting, QueueProcessingOrder = QueueProcessingOrder.OldestFirst }));

    /// <summary>A bucket that holds so many tries, and gets some back each period.</summary>
    public static TokenBucketRateLimiterOptions Bucket(int burst, int back, TimeSpan period) =>
        new() { TokenLimit = burst, TokensPerPeriod = back, ReplenishmentPeriod = period, QueueLimit = 0 };

    /// <summary>Tries in its turn. Throws <c>TOO_MANY_TRIES</c>, with this text, in place of trying.</summary>
    public async Task<T> TryAsync<T>(HttpContext http, Func<Task<T>> attempt, Func<T, bool> counts, Sentence refusal)
    {
        using var turn = await TurnAsync(http, refusal);
        // One try must be left for each that may be under way.
        if (_counted.GetStatistics(http) is { CurrentAvailablePermits: < AtOnce })
        {
            throw new RuleViolationException(JoinLimits.TooManyTries, refusal);
        }

        var result = await attempt();
        if (counts(result))
        {
            using var spent = _counted.AttemptAcquire(http);
        }

        return result;
    }

    /// <summary>
    /// Tries in its turn whatever others of this network did: for what nobody can guess, or what bounds its own guesses, such as a secret, of which an old one that a program goes on using
    /// must not shut out the new ones beside it. Throws <c>TOO_MANY_TRIES</c>, with this text, in place of a result that counts and is one too many.
    /// </summary>
    public async Task<T> TryFirstAsync<T>(HttpContext http, Func<Task<T>> attempt, Func<T, bool> counts, Sentence refusal)
    {
        using var turn = await TurnAsync(http, refusal);
        var result = await attempt();
        if (counts(result))
        {
            using var spent = _counted.AttemptAcquire(http);
            if (!spent.IsAcquired)
            {
                throw new RuleViolationException(JoinLimits.TooManyTries, refusal);
            }
        }

        return result;
    }

    private async Task<RateLimitLease> TurnAsync(HttpContext http, Sentence refusal)
    {
        var turn = await _turns.AcquireAsync(http, permitCount: 1, http.RequestAborted);
        if (turn.IsAcquired)
        {
            return turn;
        }

        turn.Dispose();
        throw new RuleViolationException(JoinLimits.TooManyTries, refusal);
    }

    public void Dispose()
    {
        _counted.Dispose();
        _turns.Dispose();
    }
}

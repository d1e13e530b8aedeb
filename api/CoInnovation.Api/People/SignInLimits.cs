using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Platform.Languages;
using CoInnovation.Api.Platform.Limits;
using CoInnovation.Api.Platform.Sessions;

namespace CoInnovation.Api.People;

/// <summary>
/// Bounds how many codes one network can have mailed, so that nobody floods others' mailboxes, and how many wrong ones it can type. A whole company may sign in within a few
/// minutes all the same.
/// </summary>
internal sealed class SignInLimits : IDisposable
{
    internal const int MostSent = 60;

    /// <summary>Forty people who all mistype as often as a code bears it.</summary>
    internal const int MostMissed = 40 * SignInCodes.MostMisses;

    private readonly NetworkTries _sent = new(NetworkTries.Bucket(MostSent, 1, TimeSpan.FromSeconds(10)));
    private readonly NetworkTries _missed = new(NetworkTries.Bucket(MostMissed, 2, TimeSpan.FromSeconds(1)));

    /// <summary>Counts what was sent: nothing that says how long to wait instead. Throws <c>TOO_MANY_TRIES</c>.</summary>
    public Task<TimeSpan?> SendAsync(HttpContext http, Func<Task<TimeSpan?>> send) =>
        _sent.TryAsync(http, send, static wait => wait is null, "Too many codes were asked for from your network. Wait a minute, then ask again.");

    /// <summary>Counts what opens nothing; what opens something does so whatever others here typed, since each code bears few misses, and passkeys and recovery codes cannot be guessed. Throws <c>TOO_MANY_TRIES</c> in place of one miss too many.</summary>
    public Task<T?> RedeemAsync<T>(HttpContext http, Func<Task<T?>> redeem)
        where T : struct =>
        _missed.TryFirstAsync(http, redeem, static opened => opened is null, "Too many wrong codes were typed in your network. Wait a minute, then try again.");

    /// <summary>The refusal, with <c>Retry-After</c> on the answer.</summary>
    public static RuleViolationException Refused(HttpContext http, TimeSpan wait, Sentence message)
    {
        RequestLimits.ComeAgainAfter(http, wait);
        return new RuleViolationException(JoinLimits.TooManyTries, message);
    }

    public void Dispose()
    {
        _sent.Dispose();
        _missed.Dispose();
    }
}

using CoInnovation.Api.Platform.Languages;
using CoInnovation.Api.Platform.Limits;

namespace CoInnovation.Api.Platform.Sessions;

/// <summary>
/// Bounds how fast one network can guess. A six-character code must stand against 31^6 tries: beyond the bound none is looked up. A secret of 128 bits and more cannot be guessed: it is looked up
/// all the same, and what leads nowhere is counted apart from codes, so that one old link or token shuts nobody else out.
/// </summary>
public sealed class JoinLimits : IDisposable
{
    /// <summary>The code of the refusal.</summary>
    public const string TooManyTries = "TOO_MANY_TRIES";

    /// <summary>After this, some tries are free again.</summary>
    internal const string RetryAfterSeconds = "60";

    internal const int Burst = 120;
    private const int PerSecond = 2;

    private readonly NetworkTries _secrets = new(NetworkTries.Bucket(Burst, PerSecond, TimeSpan.FromSeconds(1)));
    private readonly NetworkTries _codes = new(NetworkTries.Bucket(Burst, PerSecond, TimeSpan.FromSeconds(1)));

    private static Sentence Refusal => "Too many links and codes were tried from your network. Wait a minute, then try again.";

    /// <summary>Looks a secret up in its turn, and counts it if it leads nowhere. Throws <c>TOO_MANY_TRIES</c> in place of an answer that it does so once too often.</summary>
    public Task<TFound?> FindBySecretAsync<TFound>(HttpContext http, Func<Task<TFound?>> find)
        where TFound : class =>
        _secrets.TryFirstAsync(http, find, static found => found is null, Refusal);

    /// <summary>
    /// Looks a code up in its turn, and counts it if it leads nowhere. Those that lead somewhere are not counted: a whole company may join in the same
    /// minute. Throws <c>TOO_MANY_TRIES</c>.
    /// </summary>
    public Task<TFound?> FindByCodeAsync<TFound>(HttpContext http, Func<Task<TFound?>> find)
        where TFound : class =>
        _codes.TryAsync(http, find, static found => found is null, Refusal);

    public void Dispose()
    {
        _secrets.Dispose();
        _codes.Dispose();
    }
}

using System.Collections.Concurrent;
using CoInnovation.Api.Platform.Principals;

namespace CoInnovation.Api.Platform.Sessions;

/// <summary>The requests of this node that live long by an access token. They end with it, also when nothing happens that would make them ask again.</summary>
public sealed class OpenTokens(TimeProvider time)
{
    // Timers reach no further; what lives longer asks again at each event anyway.
    private static readonly TimeSpan LongestTimer = TimeSpan.FromDays(40);
    private readonly ConcurrentDictionary<Guid, ConcurrentDictionary<CancellationTokenSource, bool>> _open = new();

    /// <summary>
    /// Cancelled when the token is revoked or expires, for as long as the request lives. Whoever asks must look the token up once more afterwards: it may have ended
    /// in between.
    /// </summary>
    public CancellationToken EndOf(TokenUse token, HttpContext http)
    {
        var end = token.EndsAt - time.GetUtcNow() is { } left && left < LongestTimer
            ? new CancellationTokenSource(left > TimeSpan.Zero ? left : TimeSpan.Zero, time)
            : new CancellationTokenSource();
        var ofToken = _open.GetOrAdd(token.TokenId, _ => new());
        ofToken.TryAdd(end, true);
        http.Response.OnCompleted(() =>
        {
            // Whoever takes it out of the list alone may touch it.
            if (ofToken.TryRemove(end, out _))
            {
                end.Dispose();
            }

            return Task.CompletedTask;
        });
        return end.Token;
    }

    public void End(Guid tokenId)
    {
        if (_open.TryGetValue(tokenId, out var ofToken))
        {
            foreach (var end in ofToken.Keys.Where(end => ofToken.TryRemove(end, out _)))
            {
                _ = end.CancelAsync();
            }
        }
    }
}

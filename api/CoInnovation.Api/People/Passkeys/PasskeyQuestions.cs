using System.Security.Cryptography;
using System.Text;
using CoInnovation.Api.Platform;
using CoInnovation.Api.Platform.Sessions;
using CoInnovation.EventStore.Walls;

namespace CoInnovation.Api.People.Passkeys;

/// <summary>
/// What browsers were asked to sign with a passkey. A question is bound to the browser by a cookie, is answered once, and by the same answer again as long as it lives: the
/// reply to it may have been lost. (Whoever signs in with an authenticator that counts is asked anew.)
/// </summary>
internal sealed class PasskeyQuestions(TenantDatabase database, TimeProvider time)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);
    private static readonly HostCookie Cookie = new("coinnovation-passkey", Lifetime);

    /// <param name="http">The browser's request; its answer sets the cookie.</param>
    /// <param name="tenant">The workspace.</param>
    /// <param name="state">What the framework wants back with the answer.</param>
    /// <param name="personId">Whose new passkey it is about; null where somebody signs in.</param>
    public async Task AskAsync(HttpContext http, string tenant, string state, Guid? personId)
    {
        var (secret, now) = (Token.New(), time.GetUtcNow());
        await using var command = database.For(tenant).CreateCommand(
            """
            WITH expired AS (DELETE FROM people.passkey_questions WHERE expires_at < $6)
            INSERT INTO people.passkey_questions (tenant, request_hash, id, person_id, state, expires_at) VALUES ($1, $2, $3, $4, $5, $7)
            """).With(tenant, Token.HashOf(secret), Guid.CreateVersion7(now), personId, state, now, now + Lifetime);
        await command.ExecuteNonQueryAsync(http.RequestAborted);
        Cookie.Write(http, secret);
    }

    /// <summary>Spends the question that the browser has, if it is about that person, with the answer; null if there is none, or another answer was given.</summary>
    public async Task<(Guid Id, string State)?> AnswerAsync(HttpContext http, string tenant, Guid? personId, string answer)
    {
        await using var command = database.For(tenant).CreateCommand(
            """
            UPDATE people.passkey_questions SET answer_hash = $3
            WHERE tenant = $1 AND request_hash = $2 AND person_id IS NOT DISTINCT FROM $4 AND expires_at > $5 AND (answer_hash IS NULL OR answer_hash = $3)
            RETURNING id, state
            """).With(tenant, Token.HashOf(Cookie.Read(http) ?? ""), SHA256.HashData(Encoding.UTF8.GetBytes(answer)), personId, time.GetUtcNow());
        await using var row = await command.ExecuteReaderAsync(http.RequestAborted);
        return await row.ReadAsync(http.RequestAborted) ? (row.GetGuid(0), row.GetString(1)) : null;
    }
}

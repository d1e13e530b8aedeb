using System.Security.Cryptography;
using CoInnovation.Api.Platform;
using CoInnovation.Api.Platform.Languages;
using CoInnovation.Api.Platform.Mail;
using CoInnovation.EventStore.Walls;

namespace CoInnovation.Api.People;

/// <summary>
/// The codes by which people show that an address is theirs. Nothing here asks whether anybody is known under it: the answers, and what they take, are the same for all.
/// </summary>
internal sealed class SignInCodes(TenantDatabase database, ProjectorDatabase projector, SignInHashes hashes, MailOutbox outbox, TimeProvider time)
{
    public const int Digits = 8;
    public const int MostMisses = 5;
    public const int MostCodes = 5;
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    /// <summary>In so long an address gets <see cref="MostCodes"/> at most, whoever asks.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(15);

    /// <summary>So long the browser that has redeemed a code may do it again: the answer may have been lost.</summary>
    public static readonly TimeSpan Again = TimeSpan.FromMinutes(1);

    /// <summary>Makes a code, which takes the place of the one before of the same request, and its mail with it. Null, or how long to wait where too many were asked for.</summary>
    public async Task<TimeSpan?> SendAsync(SignInRequest request, string device, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var code = RandomNumberGenerator.GetString("0123456789", Digits);
        var (address, secret) = (hashes.OfAddress(request.Tenant, request.Address), SignInHashes.OfSecret(request));
        byte[] about = [.. address, .. secret];
        await using var transaction = await database.For(request.Tenant).WithSecret(Convert.ToHexStringLower(about)).BeginAsync(cancellationToken);
        await using (var command = transaction.CreateCommand(
            """
            WITH counted AS (
                INSERT INTO people.sign_in_mails AS known (tenant, address_hash, window_began) VALUES ($1, $2, $6)
                ON CONFLICT (tenant, address_hash) DO UPDATE SET
                    window_began = CASE WHEN known.window_began <= $8 THEN excluded.window_began ELSE known.window_began END,
                    asked = CASE WHEN known.window_began <= $8 THEN 1 ELSE known.asked + 1 END
                WHERE known.window_began <= $8 OR known.asked < $9
                RETURNING 1)
            INSERT INTO people.sign_in_codes (tenant, address_hash, request_hash, id, code_hash, expires_at) SELECT $1, $2, $3, $4, $5, $7 FROM counted
            ON CONFLICT (tenant, address_hash, request_hash) DO UPDATE SET
                id = excluded.id, code_hash = excluded.code_hash, expires_at = excluded.expires_at, redeemed_at = NULL, misses = 0
            """).With(
            request.Tenant, address, secret, Guid.CreateVersion7(now), hashes.OfCode(request, code), now, now + Lifetime, now - Window, MostCodes))
        {
            if (await command.ExecuteNonQueryAsync(cancellationToken) == 0)
            {
                // The row and the connection go back first: those who wait for the row hold connections, too.
                await transaction.DisposeAsync();
                return await UntilNextAsync(request.Tenant, address, cancellationToken);
            }
        }

        await outbox.AddAsync(transaction.Inner, new NewMail(SignInMail.Of(request.Address, Reader.Asking, code, device), now + Lifetime, Party: null), about, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        outbox.Wake();
        return null;
    }

    /// <summary>
    /// Spends the code, in one update, and returns its id; the same again to the same request within <see cref="Again"/>. A wrong code, none, one that is spent or too old, or
    /// one that another browser asked for are all the same: null.
    /// </summary>
    public async Task<Guid?> RedeemAsync(SignInRequest request, string typed, CancellationToken cancellationToken)
    {
        var (code, now) = (string.Concat(typed.Where(char.IsAsciiDigit)), time.GetUtcNow());
        await using var command = OfRequest(
            request,
            """
            UPDATE people.sign_in_codes SET
                redeemed_at = CASE WHEN code_hash = $4 THEN coalesce(redeemed_at, $5) ELSE redeemed_at END,
                misses = misses + CASE WHEN code_hash = $4 THEN 0 ELSE 1 END
            WHERE tenant = $1 AND address_hash = $2 AND request_hash = $3
                AND CASE WHEN redeemed_at IS NULL THEN expires_at > $5 AND misses < $6 ELSE redeemed_at > $7 AND code_hash = $4 END
            RETURNING CASE WHEN code_hash = $4 THEN id END
            """).With(hashes.OfCode(request, code), now, MostMisses, now - Again);
        return await command.ExecuteScalarAsync(cancellationToken) as Guid?;
    }

    /// <summary>How long no code of this request can be redeemed, since too many wrong ones were tried; null if that is not so.</summary>
    public async Task<TimeSpan?> BlockedForAsync(SignInRequest request, CancellationToken cancellationToken)
    {
        await using var command = OfRequest(
            request,
            """
            SELECT expires_at - $4 FROM people.sign_in_codes
            WHERE tenant = $1 AND address_hash = $2 AND request_hash = $3 AND misses >= $5 AND redeemed_at IS NULL AND expires_at > $4
            """).With(time.GetUtcNow(), MostMisses);
        return await command.ExecuteScalarAsync(cancellationToken) as TimeSpan?;
    }

    /// <summary>Forgets what can neither be redeemed nor counts for anything any more.</summary>
    public async Task SweepAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        await using var command = projector.CreateCommand(
            "WITH codes AS (DELETE FROM people.sign_in_codes WHERE expires_at < $1) DELETE FROM people.sign_in_mails WHERE window_began < $2").With(now - Again, now - Window);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private TenantCommand OfRequest(SignInRequest request, string sql) =>
        database.For(request.Tenant).CreateCommand(sql).With(request.Tenant, hashes.OfAddress(request.Tenant, request.Address), SignInHashes.OfSecret(request));

    private async Task<TimeSpan> UntilNextAsync(string tenant, byte[] address, CancellationToken cancellationToken)
    {
        await using var command = database.For(tenant).CreateCommand("SELECT window_began + $3 - $4 FROM people.sign_in_mails WHERE tenant = $1 AND address_hash = $2")
            .With(tenant, address, Window, time.GetUtcNow());
        return await command.ExecuteScalarAsync(cancellationToken) as TimeSpan? ?? TimeSpan.Zero;
    }
}

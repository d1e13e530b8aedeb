using System.Data.Common;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.EventStore.Walls;

namespace CoInnovation.Api.Platform.Sessions;

/// <summary>The table of access tokens, and the rights that each has at this moment.</summary>
public sealed class TokenTable(TenantDatabase database, TimeProvider time)
{
    /// <summary>When a token was last used is right to this; so not every request is a write.</summary>
    public static readonly TimeSpan UseIsNotedEvery = TimeSpan.FromMinutes(1);

    /// <summary>
    /// The principal of a secret; null for one that is unknown, expired or revoked, or whose seat has ended. A seat's token has the rights that the seat has now.
    /// </summary>
    internal async Task<Principal?> FindAsync(string secret, CancellationToken cancellationToken)
    {
        if (!TokenSecrets.LooksLikeOne(secret))
        {
            return null;
        }

        var now = time.GetUtcNow();
        Principal? principal = null;
        var isUseKnown = true;
        var seats = new List<Seat>();
        var hash = Token.HashOf(secret);
        await using (var command = database.ForBearer(Convert.ToHexStringLower(hash), "access.tokens", "secret_hash").CreateCommand(
            $"""
            SELECT t.tenant, t.id, t.scopes, t.expires_on, t.participant_id IS NULL, coalesce(t.last_used_at > $3, false), s.workshop_id, s.participant_id, s.side, s.role, s.organization_id, s.taken_at
            FROM access.tokens t LEFT JOIN LATERAL (
                SELECT seat.workshop_id, seat.participant_id, seat.side, seat.role, seat.organization_id, min(seat.taken_at) AS taken_at
                {SeatsOf("t", "$2")}
                GROUP BY seat.workshop_id, seat.participant_id, seat.side, seat.role, seat.organization_id) s ON true
            WHERE t.secret_hash = $1 AND t.revoked_at IS NULL AND (t.expires_on IS NULL OR t.expires_on >= $4)
            """).With(hash, now, now - UseIsNotedEvery, DateOnly.FromDateTime(now.UtcDateTime)))
        {
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            while (await reader.ReadAsync(cancellationToken))
            {
                principal ??= new Principal(reader.GetString(0), null, reader.GetBoolean(4), seats, Token: UseOf(reader));
                isUseKnown = reader.GetBoolean(5);
                if (!reader.IsDBNull(6))
                {
                    seats.Add(SessionTable.ReadSeat(reader, principal.Tenant, first: 6));
                }
            }
        }

        if (principal is not { Token: { } used } || principal is { IsProductTeam: false, Seats: [] })
        {
            return null;
        }

        if (!isUseKnown)
        {
            await NoteUseAsync(principal.Tenant, used.TokenId, now, cancellationToken);
        }

        return principal;
    }

    /// <summary>The seats that are good for something now whose rights the token in this row has.</summary>
    /// <param name="token">The row's alias.</param>
    /// <param name="now">The moment's parameter.</param>
    internal static string SeatsOf(string token, string now) =>
        $"""
        FROM access.seats seat LEFT JOIN access.sessions session ON session.id = seat.session_id AND session.expires_at > {now}
        WHERE seat.tenant = {token}.tenant AND seat.workshop_id = {token}.workshop_id AND seat.participant_id = {token}.participant_id
            AND (seat.person_id IS NOT NULL OR session.id IS NOT NULL) AND NOT {GuestSeats.AreOver("seat", now)} AND NOT {Suspensions.OfSeat("seat")}
        """;

    private async Task NoteUseAsync(string tenant, Guid tokenId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        // Of many requests at once one writes.
        await using var command = database.For(tenant).CreateCommand(
            "UPDATE access.tokens SET last_used_at = $3 WHERE tenant = $1 AND id = $2 AND (last_used_at IS NULL OR last_used_at <= $4)")
            .With(tenant, tokenId, now, now - UseIsNotedEvery);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static TokenUse UseOf(DbDataReader reader) => new(
        reader.GetGuid(1),
        [.. reader.GetFieldValue<string[]>(2).Select(Enum.Parse<TokenScope>)],
        reader.IsDBNull(3) ? null : reader.GetFieldValue<DateOnly>(3));
}

using System.Data.Common;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.EventStore.Walls;
using Npgsql;

namespace CoInnovation.Api.Platform.Sessions;

/// <summary>The table of sessions and of the seats that they hold.</summary>
public sealed class SessionTable(TenantDatabase database, ProjectorDatabase projector, TimeProvider time)
{
    /// <summary>A workshop's participants come back for its summary and its backlog.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(90);

    /// <summary>A person who was not here for so long signs in again, and the product team opens its link again. Guests could not, so theirs last their whole life.</summary>
    public static readonly TimeSpan LongestAbsence = TimeSpan.FromDays(30);

    /// <summary>When a person was last here is right to this; so not every request is a write.</summary>
    public static readonly TimeSpan SeenIsNotedEvery = TimeSpan.FromMinutes(1);

    /// <summary>Begins a session and returns its token, which nobody can read from the database.</summary>
    internal async Task<(string Token, Guid SessionId)> BeginAsync(string tenant, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var (token, id) = (Token.New(), Guid.CreateVersion7(now));
        await using (var expired = projector.CreateCommand(
            """
            WITH forgotten AS (DELETE FROM access.held_seats WHERE taken_at IS NULL AND noted_at < $2)
            DELETE FROM access.sessions WHERE expires_at < $1
            """).With(now, now - HeldSeats.Patience))
        {
            await expired.ExecuteNonQueryAsync(cancellationToken);
        }

        await using var command = database.For(tenant).CreateCommand(
            """
            INSERT INTO access.sessions (token_hash, id, tenant, created_at, expires_at) VALUES ($1, $2, $3, $5, $4)
            """).With(Token.HashOf(token), id, tenant, now + Lifetime, now);
        await command.ExecuteNonQueryAsync(cancellationToken);
        return (token, id);
    }

    /// <summary>The principal of a cookie's token; null for one that is unknown, ended or expired, or of a person who was not here for long.</summary>
    internal async Task<Principal?> FindAsync(string token, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        Principal? principal = null;
        var isSeen = true;
        var seats = new List<Seat>();
        var hash = Token.HashOf(token);
        // Every request and every page that comes back asks this first, and planning it takes longer than carrying it out.
        await using (var command = (await database.ForBearer(Convert.ToHexStringLower(hash), "access.sessions", "token_hash").OpenKeptCommandAsync(
            $"""
            SELECT s.id, s.tenant, {TeamRights.Hold("s", "$3", "$5")}, s.person_id, coalesce(s.last_seen_at > $4, false), t.workshop_id, t.participant_id, t.side, t.role, t.organization_id, t.taken_at,
                ARRAY(SELECT m.organization_id || ' ' || m.role FROM access.memberships m WHERE m.tenant = s.tenant AND m.person_id = s.person_id AND NOT {Suspensions.OfMembership("m")}
                    ORDER BY m.organization_id)
            FROM access.sessions s LEFT JOIN LATERAL (
                SELECT * FROM access.seats g WHERE g.tenant = s.tenant AND g.session_id = s.id AND NOT {GuestSeats.AreOver("g", "$2")} AND NOT {Suspensions.OfSeat("g")}
                UNION ALL
                SELECT * FROM access.seats p WHERE p.tenant = s.tenant AND p.person_id = s.person_id AND NOT {Suspensions.OfSeat("p")}) t ON true
            WHERE s.token_hash = $1 AND s.expires_at > $2 AND (s.person_id IS NULL OR s.last_seen_at > $3)
            ORDER BY t.taken_at DESC, t.participant_id
            """,
            cancellationToken)).With(hash, now, now - LongestAbsence, now - SeenIsNotedEvery, now - Lifetime))
        {
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            while (await reader.ReadAsync(cancellationToken))
            {
                principal ??= new Principal(
                    reader.GetString(1), reader.GetGuid(0), reader.GetBoolean(2), seats, PersonId: reader.IsDBNull(3) ? null : reader.GetGuid(3),
                    Memberships: ReadMemberships(reader.GetFieldValue<string[]>(11)));
                // For a guest's seats alone nobody asks when they were here last.
                isSeen = reader.GetBoolean(4) || (principal.PersonId is null && !reader.GetBoolean(2));
                if (!reader.IsDBNull(5))
                {
                    seats.Add(ReadSeat(reader, principal.Tenant, first: 5));
                }
            }
        }

        if (!isSeen)
        {
            // Of many requests at once one writes.
            await using var command = database.For(principal!.Tenant, principal.SessionId!.Value).CreateCommand("UPDATE access.sessions SET last_seen_at = $2 WHERE id = $1 AND (last_seen_at IS NULL OR last_seen_at <= $3)")
                .With(principal.SessionId, now, now - SeenIsNotedEvery);
            await command.ExecuteNonQueryAsync(cancellationToken);
        }

        return principal;
    }

    /// <summary>A seat whose workshop, participant, side, role, organization and beginning stand from this column on.</summary>
    internal static Seat ReadSeat(DbDataReader reader, string tenant, int first) => new(
        tenant,
        reader.GetGuid(first),
        reader.GetGuid(first + 1),
        reader.IsDBNull(first + 2) ? null : Enum.Parse<Side>(reader.GetString(first + 2), ignoreCase: true),
        Enum.Parse<ParticipantRole>(reader.GetString(first + 3), ignoreCase: true),
        reader.IsDBNull(first + 4) ? null : reader.GetGuid(first + 4))
    {
        TakenAt = reader.GetFieldValue<DateTimeOffset>(first + 5),
    };

    private static Membership[]? ReadMemberships(string[] written) => written is []
        ? null
        : [.. written.Select(one => one.Split(' ')).Select(one => new Membership(Guid.Parse(one[0]), Enum.Parse<MemberRole>(one[1], ignoreCase: true)))];

    /// <summary>
    /// The seat belongs to the session, or to the person who is signed in there by now: the lock lets no seat fall in between. That it was held outlives it.
    /// </summary>
    /// <param name="sessionId">The session.</param>
    /// <param name="seat">The seat.</param>
    /// <param name="accountId">The organization with an account on belonging to which it rests; null where it rests on nothing but a way in.</param>
    /// <param name="cancellationToken">Gives up.</param>
    internal async Task AddSeatAsync(Guid sessionId, Seat seat, Guid? accountId, CancellationToken cancellationToken)
    {
        await using var command = database.For(seat.Tenant, sessionId).CreateCommand(
            """
            WITH holder AS (SELECT CASE WHEN person_id IS NULL THEN id END AS session_id, person_id FROM access.sessions WHERE id = $4 FOR SHARE),
            held AS (
                INSERT INTO access.held_seats AS known (tenant, workshop_id, participant_id, session_id, person_id, noted_at, taken_at)
                SELECT $1, $2, $3, session_id, person_id, $7, $7 FROM holder
                ON CONFLICT (tenant, workshop_id, participant_id, session_id, person_id) DO UPDATE SET taken_at = coalesce(known.taken_at, excluded.taken_at))
            INSERT INTO access.seats (tenant, workshop_id, participant_id, session_id, person_id, side, role, taken_at, organization_id, account_id)
            SELECT $1, $2, $3, session_id, person_id, $5::text, $6, $7, $8::uuid, $9::uuid FROM holder
            ON CONFLICT DO NOTHING
            """).With(
            seat.Tenant, seat.WorkshopId, seat.ParticipantId, sessionId, seat.Side?.ToString().ToUpperInvariant(), seat.Role.ToString().ToUpperInvariant(), time.GetUtcNow(),
            seat.OrganizationId, accountId);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Whoever knew the token before must not have what it opens from here on: it becomes another one.</summary>
    internal async Task GiveBacklogAsync(string tenant, Guid sessionId, string newToken, CancellationToken cancellationToken)
    {
        await using var command = database.For(tenant, sessionId)
            .CreateCommand("UPDATE access.sessions SET is_product_team = true, product_team_since = $3, last_seen_at = $3, token_hash = $2 WHERE id = $1").With(sessionId, Token.HashOf(newToken), time.GetUtcNow());
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Ends a seat in whichever sessions hold it, in the transaction that stores the reason.</summary>
    /// <remarks>A person whom a facilitator removed comes back by a link alone, and not by belonging to an organization.</remarks>
    public static async Task EndSeatAsync(NpgsqlTransaction transaction, string tenant, Guid workshopId, Guid participantId, bool isRemoved, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(
            """
            WITH ended AS (DELETE FROM access.seats WHERE tenant = $1 AND workshop_id = $2 AND participant_id = $3 RETURNING person_id)
            INSERT INTO access.removed_people (tenant, workshop_id, person_id) SELECT $1, $2, person_id FROM ended WHERE $4 AND person_id IS NOT NULL ON CONFLICT DO NOTHING
            """,
            transaction.Connection,
            transaction).With(tenant, workshopId, participantId, isRemoved);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}

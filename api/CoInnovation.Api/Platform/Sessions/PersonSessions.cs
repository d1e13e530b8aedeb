using CoInnovation.Api.Platform.Principals;
using CoInnovation.EventStore.Walls;
using Npgsql;

namespace CoInnovation.Api.Platform.Sessions;

/// <summary>A session of a person, as its list shows it.</summary>
/// <param name="Id">The session.</param>
/// <param name="Device">Browser and system: <c>Firefox on Linux</c>.</param>
/// <param name="BegunAt">When the person signed in there.</param>
/// <param name="LastSeenAt">Right to a minute.</param>
public sealed record PersonSession(Guid Id, string Device, DateTimeOffset BegunAt, DateTimeOffset LastSeenAt);

/// <summary>The sessions of people who signed in, and the seats that they hold whichever browser they come with.</summary>
public sealed class PersonSessions(TenantDatabase database, TimeProvider time)
{
    /// <summary>
    /// Signs a person in, in the transaction that stores it: the session gets a new token, the product team's right in it becomes no younger by that, and the seats that it held as a guest's are the person's from here on, unless their workshop has ended for guests. A session
    /// that is somebody else's meanwhile stays theirs, and the token opens nothing.
    /// </summary>
    public static async Task BeginAsync(
        NpgsqlTransaction transaction, string tenant, Guid personId, Guid sessionId, byte[] tokenHash, string device, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using (var session = new NpgsqlCommand(
            $"""
            INSERT INTO access.sessions (token_hash, id, tenant, person_id, device, created_at, last_seen_at, expires_at) VALUES ($1, $2, $3, $4, $5, $6, $6, $7)
            ON CONFLICT (id) DO UPDATE SET
                token_hash = excluded.token_hash, person_id = excluded.person_id, device = excluded.device, created_at = excluded.created_at,
                last_seen_at = excluded.last_seen_at, expires_at = excluded.expires_at,
                is_product_team = {TeamRights.Hold("sessions", "$8", "$9")}, product_team_since = CASE WHEN sessions.is_product_team THEN coalesce(sessions.product_team_since, sessions.created_at) END
            WHERE sessions.tenant = excluded.tenant AND (sessions.person_id IS NULL OR sessions.person_id = excluded.person_id)
            """,
            transaction.Connection,
            transaction).With(tokenHash, sessionId, tenant, personId, device, now, now + SessionTable.Lifetime, now - SessionTable.LongestAbsence, now - SessionTable.Lifetime))
        {
            await session.ExecuteNonQueryAsync(cancellationToken);
        }

        await using var seats = new NpgsqlCommand(
            $"""
            WITH moved AS (
                DELETE FROM access.seats seat USING access.sessions session
                WHERE session.id = $1 AND session.person_id = $2 AND seat.session_id = session.id AND seat.tenant = session.tenant
                    AND NOT {GuestSeats.AreOver("seat", "$3")}
                RETURNING seat.*)
            INSERT INTO access.seats (tenant, workshop_id, participant_id, person_id, side, role, taken_at, organization_id)
            SELECT tenant, workshop_id, participant_id, $2, side, role, taken_at, organization_id FROM moved
            ON CONFLICT DO NOTHING
            """,
            transaction.Connection,
            transaction).With(sessionId, personId, now);
        await seats.ExecuteNonQueryAsync(cancellationToken);

        // Also those that were taken away, or are over: they give the person nothing, but what was written from them is theirs.
        await using var held = new NpgsqlCommand(
            """
            WITH moved AS (
                DELETE FROM access.held_seats held USING access.sessions session
                WHERE session.id = $1 AND session.person_id = $2 AND held.session_id = session.id AND held.tenant = session.tenant
                RETURNING held.*)
            INSERT INTO access.held_seats AS known (tenant, workshop_id, participant_id, person_id, noted_at, taken_at)
            SELECT tenant, workshop_id, participant_id, $2, noted_at, taken_at FROM moved
            ON CONFLICT (tenant, workshop_id, participant_id, session_id, person_id) DO UPDATE SET taken_at = coalesce(known.taken_at, excluded.taken_at)
            """,
            transaction.Connection,
            transaction).With(sessionId, personId);
        await held.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Ends sessions of a person in the transaction that stores it: one, or all but one, or all.</summary>
    public static async Task EndAsync(NpgsqlTransaction transaction, string tenant, Guid personId, Guid? only, Guid? except, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(
            "DELETE FROM access.sessions WHERE tenant = $1 AND person_id = $2 AND ($3::uuid IS NULL OR id = $3) AND ($4::uuid IS NULL OR id <> $4)",
            transaction.Connection,
            transaction).With(tenant, personId, only, except);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Those that would still be let in, last seen first.</summary>
    public async Task<IReadOnlyList<PersonSession>> ReadAsync(string tenant, Guid personId, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        await using var command = database.For(tenant, personId).CreateCommand(
            """
            SELECT id, device, created_at, last_seen_at FROM access.sessions
            WHERE tenant = $1 AND person_id = $2 AND expires_at > $3 AND last_seen_at > $4 ORDER BY last_seen_at DESC, id
            """).With(tenant, personId, now, now - SessionTable.LongestAbsence);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        List<PersonSession> sessions = [];
        while (await reader.ReadAsync(cancellationToken))
        {
            sessions.Add(new PersonSession(reader.GetGuid(0), reader.GetString(1), reader.GetFieldValue<DateTimeOffset>(2), reader.GetFieldValue<DateTimeOffset>(3)));
        }

        return sessions;
    }

    /// <summary>Who holds which seats of a workshop with an account, those who are suspended left out.</summary>
    internal async Task<IReadOnlyList<(Guid ParticipantId, Guid PersonId)>> HoldersAsync(string tenant, Guid workshopId, CancellationToken cancellationToken)
    {
        await using var command = database.For(tenant).CreateCommand(
            $"""
            SELECT seat.participant_id, seat.person_id FROM access.seats seat
            WHERE seat.tenant = $1 AND seat.workshop_id = $2 AND seat.person_id IS NOT NULL AND NOT {Suspensions.OfSeat("seat")} ORDER BY seat.taken_at, seat.participant_id
            """).With(tenant, workshopId);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        List<(Guid, Guid)> holders = [];
        while (await reader.ReadAsync(cancellationToken))
        {
            holders.Add((reader.GetGuid(0), reader.GetGuid(1)));
        }

        return holders;
    }
}

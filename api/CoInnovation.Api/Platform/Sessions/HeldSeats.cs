using CoInnovation.Api.Platform.Errors;
using CoInnovation.EventStore.Walls;
using Npgsql;

namespace CoInnovation.Api.Platform.Sessions;

/// <summary>A seat that somebody has, or had.</summary>
public readonly record struct HeldSeat(Guid WorkshopId, Guid ParticipantId);

/// <summary>
/// Who sat where, also once the seat has ended: what was written there stays its writer's, to take along and to erase. It gives no right. A seat is noted before it is asked for, and counts from the
/// transaction on in which it is taken; so there is no moment in which an erasure does not know of it.
/// </summary>
public sealed class HeldSeats(TenantDatabase database, TimeProvider time)
{
    /// <summary>Longer than any command is on its way: what was noted before that and is not taken is forgotten.</summary>
    internal static readonly TimeSpan Patience = TimeSpan.FromHours(1);

    /// <summary>
    /// Notes that the session, or the person who is signed in there, is about to take a seat; again is the same. Throws where the session has ended meanwhile, as with an erasure, and <c>ID_TAKEN</c> where
    /// somebody else is about to take a seat of this id: whose it becomes must not depend on who comes first.
    /// </summary>
    public async Task NoteAsync(string tenant, Guid sessionId, HeldSeat seat, CancellationToken cancellationToken)
    {
        await using var command = database.For(tenant, sessionId).CreateCommand(
            """
            -- One session's notes come one after another: of two at once each would see that nobody asks for the id, and one would fail.
            WITH holder AS (SELECT id, person_id FROM access.sessions WHERE id = $4 FOR NO KEY UPDATE),
            noted AS (
                INSERT INTO access.held_seats (tenant, workshop_id, participant_id, session_id, person_id, noted_at)
                SELECT $1, $2, $3, CASE WHEN person_id IS NULL THEN id END, person_id, $5 FROM holder
                ON CONFLICT (tenant, workshop_id, participant_id, session_id, person_id) DO UPDATE SET noted_at = excluded.noted_at)
            SELECT count(*) FROM holder
            """).With(tenant, seat.WorkshopId, seat.ParticipantId, sessionId, time.GetUtcNow());
        try
        {
            if (await command.ExecuteScalarAsync(cancellationToken) is not 1L)
            {
                throw NotFoundException.OfPerson();
            }
        }
        catch (PostgresException taken) when (taken is { SqlState: PostgresErrorCodes.UniqueViolation, ConstraintName: "held_seats_one_asks" })
        {
            throw InvalidInputException.IdTaken("participantId");
        }
    }

    /// <summary>
    /// The seat is taken, in the transaction that stores it. False where whoever noted it has been erased meanwhile: the erasure did not see it, so nobody takes it. Of somebody else who noted the same id later
    /// it says nothing: the seat was there already then.
    /// </summary>
    public static async Task<bool> TakeAsync(NpgsqlTransaction transaction, string tenant, HeldSeat seat, DateTimeOffset at, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(
            """
            WITH taken AS (
                UPDATE access.held_seats SET taken_at = $4 WHERE tenant = $1 AND workshop_id = $2 AND participant_id = $3 AND taken_at IS NULL RETURNING person_id)
            SELECT NOT EXISTS (
                SELECT FROM taken JOIN events.mt_events erased ON erased.tenant_id = $1 AND erased.stream_id = taken.person_id AND erased.type = 'person_erasure_asked')
            """,
            transaction.Connection,
            transaction).With(tenant, seat.WorkshopId, seat.ParticipantId, at.UtcDateTime);
        return await command.ExecuteScalarAsync(cancellationToken) is true;
    }

    /// <summary>A guest gave the seat up: whoever comes to that browser afterwards, and signs in there, is not who wrote from it.</summary>
    public static Task ForgetGuestAsync(NpgsqlTransaction transaction, string tenant, HeldSeat seat, CancellationToken cancellationToken) =>
        ForgetAsync(transaction, tenant, seat, "session_id IS NOT NULL", cancellationToken);

    /// <summary>What was written there is erased: nothing is left that it could be asked for.</summary>
    public static Task ForgetAsync(NpgsqlTransaction transaction, string tenant, HeldSeat seat, CancellationToken cancellationToken) =>
        ForgetAsync(transaction, tenant, seat, "true", cancellationToken);

    /// <summary>Every seat that the person ever held, from whichever browser.</summary>
    public async Task<IReadOnlyList<HeldSeat>> OfPersonAsync(string tenant, Guid personId, CancellationToken cancellationToken)
    {
        await using var command = database.For(tenant, personId).CreateCommand(
            "SELECT workshop_id, participant_id FROM access.held_seats WHERE tenant = $1 AND person_id = $2 AND taken_at IS NOT NULL ORDER BY taken_at, participant_id").With(tenant, personId);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        List<HeldSeat> seats = [];
        while (await reader.ReadAsync(cancellationToken))
        {
            seats.Add(new HeldSeat(reader.GetGuid(0), reader.GetGuid(1)));
        }

        return seats;
    }

    private static async Task ForgetAsync(NpgsqlTransaction transaction, string tenant, HeldSeat seat, string whose, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(
            $"DELETE FROM access.held_seats WHERE tenant = $1 AND workshop_id = $2 AND participant_id = $3 AND {whose}", transaction.Connection, transaction)
            .With(tenant, seat.WorkshopId, seat.ParticipantId);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}

using System.Data.Common;
using CoInnovation.Api.Platform.Principals;
using Npgsql;

namespace CoInnovation.Api.Platform.Sessions;

/// <summary>The table of sessions and of the seats that they hold.</summary>
public sealed class SessionTable(NpgsqlDataSource database, TimeProvider time)
{
    /// <summary>A workshop's participants come back for its summary and its backlog.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(90);

    /// <summary>Begins a session and returns its token, which nobody can read from the database.</summary>
    internal async Task<(string Token, Guid SessionId)> BeginAsync(string tenant, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var (token, id) = (Token.New(), Guid.CreateVersion7(now));
        await using var command = database.CreateCommand(
            """
            WITH expired AS (DELETE FROM access.sessions WHERE expires_at < $5)
            INSERT INTO access.sessions (token_hash, id, tenant, created_at, expires_at) VALUES ($1, $2, $3, $5, $4)
            """).With(Token.HashOf(token), id, tenant, now + Lifetime, now);
        await command.ExecuteNonQueryAsync(cancellationToken);
        return (token, id);
    }

    /// <summary>The principal of a cookie's token; null for one that is unknown or expired.</summary>
    internal async Task<Principal?> FindAsync(string token, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(
            """
            SELECT s.id, s.tenant, s.is_product_team, t.workshop_id, t.participant_id, t.side, t.role, t.organization_id
            FROM access.sessions s LEFT JOIN access.seats t ON t.session_id = s.id AND t.tenant = s.tenant
            WHERE s.token_hash = $1 AND s.expires_at > $2
            ORDER BY t.taken_at DESC, t.participant_id
            """).With(Token.HashOf(token), time.GetUtcNow());
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        Principal? principal = null;
        var seats = new List<Seat>();
        while (await reader.ReadAsync(cancellationToken))
        {
            principal ??= new Principal(reader.GetString(1), reader.GetGuid(0), reader.GetBoolean(2), seats);
            if (!reader.IsDBNull(3))
            {
                seats.Add(ReadSeat(reader, principal.Tenant, first: 3));
            }
        }

        return principal;
    }

    /// <summary>A seat whose workshop, participant, side, role and organization stand from this column on.</summary>
    internal static Seat ReadSeat(DbDataReader reader, string tenant, int first) => new(
        tenant,
        reader.GetGuid(first),
        reader.GetGuid(first + 1),
        reader.IsDBNull(first + 2) ? null : Enum.Parse<Side>(reader.GetString(first + 2), ignoreCase: true),
        Enum.Parse<ParticipantRole>(reader.GetString(first + 3), ignoreCase: true),
        reader.IsDBNull(first + 4) ? null : reader.GetGuid(first + 4));

    internal async Task AddSeatAsync(Guid sessionId, Seat seat, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(
            """
            INSERT INTO access.seats (tenant, workshop_id, participant_id, session_id, side, role, taken_at, organization_id)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
            ON CONFLICT DO NOTHING
            """).With(
            seat.Tenant, seat.WorkshopId, seat.ParticipantId, sessionId, seat.Side?.ToString().ToUpperInvariant(), seat.Role.ToString().ToUpperInvariant(), time.GetUtcNow(),
            seat.OrganizationId);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    internal async Task GiveBacklogAsync(Guid sessionId, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand("UPDATE access.sessions SET is_product_team = true WHERE id = $1").With(sessionId);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Ends a seat in whichever sessions hold it, in the transaction that stores the reason.</summary>
    public static async Task EndSeatAsync(NpgsqlTransaction transaction, string tenant, Guid workshopId, Guid participantId, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(
            "DELETE FROM access.seats WHERE tenant = $1 AND workshop_id = $2 AND participant_id = $3", transaction.Connection, transaction)
            .With(tenant, workshopId, participantId);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}

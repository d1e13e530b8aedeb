using CoInnovation.Api.Platform;
using CoInnovation.Api.Platform.Sessions;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Projections;
using CoInnovation.EventStore.Walls;
using Npgsql;

namespace CoInnovation.Api.People;

/// <summary>
/// Finds people by their addresses, and keeps their sessions as their history says, in the transaction of its events: whoever is signed out or erased is refused at once.
/// </summary>
internal sealed class PersonIndex(TenantDatabase database, SignInHashes hashes, TimeProvider time) : IInlineProjection
{
    public IReadOnlySet<Type> EventTypes { get; } = new HashSet<Type>
    {
        typeof(PersonRegistered), typeof(SignedIn), typeof(SessionEnded), typeof(OtherSessionsEnded), typeof(PersonErasureAsked),
    };

    public async Task ApplyAsync(IReadOnlyList<RecordedEvent> events, NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        foreach (var recorded in events)
        {
            var (tenant, personId) = recorded.Stream;
            await (recorded.Data switch
            {
                PersonRegistered e => ExecuteAsync("UPDATE people.people SET registered_at = $3 WHERE tenant = $1 AND id = $2", tenant, personId, e.RegisteredAt),
                SignedIn e => PersonSessions.BeginAsync(
                    transaction, tenant, personId, e.SessionId, Convert.FromHexString(e.SecretHash), e.Device.Text!, e.SignedInAt, cancellationToken),
                SessionEnded e => PersonSessions.EndAsync(transaction, tenant, personId, only: e.SessionId, except: null, cancellationToken),
                OtherSessionsEnded e => PersonSessions.EndAsync(transaction, tenant, personId, only: null, except: e.KeptSessionId, cancellationToken),
                PersonErasureAsked => EraseAsync(tenant, personId),
                _ => throw new InvalidOperationException($"No row for {recorded.Data.GetType().Name}."),
            });
        }

        async Task EraseAsync(string tenant, Guid personId)
        {
            await PersonSessions.EndAsync(transaction, tenant, personId, only: null, except: null, cancellationToken);
            await ExecuteAsync(
                """
                WITH person AS (DELETE FROM people.people WHERE tenant = $1 AND id = $2 RETURNING tenant, address_hash),
                codes AS (DELETE FROM people.sign_in_codes WHERE (tenant, address_hash) IN (SELECT * FROM person))
                DELETE FROM people.sign_in_mails WHERE (tenant, address_hash) IN (SELECT * FROM person)
                """,
                tenant, personId);
        }

        async Task ExecuteAsync(string sql, params object[] values)
        {
            await using var command = new NpgsqlCommand(sql, transaction.Connection, transaction).With(values);
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    /// <summary>The id of whoever has the address, and whether that is a person already. For an address that nobody has it is kept: all who come with it get the same.</summary>
    public async Task<(Guid PersonId, bool IsRegistered)> IdOfAsync(string tenant, string address, CancellationToken cancellationToken)
    {
        await using var command = database.For(tenant).CreateCommand(
            """
            INSERT INTO people.people (tenant, id, address_hash) VALUES ($1, $2, $3)
            ON CONFLICT (tenant, address_hash) DO UPDATE SET address_hash = excluded.address_hash RETURNING id, registered_at IS NOT NULL
            """).With(tenant, Guid.CreateVersion7(time.GetUtcNow()), hashes.OfAddress(tenant, address));
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        return (reader.GetGuid(0), reader.GetBoolean(1));
    }
}

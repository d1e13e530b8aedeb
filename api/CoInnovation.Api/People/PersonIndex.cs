using CoInnovation.Api.Platform;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Platform.Mail;
using CoInnovation.Api.Platform.Sessions;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Projections;
using CoInnovation.EventStore.Walls;
using Npgsql;

namespace CoInnovation.Api.People;

/// <summary>
/// Finds people by their addresses, and keeps their sessions as their history says, in the transaction of its events: whoever is signed out or erased is refused at once.
/// </summary>
internal sealed class PersonIndex(TenantDatabase database, ProjectorDatabase projector, SignInHashes hashes, TimeProvider time) : IInlineProjection
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
                PersonRegistered e => RegisterAsync(tenant, personId, e.RegisteredAt),
                SignedIn e => PersonSessions.BeginAsync(
                    transaction, tenant, personId, e.SessionId, Convert.FromHexString(e.SecretHash), e.Device.Text!, e.SignedInAt, cancellationToken),
                SessionEnded e => PersonSessions.EndAsync(transaction, tenant, personId, only: e.SessionId, except: null, cancellationToken),
                OtherSessionsEnded e => PersonSessions.EndAsync(transaction, tenant, personId, only: null, except: e.KeptSessionId, cancellationToken),
                PersonErasureAsked => EraseAsync(tenant, personId),
                _ => throw new InvalidOperationException($"No row for {recorded.Data.GetType().Name}."),
            });
        }

        // The id may have been kept for the address until a moment ago: whoever comes once more gets the next one.
        async Task RegisterAsync(string tenant, Guid personId, DateTimeOffset at)
        {
            if (await ExecuteAsync("UPDATE people.people SET registered_at = $3, kept_until = NULL WHERE tenant = $1 AND id = $2", tenant, personId, at) == 0)
            {
                throw new AppendRefusedException(NotFoundException.OfPerson());
            }
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
            await MailOutbox.ForgetAsync(transaction, new MailAddressee(tenant, personId), cancellationToken);
        }

        async Task<int> ExecuteAsync(string sql, params object[] values)
        {
            await using var command = new NpgsqlCommand(sql, transaction.Connection, transaction).With(values);
            return await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    /// <summary>That somebody has an account, as a condition on two columns of a statement: their workspace and their id.</summary>
    public static string IsRegistered(string tenant, string id) =>
        $"EXISTS (SELECT FROM people.people person WHERE person.tenant = {tenant} AND person.id = {id} AND person.registered_at IS NOT NULL)";

    /// <summary>The keyed hash of the address of somebody with an account, in a transaction that appends; null for nobody, and for whoever was erased.</summary>
    public static async Task<byte[]?> AddressHashOfAsync(NpgsqlTransaction transaction, string tenant, Guid personId, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("SELECT address_hash FROM people.people WHERE tenant = $1 AND id = $2 AND registered_at IS NOT NULL", transaction.Connection, transaction)
            .With(tenant, personId);
        return await command.ExecuteScalarAsync(cancellationToken) as byte[];
    }

    /// <summary>Keeps an invited address's id beyond the end of the invitation, in the transaction that stores it. Refused where the id was forgotten meanwhile: whoever invites once more gets another.</summary>
    public static async Task KeepAsync(NpgsqlTransaction transaction, string tenant, Guid personId, DateTimeOffset invitationEnds, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(
            "UPDATE people.people SET kept_until = CASE WHEN registered_at IS NULL THEN greatest(kept_until, $3) END WHERE tenant = $1 AND id = $2", transaction.Connection, transaction)
            .With(tenant, personId, (invitationEnds + Invitees.KeptAfter).UtcDateTime);
        if (await command.ExecuteNonQueryAsync(cancellationToken) == 0)
        {
            throw new AppendRefusedException(new RuleViolationException("INVITEE_FORGOTTEN", "This address has just been forgotten. Send the invitation again.", ["email"]));
        }
    }

    /// <summary>
    /// Gives up the ids that were kept for addresses which nobody registered in time, in one statement: an invitation that comes at the same moment either keeps its address or finds it gone. What is to lose its
    /// key stays noted until that is done.
    /// </summary>
    public async Task<IReadOnlyList<(string Tenant, Guid PersonId)>> GiveUpAsync(CancellationToken cancellationToken)
    {
        await using var command = projector.CreateCommand(
            """
            WITH ended AS (DELETE FROM people.people WHERE registered_at IS NULL AND kept_until < $1 RETURNING tenant, id),
            noted AS (INSERT INTO people.to_forget (tenant, id) SELECT tenant, id FROM ended RETURNING tenant, id)
            SELECT tenant, id FROM people.to_forget UNION SELECT tenant, id FROM noted
            """).With(time.GetUtcNow());
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        List<(string, Guid)> given = [];
        while (await reader.ReadAsync(cancellationToken))
        {
            given.Add((reader.GetString(0), reader.GetGuid(1)));
        }

        return given;
    }

    /// <summary>The key is destroyed.</summary>
    public async Task ForgetAsync(string tenant, Guid personId, CancellationToken cancellationToken)
    {
        await using var command = projector.CreateCommand("DELETE FROM people.to_forget WHERE tenant = $1 AND id = $2").With(tenant, personId);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Whoever has an account under the address; null if nobody has.</summary>
    public async Task<Guid?> FindAsync(string tenant, string address, CancellationToken cancellationToken)
    {
        await using var command = database.For(tenant).CreateCommand("SELECT id FROM people.people WHERE tenant = $1 AND address_hash = $2 AND registered_at IS NOT NULL")
            .With(tenant, hashes.OfAddress(tenant, address));
        return await command.ExecuteScalarAsync(cancellationToken) as Guid?;
    }

    /// <summary>The id of whoever has the address, and whether that is a person already. For an address that nobody has it is kept: all who come with it get the same, for a while.</summary>
    public async Task<(Guid PersonId, bool IsRegistered)> IdOfAsync(string tenant, string address, CancellationToken cancellationToken)
    {
        await using var command = database.For(tenant).CreateCommand(
            """
            INSERT INTO people.people (tenant, id, address_hash, kept_until) VALUES ($1, $2, $3, $4)
            ON CONFLICT (tenant, address_hash) DO UPDATE SET kept_until = CASE WHEN people.registered_at IS NULL THEN greatest(people.kept_until, excluded.kept_until) END
            RETURNING id, registered_at IS NOT NULL
            """).With(tenant, Guid.CreateVersion7(time.GetUtcNow()), hashes.OfAddress(tenant, address), time.GetUtcNow() + Invitees.KeptAfter);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        return (reader.GetGuid(0), reader.GetBoolean(1));
    }
}

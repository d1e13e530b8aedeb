using CoInnovation.Api.People;
using CoInnovation.Api.Platform;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Projections;
using CoInnovation.EventStore.Walls;
using Npgsql;

namespace CoInnovation.Api.Summaries;

/// <summary>
/// Finds who waits for a workshop's summary, and bounds how much is asked for. Counted in the transaction of the wish, which holds the lock on the log's head: of any number at once, no more get through than may.
/// </summary>
internal sealed class SummaryIndex(TenantDatabase database, SignInHashes hashes) : IInlineProjection
{
    /// <summary>Within so long a workshop's people ask <see cref="MostOfWorkshop"/> times at most, and for one address <see cref="MostToAddress"/> times.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromDays(1);

    public const int MostOfWorkshop = 200;
    public const int MostToAddress = 10;

    public IReadOnlySet<Type> EventTypes { get; } = new HashSet<Type> { typeof(SummaryAsked), typeof(SummaryTakenBack), typeof(SummaryMailed) };

    public async Task ApplyAsync(IReadOnlyList<RecordedEvent> events, NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        foreach (var recorded in events)
        {
            var tenant = recorded.Stream.Tenant;
            switch (recorded.Data)
            {
                case SummaryAsked e:
                    await CountAsync(transaction, tenant, e, cancellationToken);
                    await ExecuteAsync("INSERT INTO summaries.asked (tenant, workshop_id, participant_id) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING", e.WorkshopId, e.ParticipantId);
                    break;
                case SummaryTakenBack e:
                    await ForgetAsync(e.WorkshopId, e.ParticipantId);
                    break;
                case SummaryMailed e:
                    await ForgetAsync(e.WorkshopId, e.ParticipantId);
                    break;
                default:
                    throw new InvalidOperationException($"No row for {recorded.Data.GetType().Name}.");
            }

            Task ForgetAsync(Guid workshopId, Guid participantId) =>
                ExecuteAsync("DELETE FROM summaries.asked WHERE tenant = $1 AND workshop_id = $2 AND participant_id = $3", workshopId, participantId);

            async Task ExecuteAsync(string sql, Guid workshopId, Guid participantId)
            {
                await using var command = new NpgsqlCommand(sql, transaction.Connection, transaction).With(tenant, workshopId, participantId);
                await command.ExecuteNonQueryAsync(cancellationToken);
            }
        }
    }

    /// <summary>The seats that wait.</summary>
    public async Task<IReadOnlyList<Guid>> WaitingAsync(string tenant, Guid workshopId, CancellationToken cancellationToken)
    {
        await using var command = database.For(tenant).CreateCommand("SELECT participant_id FROM summaries.asked WHERE tenant = $1 AND workshop_id = $2 ORDER BY participant_id")
            .With(tenant, workshopId);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        List<Guid> waiting = [];
        while (await reader.ReadAsync(cancellationToken))
        {
            waiting.Add(reader.GetGuid(0));
        }

        return waiting;
    }

    private async Task CountAsync(NpgsqlTransaction transaction, string tenant, SummaryAsked asked, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(
            """
            WITH old AS (DELETE FROM summaries.mails WHERE asked_at <= $5),
            counted AS (INSERT INTO summaries.mails (tenant, workshop_id, address_hash, asked_at) VALUES ($1, $2, $3, $4))
            SELECT (SELECT count(*) FROM summaries.mails WHERE tenant = $1 AND workshop_id = $2 AND asked_at > $5),
                (SELECT count(*) FROM summaries.mails WHERE tenant = $1 AND address_hash = $3 AND asked_at > $5)
            """,
            transaction.Connection,
            transaction).With(tenant, asked.WorkshopId, hashes.OfAddress(tenant, asked.Address.Text!), asked.AskedAt.UtcDateTime, (asked.AskedAt - Window).UtcDateTime);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        var (ofWorkshop, toAddress) = (reader.GetInt64(0), reader.GetInt64(1));
        if (ofWorkshop >= MostOfWorkshop || toAddress >= MostToAddress)
        {
            throw new AppendRefusedException(new RuleViolationException(
                "TOO_MANY_MAILS", "Too many summaries were asked for today, for this workshop or this address. Try again tomorrow, or take the summary along from its page.", ["email"]));
        }
    }
}

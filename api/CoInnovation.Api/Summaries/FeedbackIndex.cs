using CoInnovation.Api.Platform;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Projections;
using CoInnovation.EventStore.Walls;
using Npgsql;

namespace CoInnovation.Api.Summaries;

/// <summary>Finds the seats of a workshop that gave feedback, in the transaction of their events. What they said is in their streams alone.</summary>
internal sealed class FeedbackIndex(TenantDatabase database) : IInlineProjection
{
    public IReadOnlySet<Type> EventTypes { get; } = new HashSet<Type> { typeof(FeedbackGiven), typeof(FeedbackTakenBack) };

    public async Task ApplyAsync(IReadOnlyList<RecordedEvent> events, NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        foreach (var recorded in events)
        {
            await using var command = recorded.Data switch
            {
                FeedbackGiven e => new NpgsqlCommand("INSERT INTO summaries.feedback (tenant, workshop_id, participant_id) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING")
                    .With(recorded.Stream.Tenant, e.WorkshopId, e.ParticipantId),
                FeedbackTakenBack e => new NpgsqlCommand("DELETE FROM summaries.feedback WHERE tenant = $1 AND workshop_id = $2 AND participant_id = $3")
                    .With(recorded.Stream.Tenant, e.WorkshopId, e.ParticipantId),
                _ => throw new InvalidOperationException($"No row for {recorded.Data.GetType().Name}."),
            };
            (command.Connection, command.Transaction) = (transaction.Connection, transaction);
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    public async Task<IReadOnlyList<Guid>> OfAsync(string tenant, Guid workshopId, CancellationToken cancellationToken)
    {
        await using var command = database.For(tenant).CreateCommand("SELECT participant_id FROM summaries.feedback WHERE tenant = $1 AND workshop_id = $2 ORDER BY participant_id")
            .With(tenant, workshopId);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        List<Guid> seats = [];
        while (await reader.ReadAsync(cancellationToken))
        {
            seats.Add(reader.GetGuid(0));
        }

        return seats;
    }
}

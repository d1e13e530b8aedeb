using System.Text.Json;
using CoInnovation.Api.Backlog.Lists;
using CoInnovation.Api.People;
using CoInnovation.Api.Platform;
using CoInnovation.Api.Platform.Wire;
using CoInnovation.Api.Workshops;
using CoInnovation.Api.Workshops.Collecting;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Projections;
using CoInnovation.EventStore.Walls;
using Npgsql;

namespace CoInnovation.Api.Reminders;

/// <summary>When reminders are due, as the collections say, in the transaction of their events; and who has been reminded. Any number of nodes may take from it.</summary>
internal sealed class ReminderTable(ProjectorDatabase database, TimeProvider time) : IInlineProjection, IKeepsOfPeople
{
    /// <summary>How long whoever took a reminder has for all of its people.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    /// <summary>However often the end of a collection is moved, people hear of it no more often than this.</summary>
    public static readonly TimeSpan Between = TimeSpan.FromDays(1);

    /// <summary>Whatever workshops somebody has seats in, no more reminders reach them within <see cref="Between"/>.</summary>
    public const int MostToPerson = 10;

    /// <summary>Longer than any collection lasts.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromDays(2 * OpenCollectionWindow.LongestDays);

    public IReadOnlySet<Type> EventTypes { get; } = new HashSet<Type> { typeof(CollectionOpened), typeof(StepRemoved), typeof(PersonErasureAsked) };

    public async Task ApplyAsync(IReadOnlyList<RecordedEvent> events, NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        foreach (var recorded in events)
        {
            var (tenant, id) = recorded.Stream;
            switch (recorded.Data)
            {
                case CollectionOpened e:
                    await PlanAsync(tenant, id, e.StepId, ReminderKind.Opening, e.OpeningReminderAt);
                    await PlanAsync(tenant, id, e.StepId, ReminderKind.Ending, e.EndingReminderAt);
                    break;
                case StepRemoved e:
                    await ExecuteAsync("DELETE FROM reminders.due WHERE tenant = $1 AND workshop_id = $2 AND step_id = $3", tenant, id, e.StepId);
                    break;
                case PersonErasureAsked:
                    await ExecuteAsync("DELETE FROM reminders.reminded WHERE tenant = $1 AND person_id = $2", tenant, id);
                    break;
                default:
                    throw new InvalidOperationException($"No row for {recorded.Data.GetType().Name}.");
            }
        }

        // One that moves is due anew; one that stays is not.
        Task PlanAsync(string tenant, Guid workshopId, Guid stepId, ReminderKind kind, DateTimeOffset? at) => at is { } dueAt
            ? ExecuteAsync(
                """
                INSERT INTO reminders.due AS known (tenant, workshop_id, step_id, kind, due_at) VALUES ($1, $2, $3, $4, $5)
                ON CONFLICT (tenant, workshop_id, step_id, kind) DO UPDATE
                SET due_at = excluded.due_at, claimed_until = NULL, done_at = CASE WHEN known.due_at = excluded.due_at THEN known.done_at END
                """,
                tenant, workshopId, stepId, NameOf(kind), dueAt.UtcDateTime)
            : ExecuteAsync("DELETE FROM reminders.due WHERE tenant = $1 AND workshop_id = $2 AND step_id = $3 AND kind = $4", tenant, workshopId, stepId, NameOf(kind));

        async Task ExecuteAsync(string sql, params object[] values)
        {
            await using var command = new NpgsqlCommand(sql, transaction.Connection, transaction).With(values);
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    /// <summary>Takes the reminder that has been due longest; null if none is.</summary>
    public async Task<DueReminder?> ClaimAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        await using var command = database.CreateCommand(
            """
            WITH old AS (DELETE FROM reminders.reminded WHERE reminded_at <= $3),
            next AS (
                SELECT tenant, workshop_id, step_id, kind FROM reminders.due
                WHERE done_at IS NULL AND due_at <= $1 AND (claimed_until IS NULL OR claimed_until <= $1) ORDER BY due_at LIMIT 1 FOR UPDATE SKIP LOCKED)
            UPDATE reminders.due AS due SET claimed_until = $2 FROM next
            WHERE due.tenant = next.tenant AND due.workshop_id = next.workshop_id AND due.step_id = next.step_id AND due.kind = next.kind
            RETURNING due.tenant, due.workshop_id, due.step_id, due.kind, due.due_at
            """).With(now, now + Lease, now - Kept);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        return await reader.ReadAsync(cancellationToken)
            ? new DueReminder(reader.GetString(0), reader.GetGuid(1), reader.GetGuid(2), EnumName<ReminderKind>.Read(reader.GetString(3)), reader.GetFieldValue<DateTimeOffset>(4))
            : null;
    }

    /// <summary>Nobody else is to hear of it. One that was moved meanwhile is another one, and stays.</summary>
    public async Task FinishAsync(DueReminder due, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(
            "UPDATE reminders.due SET done_at = $6, claimed_until = NULL WHERE tenant = $1 AND workshop_id = $2 AND step_id = $3 AND kind = $4 AND due_at = $5")
            .With(due.Tenant, due.WorkshopId, due.StepId, NameOf(due.Kind), due.DueAt, time.GetUtcNow());
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>
    /// Notes that a person is reminded, in the transaction that puts their mail into the outbox. False where they have been: by another node, before a crash, within a day, or too often; and where the reminder
    /// was moved meanwhile: then it is another one, and comes at its own time.
    /// </summary>
    public async Task<bool> NoteAsync(NpgsqlTransaction transaction, DueReminder due, Guid personId, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        await using var command = new NpgsqlCommand(
            """
            INSERT INTO reminders.reminded AS known (tenant, workshop_id, step_id, kind, person_id, due_at, reminded_at) SELECT $1, $2, $3, $4, $5, $6, $7
            WHERE EXISTS (SELECT FROM reminders.due WHERE tenant = $1 AND workshop_id = $2 AND step_id = $3 AND kind = $4 AND due_at = $6)
                AND (SELECT count(*) FROM reminders.reminded WHERE tenant = $1 AND person_id = $5 AND reminded_at > $8) < $9
            ON CONFLICT (tenant, workshop_id, step_id, kind, person_id) DO UPDATE SET due_at = excluded.due_at, reminded_at = excluded.reminded_at
            WHERE known.due_at <> excluded.due_at AND known.reminded_at <= $8
            """,
            transaction.Connection,
            transaction).With(due.Tenant, due.WorkshopId, due.StepId, NameOf(due.Kind), personId, due.DueAt, now, now - Between, MostToPerson);
        return await command.ExecuteNonQueryAsync(cancellationToken) == 1;
    }

    public async Task<IReadOnlyList<KeptOfPerson>> OfAsync(string tenant, Guid personId, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(
            "SELECT workshop_id, step_id, kind, due_at, reminded_at FROM reminders.reminded WHERE tenant = $1 AND person_id = $2 ORDER BY reminded_at, step_id, kind").With(tenant, personId);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        List<KeptOfPerson> kept = [];
        while (await reader.ReadAsync(cancellationToken))
        {
            var details = new { WorkshopId = reader.GetGuid(0), Kind = reader.GetString(2), DueAt = reader.GetFieldValue<DateTimeOffset>(3) };
            kept.Add(new KeptOfPerson(reader.GetFieldValue<DateTimeOffset>(4), "reminded", "step", reader.GetGuid(1), JsonSerializer.SerializeToNode(details, WireJson.Options)!.AsObject()));
        }

        return kept;
    }

    private static string NameOf(ReminderKind kind) => EnumName<ReminderKind>.Of(kind);
}

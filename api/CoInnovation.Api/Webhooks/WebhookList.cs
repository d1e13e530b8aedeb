using System.Data.Common;
using CoInnovation.Api.Backlog.Lists;
using CoInnovation.Api.Platform;
using CoInnovation.Api.Platform.Wire;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Projections;
using CoInnovation.EventStore.Walls;
using Npgsql;

namespace CoInnovation.Api.Webhooks;

/// <summary>A webhook as the list shows it and as the worker needs it.</summary>
internal sealed record WebhookNode(
    Guid Id, string? Name, string? Url, IReadOnlyList<WebhookEvent> Events, WebhookState State, DateTimeOffset CreatedAt, DateTimeOffset? OldSecretUntil, DateTimeOffset? FailingSince,
    int SecretNumber);

/// <summary>The list of webhooks, written in the transaction of their events: what is switched off is told nothing more.</summary>
internal sealed class WebhookList(TenantDatabase database) : IInlineProjection
{
    public IReadOnlySet<Type> EventTypes { get; } = new HashSet<Type>
    {
        typeof(WebhookCreated), typeof(WebhookChanged), typeof(WebhookSwitchedOn), typeof(WebhookSwitchedOff), typeof(WebhookSecretRotated), typeof(WebhookRemoved),
    };

    public async Task ApplyAsync(IReadOnlyList<RecordedEvent> events, NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        await using var batch = new NpgsqlBatch(transaction.Connection, transaction);
        foreach (var recorded in events)
        {
            foreach (var statement in StatementsOf(recorded))
            {
                statement.AddTo(batch);
            }
        }

        await batch.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Newest first.</summary>
    public async Task<IReadOnlyList<WebhookNode>> ReadAsync(string tenant, Guid? only, CancellationToken cancellationToken)
    {
        await using var command = database.For(tenant).CreateCommand(
            """
            select id, name, url, events, state, created_at, old_secret_until, failing_since, secret_number from webhooks.webhooks
            where tenant = $1 and ($2::uuid is null or id = $2) order by created_at desc, id
            """).With(tenant, only);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        List<WebhookNode> webhooks = [];
        while (await reader.ReadAsync(cancellationToken))
        {
            webhooks.Add(new WebhookNode(
                reader.GetGuid(0),
                reader.IsDBNull(1) ? null : reader.GetString(1),
                reader.IsDBNull(2) ? null : reader.GetString(2),
                [.. reader.GetFieldValue<string[]>(3).Select(EnumName<WebhookEvent>.Read)],
                EnumName<WebhookState>.Read(reader.GetString(4)),
                reader.GetFieldValue<DateTimeOffset>(5),
                Moment(reader, 6),
                Moment(reader, 7),
                reader.GetInt32(8)));
        }

        return webhooks;
    }

    internal static DateTimeOffset? Moment(DbDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetFieldValue<DateTimeOffset>(column);

    private static IEnumerable<Sql> StatementsOf(RecordedEvent recorded)
    {
        var (tenant, id) = recorded.Stream;
        switch (recorded.Data)
        {
            case WebhookCreated e:
                yield return $"""
                    insert into webhooks.webhooks (tenant, id, name, url, events, state, secret_number, created_at, from_position)
                    values ({tenant}, {id}, {e.Name.Text}, {e.Url.Text}, {Names(e.Events)}, 'ACTIVE', 1, {e.CreatedAt}, {recorded.Position})
                    """;
                break;
            case WebhookChanged e:
                yield return $"update webhooks.webhooks set name = {e.Name.Text}, url = {e.Url.Text}, events = {Names(e.Events)} where tenant = {tenant} and id = {id}";
                break;
            case WebhookSwitchedOn:
                yield return $"""
                    update webhooks.webhooks set state = 'ACTIVE', failing_since = null, from_position = {recorded.Position} where tenant = {tenant} and id = {id}
                    """;
                break;
            case WebhookSwitchedOff e:
                yield return $"update webhooks.webhooks set state = {(e.SinceNothingArrived ? "FAILED" : "PAUSED")} where tenant = {tenant} and id = {id}";
                yield return $"""
                    update webhooks.deliveries set status = 'CANCELED', next_attempt_at = null, claimed_until = null
                    where tenant = {tenant} and webhook_id = {id} and status = 'PENDING'
                    """;
                break;
            case WebhookSecretRotated e:
                yield return $"""
                    update webhooks.webhooks set secret_number = {e.SecretNumber}, old_secret_until = {e.OldSecretUntil} where tenant = {tenant} and id = {id}
                    """;
                break;
            case WebhookRemoved:
                yield return $"delete from webhooks.webhooks where tenant = {tenant} and id = {id}";
                break;
            default:
                break;
        }
    }

    private static string[] Names(IReadOnlyList<WebhookEvent> events) => [.. events.Select(EnumName<WebhookEvent>.Of)];
}

using CoInnovation.Api.Platform;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Projections;
using CoInnovation.EventStore.Walls;
using Npgsql;

namespace CoInnovation.Api.Tokens;

/// <summary>A token as the list shows it.</summary>
internal sealed record TokenNode(
    Guid Id, string? Name, IReadOnlyList<TokenScope> Scopes, string LastFour, DateTimeOffset CreatedAt, DateTimeOffset? LastUsedAt, DateOnly? ExpiresOn, DateTimeOffset? RevokedAt,
    Guid? WorkshopId, Guid? ParticipantId, bool IsActive);

/// <summary>The list of tokens, and their look-up table, written in the transaction of their events: a new one works and a revoked one ends at once.</summary>
internal sealed class TokenList(TenantDatabase database, ProjectorDatabase projector, TimeProvider time) : IInlineProjection
{
    private const int Longest = 500;

    public IReadOnlySet<Type> EventTypes { get; } = new HashSet<Type> { typeof(TokenCreated), typeof(TokenRevoked) };

    public async Task ApplyAsync(IReadOnlyList<RecordedEvent> events, NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        foreach (var recorded in events)
        {
            var (tenant, id) = recorded.Stream;
            await using var command = recorded.Data switch
            {
                TokenCreated e => new NpgsqlCommand(
                    """
                    INSERT INTO access.tokens (tenant, id, name, secret_hash, last_four, scopes, workshop_id, participant_id, created_at, expires_on)
                    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
                    """).With(
                    tenant, id, e.Name.Text, Convert.FromHexString(e.SecretHash), e.LastFour, e.Scopes.Select(scope => scope.ToString()).ToArray(), e.WorkshopId, e.ParticipantId,
                    e.CreatedAt, e.ExpiresOn),
                TokenRevoked e => new NpgsqlCommand("UPDATE access.tokens SET revoked_at = $3 WHERE tenant = $1 AND id = $2").With(tenant, id, e.RevokedAt),
                _ => throw new InvalidOperationException($"No row for {recorded.Data.GetType().Name}."),
            };
            (command.Connection, command.Transaction) = (transaction.Connection, transaction);
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    /// <summary>Takes the names of these people's tokens away; the tokens that still work.</summary>
    public async Task<IReadOnlyList<Guid>> ForgetNamesAsync(string tenant, IReadOnlyCollection<Guid> participantIds, CancellationToken cancellationToken)
    {
        List<Guid> active = [];
        await using var command = projector.CreateCommand("UPDATE access.tokens SET name = NULL WHERE tenant = $1 AND participant_id = ANY($2) RETURNING id, revoked_at IS NULL")
            .With(tenant, participantIds.ToArray());
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            if (reader.GetBoolean(1))
            {
                active.Add(reader.GetGuid(0));
            }
        }

        return active;
    }

    /// <summary>How many that still work were made by this seat, or by the product team.</summary>
    public async Task<long> CountActiveAsync(string tenant, Guid? participantId, CancellationToken cancellationToken)
    {
        await using var command = database.For(tenant).CreateCommand(
            $"SELECT count(*) FROM access.tokens WHERE tenant = $1 AND participant_id IS NOT DISTINCT FROM $2::uuid AND {Works("$3")}").With(tenant, participantId, Today);
        return (long)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    private DateOnly Today => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    private static string Works(string today) => $"(revoked_at IS NULL AND (expires_on IS NULL OR expires_on >= {today}))";

    /// <summary>Those that the caller looks after: first those that work, newest first, so that none of them is past the end of the list.</summary>
    public async Task<IReadOnlyList<TokenNode>> ReadAsync(Principal principal, Guid? only, CancellationToken cancellationToken)
    {
        var today = Today;
        await using var command = database.For(principal.Tenant).CreateCommand(
            $"""
            SELECT id, name, scopes, last_four, created_at, last_used_at, expires_on, revoked_at, workshop_id, participant_id FROM access.tokens
            WHERE tenant = $1 AND ($2 OR participant_id = ANY($3)) AND ($4::uuid IS NULL OR id = $4)
            ORDER BY {Works("$6")} DESC, created_at DESC, id LIMIT $5
            """).With(principal.Tenant, principal.IsProductTeam, principal.Seats.Select(seat => seat.ParticipantId).ToArray(), only, Longest, today);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        List<TokenNode> tokens = [];
        while (await reader.ReadAsync(cancellationToken))
        {
            var expiresOn = reader.IsDBNull(6) ? (DateOnly?)null : reader.GetFieldValue<DateOnly>(6);
            var revokedAt = reader.IsDBNull(7) ? (DateTimeOffset?)null : reader.GetFieldValue<DateTimeOffset>(7);
            tokens.Add(new TokenNode(
                reader.GetGuid(0),
                reader.IsDBNull(1) ? null : reader.GetString(1),
                [.. reader.GetFieldValue<string[]>(2).Select(Enum.Parse<TokenScope>)],
                reader.GetString(3),
                reader.GetFieldValue<DateTimeOffset>(4),
                reader.IsDBNull(5) ? null : reader.GetFieldValue<DateTimeOffset>(5),
                expiresOn,
                revokedAt,
                reader.IsDBNull(8) ? null : reader.GetGuid(8),
                reader.IsDBNull(9) ? null : reader.GetGuid(9),
                revokedAt is null && !(expiresOn < today)));
        }

        return tokens;
    }
}

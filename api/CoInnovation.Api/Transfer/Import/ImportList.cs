using CoInnovation.Api.Backlog.Items;
using CoInnovation.Api.Backlog.Lists;
using CoInnovation.Api.Platform;
using CoInnovation.Api.Platform.Wire;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Projections;
using CoInnovation.EventStore.Walls;
using Npgsql;

namespace CoInnovation.Api.Transfer.Import;

/// <summary>Where an import stands.</summary>
internal enum ImportProgress
{
    DryRun,
    Invalid,
    Running,
    Done,
}

/// <summary>An import as the API shows it.</summary>
internal sealed record ImportNode(Guid Id, ItemKind Kind, ImportProgress State, int Rows, int Created, int Existing, int Done, int ErrorCount);

/// <summary>Imports and how far they are. Which items of a file are there already is asked here as well.</summary>
internal sealed class ImportList(TenantDatabase database) : IInlineProjection
{
    private const int IdsAtOnce = 5_000;

    public IReadOnlySet<Type> EventTypes { get; } = new HashSet<Type> { typeof(ImportBegun) };

    public async Task ApplyAsync(IReadOnlyList<RecordedEvent> events, NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        foreach (var recorded in events)
        {
            if (recorded.Data is ImportBegun begun)
            {
                await using var command = new NpgsqlCommand(
                    "insert into transfer.imports (tenant, id, kind, rows, created, begun_at) values ($1, $2, $3, $4, $5, $6)", transaction.Connection, transaction)
                    .With(recorded.Stream.Tenant, begun.ImportId, EnumName<ItemKind>.Of(begun.Kind), begun.Rows, begun.Created, begun.BegunAt);
                await command.ExecuteNonQueryAsync(cancellationToken);
            }
        }
    }

    public async Task<ImportNode?> FindAsync(string tenant, Guid id, CancellationToken cancellationToken)
    {
        await using var command = database.For(tenant).CreateCommand("select kind, rows, created, done from transfer.imports where tenant = $1 and id = $2").With(tenant, id);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        if (!await reader.ReadAsync(cancellationToken))
        {
            return null;
        }

        var (rows, created, done) = (reader.GetInt32(1), reader.GetInt32(2), reader.GetInt32(3));
        var state = done < created ? ImportProgress.Running : ImportProgress.Done;
        return new ImportNode(id, EnumName<ItemKind>.Read(reader.GetString(0)), state, rows, created, rows - created, done + rows - created, ErrorCount: 0);
    }

    /// <summary>Those of these ids that items have.</summary>
    public async Task<IReadOnlySet<Guid>> ExistingAsync(string tenant, ItemKind kind, IReadOnlyList<Guid> ids, CancellationToken cancellationToken)
    {
        HashSet<Guid> existing = [];
        var table = kind == ItemKind.Idea ? "read.ideas" : "read.pain_points";
        foreach (var some in ids.Chunk(IdsAtOnce))
        {
            await using var command = database.For(tenant).CreateCommand($"select id from {table} where tenant = $1 and id = any($2)").With(tenant, some);
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            while (await reader.ReadAsync(cancellationToken))
            {
                existing.Add(reader.GetGuid(0));
            }
        }

        return existing;
    }
}

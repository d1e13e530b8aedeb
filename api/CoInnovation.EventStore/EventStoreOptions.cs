using CoInnovation.EventStore.Projections;
using CoInnovation.EventStore.Walls;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace CoInnovation.EventStore;

/// <summary>What a PostgreSQL store is opened with.</summary>
public sealed record EventStoreOptions
{
    /// <summary>Npgsql's connection string. Without a <see cref="Migrator"/>, the role must be allowed to create schemas on the first start.</summary>
    public required string ConnectionString { get; init; }

    /// <summary>The connections of the owner of the tables, where the store itself may only use them. The store's own role needs its rights before the first append.</summary>
    public NpgsqlDataSource? Migrator { get; init; }

    /// <summary>Through which one tenant's streams, feeds and commands are read; without it, through the store's own connections.</summary>
    public TenantDatabase? Tenants { get; init; }

    /// <summary>Every event type of the host; closed when the store opens.</summary>
    public required EventTypes Types { get; init; }

    /// <summary>32 bytes that wrap the organizations' keys. Whoever loses them has erased everybody.</summary>
    public required ReadOnlyMemory<byte> MasterKey { get; init; }

    /// <summary>The clock of timestamps, ids and waits.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>Projections that write in the transaction of the append.</summary>
    public IReadOnlyList<IInlineProjection> InlineProjections { get; init; } = [];

    /// <summary>Appends that may wait for the writer; one more is refused with <see cref="StoreBusyException"/>.</summary>
    public int WriterQueue { get; init; } = 8192;

    /// <summary>The most appends that are committed together.</summary>
    public int GroupSize { get; init; } = 512;

    /// <summary>How long the writer keeps trying to reach a lost database before it answers <see cref="StoreUnavailableException"/>.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Where outages are told.</summary>
    public ILoggerFactory Logging { get; init; } = NullLoggerFactory.Instance;
}

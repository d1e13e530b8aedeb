using CoInnovation.EventStore;
using CoInnovation.EventStore.Projections;
using Npgsql;

namespace CoInnovation.Tests.Backlog.Histories;

/// <summary>A projection that cannot take some events until it is mended.</summary>
internal sealed class PoisonedProjection(IAsyncProjection projection, IReadOnlySet<long> poison) : IAsyncProjection
{
    public bool IsMended { get; set; }

    public string Name => projection.Name;

    public int Version => projection.Version;

    public bool SpansStreams => projection.SpansStreams;

    public IReadOnlySet<Type> EventTypes => projection.EventTypes;

    public Task ApplyAsync(IReadOnlyList<RecordedEvent> events, NpgsqlTransaction transaction, CancellationToken cancellationToken) =>
        !IsMended && events.Any(recorded => poison.Contains(recorded.Position))
            ? throw new InvalidOperationException("This one cannot be taken.")
            : projection.ApplyAsync(events, transaction, cancellationToken);

    public Task ResetAsync(NpgsqlTransaction transaction, CancellationToken cancellationToken) => projection.ResetAsync(transaction, cancellationToken);

    public Task CaughtUpAsync(NpgsqlTransaction transaction, CancellationToken cancellationToken) => projection.CaughtUpAsync(transaction, cancellationToken);
}

using CoInnovation.EventStore;
using CoInnovation.EventStore.Projections;
using Npgsql;

namespace CoInnovation.Tests.Backlog.Histories;

/// <summary>A projection in a process that ends while it builds beside the live read model, after some events, in the middle of a transaction.</summary>
internal sealed class EndingBeside(IBesideProjection projection, int after) : IBesideProjection
{
    private readonly StoppingProjection _beside = new(projection.Beside, after);

    /// <summary>It has written what will not be committed.</summary>
    public Task Ended => _beside.Ended;

    public string Name => projection.Name;

    public int Version => projection.Version;

    public bool SpansStreams => projection.SpansStreams;

    public IReadOnlySet<Type> EventTypes => projection.EventTypes;

    public IAsyncProjection Beside => _beside;

    public Task ApplyAsync(IReadOnlyList<RecordedEvent> events, NpgsqlTransaction transaction, CancellationToken cancellationToken) =>
        projection.ApplyAsync(events, transaction, cancellationToken);

    public Task ResetAsync(NpgsqlTransaction transaction, CancellationToken cancellationToken) => projection.ResetAsync(transaction, cancellationToken);

    public Task<bool> SwapAsync(NpgsqlTransaction transaction, CancellationToken cancellationToken) => projection.SwapAsync(transaction, cancellationToken);

    public Task RemoveOldAsync(NpgsqlConnection connection, CancellationToken cancellationToken) => projection.RemoveOldAsync(connection, cancellationToken);
}

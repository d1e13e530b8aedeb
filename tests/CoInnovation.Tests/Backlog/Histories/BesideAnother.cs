using CoInnovation.EventStore;
using CoInnovation.EventStore.Projections;
using Npgsql;

namespace CoInnovation.Tests.Backlog.Histories;

/// <summary>A projection to whose building beside the live one something happens whenever it has written and not committed yet.</summary>
internal sealed class BesideAnother(IBesideProjection projection, Func<IReadOnlyList<RecordedEvent>, CancellationToken, Task> written) : IBesideProjection
{
    public string Name => projection.Name;

    public int Version => projection.Version;

    public bool SpansStreams => projection.SpansStreams;

    public IReadOnlySet<Type> EventTypes => projection.EventTypes;

    public IAsyncProjection Beside => new There(projection.Beside, written);

    public Task ApplyAsync(IReadOnlyList<RecordedEvent> events, NpgsqlTransaction transaction, CancellationToken cancellationToken) =>
        projection.ApplyAsync(events, transaction, cancellationToken);

    public Task ResetAsync(NpgsqlTransaction transaction, CancellationToken cancellationToken) => projection.ResetAsync(transaction, cancellationToken);

    public Task<bool> SwapAsync(NpgsqlTransaction transaction, CancellationToken cancellationToken) => projection.SwapAsync(transaction, cancellationToken);

    public Task RemoveOldAsync(NpgsqlConnection connection, CancellationToken cancellationToken) => projection.RemoveOldAsync(connection, cancellationToken);

    private sealed class There(IAsyncProjection there, Func<IReadOnlyList<RecordedEvent>, CancellationToken, Task> written) : IAsyncProjection
    {
        public string Name => there.Name;

        public int Version => there.Version;

        public bool SpansStreams => there.SpansStreams;

        public IReadOnlySet<Type> EventTypes => there.EventTypes;

        public async Task ApplyAsync(IReadOnlyList<RecordedEvent> events, NpgsqlTransaction transaction, CancellationToken cancellationToken)
        {
            await there.ApplyAsync(events, transaction, cancellationToken);
            await written(events, cancellationToken);
        }

        public Task ResetAsync(NpgsqlTransaction transaction, CancellationToken cancellationToken) => there.ResetAsync(transaction, cancellationToken);

        public Task CaughtUpAsync(NpgsqlTransaction transaction, CancellationToken cancellationToken) => there.CaughtUpAsync(transaction, cancellationToken);
    }
}

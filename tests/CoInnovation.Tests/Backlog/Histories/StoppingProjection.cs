using CoInnovation.EventStore;
using CoInnovation.EventStore.Projections;
using Npgsql;

namespace CoInnovation.Tests.Backlog.Histories;

/// <summary>A projection in a process that ends after some events: in the middle of the transaction of the next one, when that is written and not committed.</summary>
internal sealed class StoppingProjection(IAsyncProjection projection, int after) : IAsyncProjection
{
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _left = after;

    /// <summary>It has written what will not be committed.</summary>
    public Task Ended => _ended.Task;

    public string Name => projection.Name;

    public int Version => projection.Version;

    public IReadOnlySet<Type> EventTypes => projection.EventTypes;

    public async Task ApplyAsync(IReadOnlyList<RecordedEvent> events, NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        if (events.Count > 1)
        {
            throw new InvalidOperationException("One by one, so that it can end behind any of them.");
        }

        await projection.ApplyAsync(events, transaction, cancellationToken);
        if (_left-- == 0)
        {
            _ended.SetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
        }
    }

    public Task ResetAsync(NpgsqlTransaction transaction, CancellationToken cancellationToken) => projection.ResetAsync(transaction, cancellationToken);

    public Task CaughtUpAsync(NpgsqlTransaction transaction, CancellationToken cancellationToken) => projection.CaughtUpAsync(transaction, cancellationToken);
}

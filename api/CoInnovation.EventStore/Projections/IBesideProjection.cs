using Npgsql;

namespace CoInnovation.EventStore.Projections;

/// <summary>
/// A projection that is never rebuilt under its readers' eyes: what is built anew stands beside the live read model until it has caught up with it, and then takes its
/// place in one transaction. Readers see the one or the other, each whole.
/// </summary>
public interface IBesideProjection : IAsyncProjection
{
    /// <summary>
    /// The same projection, writing to a place that nobody reads. Its <see cref="IAsyncProjection.ResetAsync"/> makes that place, empty, whatever stood there before; what
    /// its <see cref="IAsyncProjection.CaughtUpAsync"/> does is done before readers come.
    /// </summary>
    IAsyncProjection Beside { get; }

    /// <summary>
    /// Turns readers over to what stands beside. It says the same position of the log as the live one, and neither moves while the transaction lasts. False if it cannot
    /// take that one's place, since the live one has got another shape meanwhile: then it is built once more.
    /// </summary>
    Task<bool> SwapAsync(NpgsqlTransaction transaction, CancellationToken cancellationToken);

    /// <summary>Removes what readers were turned away from, behind the swap: whoever still reads it is waited for. Safe to repeat, and when there is nothing.</summary>
    Task RemoveOldAsync(NpgsqlConnection connection, CancellationToken cancellationToken);
}

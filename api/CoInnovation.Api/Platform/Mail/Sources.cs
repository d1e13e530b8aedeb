using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;
using Npgsql;

namespace CoInnovation.Api.Platform.Mail;

/// <summary>What a mail is made of. Whoever composes one reads through this, so that nothing is told of a stream that has gone on since.</summary>
internal sealed class Sources
{
    private readonly List<(StreamKey Stream, long Version)> _read = [];

    /// <summary>The state with everything that any node has committed before the call.</summary>
    public async Task<TState> ReadAsync<TState>(Mailboxes<TState> mailboxes, StreamKey stream, CancellationToken cancellationToken)
    {
        var (state, version) = await mailboxes.ReadNewestVersionAsync(stream, cancellationToken);
        _read.Add((stream, version));
        return state;
    }

    /// <summary>
    /// False if any of it has gone on. None does from here until the transaction ends: an append waits for the lock on the log's head, and whoever hears of it then finds the mail. Ask this first, since an append
    /// takes that lock before any other.
    /// </summary>
    public async Task<bool> HoldAsync(NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        await using (var hold = new NpgsqlCommand("SELECT position FROM events.log_head FOR SHARE", transaction.Connection, transaction))
        {
            await hold.ExecuteNonQueryAsync(cancellationToken);
        }

        await using var command = new NpgsqlCommand(
            """
            SELECT NOT EXISTS (
                SELECT FROM unnest($1::text[], $2::uuid[], $3::bigint[]) AS made (tenant, id, version)
                LEFT JOIN events.mt_streams stream ON stream.tenant_id = made.tenant AND stream.id = made.id
                WHERE coalesce(stream.version, 0) <> made.version)
            """,
            transaction.Connection,
            transaction).With(_read.Select(one => one.Stream.Tenant).ToArray(), _read.Select(one => one.Stream.Id).ToArray(), _read.Select(one => one.Version).ToArray());
        return await command.ExecuteScalarAsync(cancellationToken) is true;
    }
}

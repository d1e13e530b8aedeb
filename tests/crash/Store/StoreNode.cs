using System.Security.Cryptography;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;
using CoInnovation.EventStore.Postgres;
using CoInnovation.EventStore.Tailing;
using Npgsql;

namespace CoInnovation.Crash.Store;

/// <summary>One node: a store with its writer, its tail, its mailboxes and the live clients that follow it.</summary>
internal sealed class StoreNode : IAsyncDisposable
{
    private static readonly byte[] s_masterKey = SHA256.HashData("a key for nothing that matters"u8);
    private readonly PostgresEventStore _store;
    private readonly Tail _tail;

    private StoreNode(PostgresEventStore store, Tail tail, int followers)
    {
        (_store, _tail) = (store, tail);
        Tables = new Mailboxes<CardTable>(store, CardTable.Definition, tail);
        Followers = [.. Enumerable.Range(0, followers).Select(_ => new Follower(tail))];
    }

    public Mailboxes<CardTable> Tables { get; }

    public IReadOnlyList<Follower> Followers { get; }

    /// <param name="patience">How long the node itself tries again before its clients are told; zero leaves every doubt to them.</param>
    public static async Task<StoreNode> OpenAsync(int port, TimeSpan patience, int followers, CancellationToken cancellationToken)
    {
        var connection = new NpgsqlConnectionStringBuilder { Host = "127.0.0.1", Port = port, Username = "postgres", Database = "postgres", Timeout = 5 };
        var store = await PostgresEventStore.OpenAsync(
            new EventStoreOptions { ConnectionString = connection.ConnectionString, Types = CardTable.Types(), MasterKey = s_masterKey, Patience = patience }, cancellationToken);
        return new StoreNode(store, await Tail.StartAsync(store, cancellationToken), followers);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var follower in Followers)
        {
            await follower.DisposeAsync();
        }

        await Tables.DisposeAsync();
        await _tail.DisposeAsync();
        await _store.DisposeAsync();
    }
}

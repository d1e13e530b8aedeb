using System.Security.Cryptography;
using System.Text;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Postgres;

namespace CoInnovation.Tests.EventStore;

/// <summary>Opens stores and makes commands for tests.</summary>
public static class Stores
{
    public static readonly byte[] MasterKey = SHA256.HashData("a master key for tests"u8);

    public static async Task<PostgresEventStore> OpenAsync(string connectionString, Func<EventStoreOptions, EventStoreOptions>? with = null)
    {
        var options = new EventStoreOptions { ConnectionString = connectionString, Types = Tally.Types(), MasterKey = MasterKey };
        return await PostgresEventStore.OpenAsync(with is null ? options : with(options), TestContext.Current.CancellationToken);
    }

    public static CommandAppend Command(IReadOnlyList<NewEvent> events, string result = "null") => new(
        Ids.Next(), Fingerprint.Of("test", events.Count), "ann", Encoding.UTF8.GetBytes(result), events, TimeProvider.System.GetUtcNow(), CommandMetadata.None);
}

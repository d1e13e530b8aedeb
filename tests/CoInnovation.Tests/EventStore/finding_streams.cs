using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;
using CoInnovation.Tests.Support;
using Npgsql;

namespace CoInnovation.Tests.EventStore;

/// <summary>Where somebody acted, however long the log is.</summary>
public sealed class finding_streams(PostgresDatabase database) : IClassFixture<PostgresDatabase>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task those_without_feeds_are_found_by_an_index()
    {
        var (mine, feed, others, me) = (new StreamKey("acme", Ids.Next()), new StreamKey("acme", Ids.Next()), new StreamKey("acme", Ids.Next()), Ids.Next());

        // Of so few rows the planner would rather read all, as if there were no index.
        await using (var store = await Stores.OpenAsync($"{database.ConnectionString};Options=-c enable_seqscan=off"))
        {
            await AppendAsync(mine, me, new NewEvent(new Counted(1)));
            await AppendAsync(feed, me, new NewEvent(new Counted(1), "board"));
            await AppendAsync(others, Ids.Next(), new NewEvent(new Counted(1)));

            (await store.FindStreamsAsync("acme", [me], Cancel)).ShouldBe([mine.Id]);
            (await store.FindStreamsAsync("another", [me], Cancel)).ShouldBeEmpty();

            Task AppendAsync(StreamKey stream, Guid actor, NewEvent happened) =>
                store.AppendAsync(new StreamAppend(stream, "tally", 0, [Stores.Command([happened]) with { Metadata = new CommandMetadata(actor) }]), Cancel);
        }

        await using var source = NpgsqlDataSource.Create(database.ConnectionString);
        await Wait.UntilAsync(async () => (await source.TextsAsync("SELECT 'used' FROM pg_stat_user_indexes WHERE indexrelname = 'event_envelopes_actors' AND idx_scan >= 2")).Count == 1);
    }
}

using CoInnovation.Api.Backlog;
using CoInnovation.Api.Platform;
using CoInnovation.Api.Platform.Hosting;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Daemon;
using CoInnovation.EventStore.Projections;
using CoInnovation.Tests.Backlog;
using CoInnovation.Tests.Backlog.Histories;
using CoInnovation.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Npgsql;

namespace CoInnovation.Tests.Erasure;

/// <summary>Somebody is erased while what they typed is on its way into the read models: into the live ones, or into others that take their place.</summary>
public sealed class erasing_while_it_is_built(PostgresFixture postgres)
{
    private static CancellationToken Canceled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task what_a_build_has_read_before_does_not_come_back_with_it()
    {
        var database = await postgres.CreateDatabaseAsync();
        await using var hindering = await HinderAsync(database, "removing-traces:All");
        var (written, goesOn) = (New(), New());
        await using var api = await StartAsync(database, async (_, canceled) =>
        {
            written.TrySetResult();
            await goesOn.Task.WaitAsync(canceled);
        });
        var (workshop, talkative) = await SpeakAsync(api);
        var building = Daemon(api).RebuildAsync(BacklogProjection.ProjectionName, Canceled);
        await written.Task.WaitAsync(Bounds.OfAWait, Canceled);

        await EraseAsync(workshop, talkative);
        await PassedAsync(api, "erasing");
        goesOn.SetResult();
        await building;

        (await RowsWithAsync(api, talkative.Word)).ShouldBe(0);
        (await RowsWithAsync(api, "Invoices arrive twice")).ShouldBePositive();
    }

    [Fact]
    public async Task what_the_live_ones_have_read_before_is_hidden_once_they_show_it()
    {
        var database = await postgres.CreateDatabaseAsync();
        await using var api = await StartAsync(database, (_, canceled) => Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, canceled));
        var (workshop, talkative) = await SpeakAsync(api);

        // A row of the same key that is not committed: whoever writes the comment waits with the text at hand.
        var commentId = Guest.NewId();
        await using var connection = await Source(api).OpenConnectionAsync(Canceled);
        await using var same = await connection.BeginTransactionAsync(Canceled);
        await using (var insert = new NpgsqlCommand("insert into read.comments (tenant, item_id, id, author_id, text, written_at) values ('default', $1, $2, $2, null, now())", connection)
            .With(workshop.Pain, commentId))
        {
            await insert.ExecuteNonQueryAsync(Canceled);
        }

        var writing = talkative.Guest.PayloadAsync("writeComment", new { itemId = workshop.Pain, commentId, text = $"Late {talkative.Word}" }, "__typename");
        await Wait.UntilAsync(async () => await Source(api).TextsAsync("select 1::text from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'") is not []);
        var erasing = EraseAsync(workshop, talkative);
        await Wait.UntilAsync(async () => await Source(api).TextsAsync($"select owner_id::text from keys.owners where owner_id = '{talkative.ParticipantId}' and wrapped_key is not null") is []);
        await same.RollbackAsync(Canceled);
        await PassedAsync(api, "erasing");
        await PassedAsync(api, "backlog");

        (await RowsWithAsync(api, talkative.Word)).ShouldBe(0);
        await writing;
        await erasing;
    }

    [Fact]
    public async Task keys_are_written_anew_though_a_stream_stands_still_in_what_is_built()
    {
        var database = await postgres.CreateDatabaseAsync();
        await using var api = await StartAsync(database, (_, _) => throw new InvalidOperationException("This one cannot be taken."));
        var (workshop, talkative) = await SpeakAsync(api);
        const string Files = "select pg_relation_filenode('keys.owners')::text || pg_relation_filenode('pg_catalog.pg_statistic')::text";
        var before = await Source(api).TextsAsync(Files);

        await EraseAsync(workshop, talkative);
        await PassedAsync(api, "erasing");
        await PassedAsync(api, "removing-traces");

        (await Source(api).TextsAsync(Files)).ShouldNotBe(before);
        (await Daemon(api).IsHeldUpAsync(BacklogProjection.ProjectionName, Canceled)).ShouldBeTrue();
        (await RowsWithAsync(api, talkative.Word)).ShouldBe(0);
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private static ProjectionDaemon Daemon(TestApi api) => api.Services.GetRequiredService<ProjectionDaemon>();

    private static NpgsqlDataSource Source(TestApi api) => api.Services.GetRequiredService<Database>().Owner;

    private static Task<TestApi> StartAsync(string database, Func<IReadOnlyList<RecordedEvent>, CancellationToken, Task> written) =>
        TestApi.OnAsync(database, _ => { }, new Building(written));

    private static async Task<(SampleWorkshop Workshop, Talkative Talkative)> SpeakAsync(TestApi api)
    {
        var workshop = await SampleWorkshop.HoldAsync(api, "Reports");
        var talkative = await Talkative.SpeakAsync(api, workshop);
        await PassedAsync(api, "keep-cards");
        await PassedAsync(api, "backlog");
        (await RowsWithAsync(api, talkative.Word)).ShouldBeGreaterThan(4);
        return (workshop, talkative);
    }

    private static async Task EraseAsync(SampleWorkshop workshop, Talkative talkative) => await talkative.Guest.SendAsync("eraseParticipant", new { workshopId = workshop.Id, participantId = talkative.ParticipantId });

    private static async Task PassedAsync(TestApi api, string shard) =>
        (await Daemon(api).WaitForAsync(shard, await api.Services.GetRequiredService<IEventStore>().ReadHeadAsync(Canceled), Bounds.OfAWait, Canceled)).ShouldBeTrue(shard);

    private static Task<int> RowsWithAsync(TestApi api, string word) => hiding_at_once.RowsWithAsync(Source(api), word);

    /// <summary>Takes the right to run a shard before anybody else, as another node that does nothing with it.</summary>
    private static async Task<NpgsqlConnection> HinderAsync(string database, string shard)
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(database) { Pooling = false }.ConnectionString);
        await connection.OpenAsync(Canceled);
        await using var take = new NpgsqlCommand("select pg_advisory_lock(hashtextextended('coinnovation:' || $1, 0))", connection).With(shard);
        await take.ExecuteNonQueryAsync(Canceled);
        return connection;
    }

    private sealed class Building(Func<IReadOnlyList<RecordedEvent>, CancellationToken, Task> written) : IModule
    {
        public void AddServices(IServiceCollection services) => services.RemoveAll<IAsyncProjection>()
            .AddSingleton<IAsyncProjection>(new BesideAnother(new BacklogProjection(), written));
    }
}

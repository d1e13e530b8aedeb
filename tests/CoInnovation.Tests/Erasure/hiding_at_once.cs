using System.Text.Json;
using CoInnovation.Api.Platform.Hosting;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Daemon;
using CoInnovation.Tests.Backlog;
using CoInnovation.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CoInnovation.Tests.Erasure;

/// <summary>Who is erased is not read any more from the moment when the key is destroyed, and others miss nothing meanwhile: the backlog is never short.</summary>
public sealed class hiding_at_once(TestApi api) : IClassFixture<TestApi>
{
    private static CancellationToken Canceled => TestContext.Current.CancellationToken;

    private NpgsqlDataSource Database => api.Services.GetRequiredService<Database>().Owner;

    [Fact]
    public async Task what_they_typed_is_gone_before_anything_is_rebuilt_and_the_others_texts_are_there_all_the_time()
    {
        var workshop = await SampleWorkshop.HoldAsync(api, "Reports");
        var talkative = await Talkative.SpeakAsync(api, workshop);
        await leaving_no_trace.CaughtUpAsync(api);
        (await RowsWithAsync(talkative.Word)).ShouldBeGreaterThan(4);
        var complete = await CountsAsync(workshop);
        await using (var hindering = await HinderAsync())
        {
            await BeginBuildingAsync();
            await talkative.Guest.SendAsync("eraseParticipant", new { workshopId = workshop.Id, participantId = talkative.ParticipantId });
            await PassedAsync("erasing");

            (await RowsWithAsync(talkative.Word)).ShouldBe(0);
            (await CountsAsync(workshop)).ShouldBe(complete);

            // It does not begin: this connection has its right to run.
            await Wait.UntilAsync(BuildingAsync);
        }

        List<(int Ideas, int PainPoints, int Texts)> seen = [];
        var over = leaving_no_trace.CaughtUpAsync(api);
        while (!over.IsCompleted)
        {
            seen.Add(await CountsAsync(workshop));
        }

        await over;
        (await BuildingAsync()).ShouldBeFalse();
        seen.Distinct().ShouldBe([complete]);
        (await RowsWithAsync(talkative.Word)).ShouldBe(0);
    }

    /// <summary>As seen over HTTP: how many there are of each, and how many of the facilitator's and the others' words can be read.</summary>
    private static async Task<(int Ideas, int PainPoints, int Texts)> CountsAsync(SampleWorkshop workshop)
    {
        var answer = await workshop.Facilitator.AskAsync("{ ideas { totalCount } painPoints { totalCount nodes { text } } }");
        var texts = answer.At("painPoints", "nodes").EnumerateArray().Select(node => node.GetProperty("text")).Where(text => text.ValueKind == JsonValueKind.String).Select(text => text.GetString()!);
        return (answer.At("ideas", "totalCount").GetInt32(), answer.At("painPoints", "totalCount").GetInt32(), texts.Count(text => !text.Contains("zq", StringComparison.Ordinal)));
    }

    private async Task PassedAsync(string shard) => (await api.Services.GetRequiredService<ProjectionDaemon>()
        .WaitForAsync(shard, await api.Services.GetRequiredService<IEventStore>().ReadHeadAsync(Canceled), Bounds.OfAWait, Canceled)).ShouldBeTrue();

    /// <summary>Takes the right to build beside, as another node that does nothing with it, until it is disposed of.</summary>
    private async Task<NpgsqlConnection> HinderAsync()
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(Database.ConnectionString) { Pooling = false }.ConnectionString);
        await connection.OpenAsync(Canceled);
        await using var take = new NpgsqlCommand("select pg_advisory_lock(hashtextextended('coinnovation:backlog:V4:Beside', 0))", connection);
        await take.ExecuteNonQueryAsync(Canceled);
        return connection;
    }

    /// <summary>As far as a build has come that was under way when the other node stopped: tables, and the indexes put aside.</summary>
    private async Task BeginBuildingAsync()
    {
        await using var begin = api.Services.GetRequiredService<Database>().ProjectorSource.CreateCommand(
            """
            create schema read_next;
            create table read_next.put_aside (name text, definition text);
            insert into read_next.put_aside values ('an_index', 'create index');
            create table read_next.organizations (like read.organizations);
            create table read_next.ideas (like read.ideas);
            create table read_next.pain_points (like read.pain_points);
            """);
        await begin.ExecuteNonQueryAsync(Canceled);
    }

    private async Task<bool> BuildingAsync() => await Database.TextsAsync("select name::text from events.mt_event_progression where name like 'backlog:%:Beside'") is not [];

    private Task<int> RowsWithAsync(string word) => RowsWithAsync(Database, word);

    /// <summary>How many rows of the read models hold a word.</summary>
    internal static async Task<int> RowsWithAsync(NpgsqlDataSource database, string word)
    {
        var found = 0;
        foreach (var table in await database.TextsAsync("select format('%I.%I', schemaname, tablename) from pg_tables where schemaname like 'read%'"))
        {
            found += (await database.TextsAsync($"select row::text from {table} as row where row::text like '%{word}%'")).Count;
        }

        return found;
    }
}

using System.Net.Http.Json;
using System.Text.Json;
using CoInnovation.Api.Backlog;
using CoInnovation.Api.Platform.Hosting;
using CoInnovation.Api.Workshops;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Daemon;
using CoInnovation.EventStore.Postgres;
using CoInnovation.EventStore.Sealing;
using CoInnovation.Tests.EventStore;
using CoInnovation.Tests.Support;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CoInnovation.Tests.Platform.Health;

/// <summary>An event that the running Api cannot read stops its stream for the read models. Health names it, the others go on, and after the repair nothing is missing.</summary>
public sealed class naming_what_stands_still(ApiFixture api) : IClassFixture<ApiFixture>
{
    private static CancellationToken Canceled => TestContext.Current.CancellationToken;

    private NpgsqlDataSource Database => api.Services.GetRequiredService<Database>().Owner;

    [Fact]
    public async Task an_event_of_a_later_program_stops_its_workshop_alone_until_it_is_repaired()
    {
        var (sick, well) = (await api.FoundAsync(), await api.FoundAsync());
        await RenameAsync(sick, "Before");
        (await ReadyAsync()).ShouldBe("OK");
        var tomorrow = await AppendOfTomorrowAsync(sick.Workshop, new WorkshopCelebrated(), Renamed(sick, "After"));
        var began = TimeProvider.System.GetTimestamp();

        var shard = $"{BacklogProjection.ProjectionName}:V{new BacklogProjection().Version}:All";
        await Wait.UntilAsync(async () => (await ReadyAsync()).Contains($"{shard} stands still at event {tomorrow} for 1 streams", StringComparison.Ordinal));
        TestContext.Current.TestOutputHelper?.WriteLine($"named after {TimeProvider.System.GetElapsedTime(began).TotalMilliseconds:0} ms");

        List<TimeSpan> lags = [];
        for (var number = 0; number < 200; number++)
        {
            var position = await RenameAsync(well, $"Title {number}");
            began = TimeProvider.System.GetTimestamp();
            (await Daemon().WaitForAsync(BacklogProjection.ProjectionName, position, Bounds.OfAWait, Canceled)).ShouldBeTrue();
            lags.Add(TimeProvider.System.GetElapsedTime(began));
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"the others' p99: {lags.Order().ElementAt(197).TotalMilliseconds:0} ms");
        (await TitleAsync(well.Workshop)).ShouldBe("Title 199");
        (await TitleAsync(sick.Workshop)).ShouldBe("Before", "nothing behind what cannot be read is applied");
        (await ReadyAsync()).ShouldContain($"event {tomorrow} for 1 streams", Case.Sensitive, "it is named as long as it stands");

        await RepairAsync(tomorrow);
        foreach (var each in Daemon().Health)
        {
            Daemon().Resume(each.Shard);
        }

        await Wait.UntilAsync(async () => await ReadyAsync() == "OK");
        await Wait.UntilAsync(async () => await TitleAsync(sick.Workshop) == "After");
        (await Daemon().WaitForAsync(BacklogProjection.ProjectionName, await api.Services.GetRequiredService<IEventStore>().ReadHeadAsync(Canceled), Bounds.OfAWait, Canceled)).ShouldBeTrue();
        var repaired = await DumpAsync();
        await Daemon().RebuildAsync(BacklogProjection.ProjectionName, Canceled);
        (await DumpAsync()).ShouldBe(repaired, "nothing was skipped");
    }

    private ProjectionDaemon Daemon() => api.Services.GetRequiredService<ProjectionDaemon>();

    private async Task<string> ReadyAsync()
    {
        using var http = new HttpClient();
        var report = await http.GetFromJsonAsync<JsonElement>(new Uri(api.Address, "/health/ready"), Canceled);
        return report.GetProperty("checks").GetProperty("projections").GetString()!;
    }

    private static async Task<long> RenameAsync(Attendee facilitator, string title) =>
        (await facilitator.SendAsync((id, workshop) => new RenameWorkshop(id, workshop, title))).Position;

    private static WorkshopRenamed Renamed(Attendee facilitator, string title) => new(Sealed.Of(facilitator.Seat.ParticipantId, title));

    /// <summary>As a node with a later version of the program would, beside this one.</summary>
    private async Task<long> AppendOfTomorrowAsync(StreamKey workshop, params object[] events)
    {
        var types = new EventTypes().Add<WorkshopCelebrated>("workshop_celebrated");
        new WorkshopsModule().AddEvents(types);
        await using var later = await PostgresEventStore.OpenAsync(
            new EventStoreOptions
            {
                ConnectionString = api.Services.GetRequiredService<IConfiguration>().GetConnectionString("Postgres")!,
                Types = types,
                MasterKey = api.Services.GetRequiredService<CoInnovation.Api.Platform.Settings.ServerKey>().Master,
            },
            Canceled);
        var version = 0L;
        await foreach (var recorded in later.ReadStreamAsync(workshop, 0, Canceled))
        {
            version = recorded.Version;
        }

        var outcome = await later.AppendAsync(new StreamAppend(workshop, "workshop", version, [Stores.Command([.. events.Select(happened => new NewEvent(happened))])]), Canceled);
        return outcome.ShouldBeOfType<AppendOutcome.Appended>().Events[0].Position;
    }

    /// <summary>In place of the program of tomorrow, which reads it, an event that says as little and that this one reads.</summary>
    private async Task RepairAsync(long position)
    {
        await using var command = Database.CreateCommand("update events.mt_events set type = 'door_unlocked' where seq_id = $1");
        command.Parameters.Add(new() { Value = position });
        await command.ExecuteNonQueryAsync(Canceled);
    }

    private async Task<string?> TitleAsync(StreamKey workshop)
    {
        await using var command = Database.CreateCommand("select title from read.workshops where tenant = $1 and id = $2");
        command.Parameters.Add(new() { Value = workshop.Tenant });
        command.Parameters.Add(new() { Value = workshop.Id });
        return await command.ExecuteScalarAsync(Canceled) as string;
    }

    private Task<List<string>> DumpAsync() => new Backlog.Histories.ReadModels(Database).DumpAsync();

    private sealed record WorkshopCelebrated;
}

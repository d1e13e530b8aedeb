using CoInnovation.Api.Audit;
using CoInnovation.EventStore;
using CoInnovation.Tests.Backlog.Histories;
using CoInnovation.Tests.Support;
using Npgsql;

namespace CoInnovation.Tests.Audit;

/// <summary>Over a generated history that has every event: the records say the same, however many events are applied together. That they are written anew is in <see cref="keeping_the_audit_log"/>.</summary>
public sealed class building_the_audit_log_every_way(PostgresFixture postgres)
{
    private static readonly ulong Seed = (ulong)Setting.Of("COINNOVATION_HISTORY_SEED", 20_261_127);

    [Fact]
    public async Task it_is_all_the_same_how_many_events_are_applied_together()
    {
        await using var source = NpgsqlDataSource.Create(await postgres.CreateDatabaseAsync());
        await ReadModels.MigrateAsync(source, "Audit.Schema", "audit");
        var models = new ReadModels(source, "audit");
        var events = HistoryWriter.Recorded(new GeneratedHistory(GeneratedHistory.Moves(Seed, 1_500)).Events);

        await models.BuildAsync(new AuditProjection(), events.Select(one => (RecordedEvent[])[one]));
        var one = await models.DumpAsync();
        one.Count.ShouldBeGreaterThan(50, $"seed {Seed}");

        foreach (var together in (int[])[7, 97, 1_000])
        {
            await models.BuildAsync(new AuditProjection(), events.Chunk(together));
            (await models.DumpAsync()).ShouldBe(one, $"{together} of {events.Count} events together, seed {Seed}");
        }

        await models.ExecuteAsync("update audit.records set times = times + 1 where id = (select min(id::text)::uuid from audit.records)");
        (await models.DumpAsync()).ShouldNotBe(one, "the comparison can fail");
    }
}

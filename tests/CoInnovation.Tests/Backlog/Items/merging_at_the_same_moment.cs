using CoInnovation.Api.Backlog;
using CoInnovation.Api.Backlog.Items;
using CoInnovation.Api.Backlog.Merges;
using CoInnovation.Api.PainPoints;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Postgres;
using CoInnovation.EventStore.Projections;
using CoInnovation.EventStore.Schema;
using CoInnovation.EventStore.Sealing;
using CoInnovation.EventStore.Walls;
using CoInnovation.Tests.Backlog.Histories;
using CoInnovation.Tests.EventStore;
using CoInnovation.Tests.Support;
using CoInnovation.Tests.Workshops;
using Npgsql;

namespace CoInnovation.Tests.Backlog.Items;

/// <summary>Each merge stands in a stream of its own, and each is decided on a node of its own by what the others were before.</summary>
public sealed class merging_at_the_same_moment(PostgresFixture postgres)
{
    private const string Tenant = "default";
    private static readonly Guid[] Items = [Room.Id("a"), Room.Id("b"), Room.Id("c"), Room.Id("d")];

    private static CancellationToken Canceled => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task no_circle_closes_and_what_would_close_it_is_refused(int length)
    {
        var (refusals, merges) = await RaceAsync(length, isGuarded: true);

        // Of two or three, one is refused. Of four, two that are apart may come first, and leave no target to either of the others.
        refusals.Count.ShouldBeInRange(1, length / 2);
        refusals.ShouldAllBe(code => code == "MERGE_INTO_MERGED");
        merges.Count.ShouldBe(length - refusals.Count);
        IsRound(merges).ShouldBeFalse();
    }

    [Fact]
    public async Task control_without_the_guard_they_close_the_circle()
    {
        var (refusals, merges) = await RaceAsync(2, isGuarded: false);

        refusals.ShouldBeEmpty();
        IsRound(merges).ShouldBeTrue();
    }

    [Fact]
    public async Task what_was_merged_before_there_was_the_guard_is_known_to_it()
    {
        var connection = await postgres.CreateDatabaseAsync();
        await using var source = NpgsqlDataSource.Create(connection);
        await using (var before = await NodeAsync(connection, source, isGuarded: false))
        {
            await BeginAsync(before);
            await MergeAsync(before, 0, 1);
            await MergeAsync(before, 2, 1);
            (await AppendAsync(before, 2, 2, new ItemUnmerged(Items[1], Why, DateTimeOffset.UnixEpoch))).ShouldBeOfType<AppendOutcome.Appended>();
        }

        await SchemaMigrations.ApplyAsync(source, typeof(BacklogProjection).Assembly, "Backlog.Merges.Schema", "merges", Canceled);
        await using var after = await NodeAsync(connection, source, isGuarded: true);
        (await new MergeTable(new TenantDatabase(source)).AroundAsync(new StreamKey(Tenant, Items[1]), Canceled)).Within.ShouldBe([Items[0]]);
        (await Should.ThrowAsync<RuleViolationException>(() => MergeAsync(after, 1, 0))).Code.ShouldBe("MERGE_INTO_MERGED");
        (await MergeAsync(after, 1, 2)).ShouldBeOfType<AppendOutcome.Appended>();
        (await new MergeTable(new TenantDatabase(source)).AroundAsync(new StreamKey(Tenant, Items[0]), Canceled)).Above.ShouldBe([Items[1], Items[2]], ignoreOrder: true);
    }

    [Fact]
    public async Task what_something_became_part_of_meanwhile_is_not_withdrawn_and_into_what_was_withdrawn_nothing_is_merged()
    {
        var connection = await postgres.CreateDatabaseAsync();
        await using var source = NpgsqlDataSource.Create(connection);
        await SchemaMigrations.ApplyAsync(source, typeof(BacklogProjection).Assembly, "Backlog.Merges.Schema", "merges", Canceled);
        await using var node = await NodeAsync(connection, source, isGuarded: true);
        await BeginAsync(node);
        await MergeAsync(node, 0, 1);

        (await Should.ThrowAsync<RuleViolationException>(() => AppendAsync(node, 1, 1, new PainPointWithdrawn(DateTimeOffset.UnixEpoch)))).Code.ShouldBe("PAIN_POINT_TAKEN_UP");
        await AppendAsync(node, 2, 1, new PainPointWithdrawn(DateTimeOffset.UnixEpoch));
        (await Should.ThrowAsync<NotFoundException>(() => MergeAsync(node, 3, 2))).Code.ShouldBe("ITEM_NOT_FOUND");

        await AppendAsync(node, 2, 2, new PainPointBroughtBack(
            Room.Id("Fay"), Side.Customer, Room.Id("Fay"), null, new PainPointDetails(Why, null, null, null, null, null, []), null, null, [], PainPointStatus.New, null, DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch));
        (await MergeAsync(node, 3, 2)).ShouldBeOfType<AppendOutcome.Appended>();
    }

    private static Sealed Why => Sealed.Of(Room.Id("Fay"), "Same.");

    /// <summary>Each of the items becomes part of the next one and the last part of the first, all decided before any is stored.</summary>
    private async Task<(List<string> Refusals, List<(int From, int Into)> Merges)> RaceAsync(int length, bool isGuarded)
    {
        var connection = await postgres.CreateDatabaseAsync();
        await using var source = NpgsqlDataSource.Create(connection);
        await SchemaMigrations.ApplyAsync(source, typeof(BacklogProjection).Assembly, "Backlog.Merges.Schema", "merges", Canceled);
        var nodes = new PostgresEventStore[length];
        for (var i = 0; i < length; i++)
        {
            nodes[i] = await NodeAsync(connection, source, isGuarded);
        }

        await BeginAsync(nodes[0]);
        await using var gate = await source.OpenConnectionAsync(Canceled);
        await using var held = await gate.BeginTransactionAsync(Canceled);
        await using (var hold = new NpgsqlCommand("SELECT position FROM events.log_head FOR UPDATE", gate, held))
        {
            await hold.ExecuteNonQueryAsync(Canceled);
        }

        var merging = Enumerable.Range(0, length).Select(i => Task.Run(() => MergeAsync(nodes[i], i, (i + 1) % length))).ToArray();
        await Wait.UntilAsync(async () =>
        {
            await using var waiting = source.CreateCommand("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'");
            return (long)(await waiting.ExecuteScalarAsync(Canceled))! == length;
        });
        await held.CommitAsync(Canceled);

        List<string> refusals = [];
        List<(int, int)> merges = [];
        for (var i = 0; i < length; i++)
        {
            try
            {
                (await merging[i]).ShouldBeOfType<AppendOutcome.Appended>();
                merges.Add((i, (i + 1) % length));
            }
            catch (CodedException refusal)
            {
                refusals.Add(refusal.Code);
            }
        }

        foreach (var node in nodes)
        {
            await node.DisposeAsync();
        }

        return (refusals, merges);
    }

    private static bool IsRound(List<(int From, int Into)> merges)
    {
        var (at, steps) = (merges[0].From, 0);
        while (merges.Exists(merge => merge.From == at) && steps++ <= merges.Count)
        {
            at = merges.Find(merge => merge.From == at).Into;
        }

        return steps > merges.Count;
    }

    private static Task<PostgresEventStore> NodeAsync(string connection, NpgsqlDataSource source, bool isGuarded)
    {
        IReadOnlyList<IInlineProjection> inline = isGuarded ? [new MergeTable(new TenantDatabase(source))] : [];
        return Stores.OpenAsync(connection, options => options with { Types = GeneratedHistory.Registered(), InlineProjections = inline });
    }

    private static async Task BeginAsync(PostgresEventStore store)
    {
        await store.Keyring.RegisterOwnerAsync(Tenant, Room.Id("Fay"), Room.Id("Fay"), Canceled);
        foreach (var item in Items)
        {
            var recorded = new PainPointRecorded(item, Room.WorkshopId, Why, null, null, null, DateTimeOffset.UnixEpoch);
            (await store.AppendAsync(new StreamAppend(new StreamKey(Tenant, item), PainPoint.StreamType, 0, [Stores.Command([new NewEvent(recorded)])]), Canceled))
                .ShouldBeOfType<AppendOutcome.Appended>();
        }
    }

    private static Task<AppendOutcome> MergeAsync(PostgresEventStore store, int item, int into) => AppendAsync(store, item, 1, new ItemMerged(Items[into], Why, DateTimeOffset.UnixEpoch));

    private static Task<AppendOutcome> AppendAsync(PostgresEventStore store, int item, long version, object happened) =>
        store.AppendAsync(new StreamAppend(new StreamKey(Tenant, Items[item]), PainPoint.StreamType, version, [Stores.Command([new NewEvent(happened)])]), Canceled);
}

/// <summary>The same by the API, whose node stores both at once.</summary>
public sealed class when_two_merge_at_the_same_moment(TestApi api) : IClassFixture<TestApi>
{
    [Fact]
    public async Task one_is_answered_with_the_merge_and_one_with_a_code()
    {
        var workshop = await SampleWorkshop.HoldAsync(api, "At once");
        for (var round = 0; round < 10; round++)
        {
            var answers = await Task.WhenAll(MergeAsync(workshop.Favorite, workshop.Divided), MergeAsync(workshop.Divided, workshop.Favorite));

            answers.Count(code => code is null).ShouldBe(1);
            answers.OfType<string>().ShouldBe(["MERGE_INTO_MERGED"]);
            var merged = answers[0] is null ? workshop.Favorite : workshop.Divided;
            await workshop.Facilitator.SendAsync("unmergeItem", new { itemId = merged, reason = "Once more." }, "item { __typename }");
        }

        async Task<string?> MergeAsync(Guid itemId, Guid intoId)
        {
            var errors = (await workshop.Facilitator.PayloadAsync("mergeItem", new { itemId, intoId, reason = "The same." }, "item { __typename }")).At("errors");
            return errors.GetArrayLength() == 0 ? null : errors.At(0, "code").GetString();
        }
    }
}

using CoInnovation.Api.Backlog;
using CoInnovation.Api.Backlog.Items;
using CoInnovation.Api.PainPoints;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Workshops;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Sealing;
using CoInnovation.Tests.Support;
using CoInnovation.Tests.Workshops;

namespace CoInnovation.Tests.Backlog;

/// <summary>What an item shows is what was said about it and about all that was merged into it.</summary>
public sealed class adding_up_votes_of_merged_items(PostgresDatabase database) : IClassFixture<PostgresDatabase>, IAsyncLifetime
{
    private BacklogHouse _house = null!;

    private static CancellationToken Canceled => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _house = await BacklogHouse.OpenAsync(database);

    public ValueTask DisposeAsync() => _house.DisposeAsync();

    [Fact]
    public async Task dots_of_one_round_are_added_up_and_what_a_side_gave_away_counts_once()
    {
        const string Tenant = "dots";
        var room = new Room(Side.Vendor, Side.Customer);
        var (a, b, c) = room.Cards("a", "b", "c") is [var first, var second, var third] ? (first, second, third) : default;
        room.Open(VotingMethod.Dots, maxPerCard: 3);
        foreach (var number in Enumerable.Range(1, 3))
        {
            room.Dots($"Vendor {number}", a, 1);
            room.Dots($"Vendor {number}", b, 1);
            room.Dots($"Vendor {number}", c, 1);
            room.Dots($"Customer {number}", a, 1);
            room.Dots($"Customer {number}", c, 2);
        }

        room.Close();
        room.Send("Fay", new KeepCards(room.Next(), Room.WorkshopId, [a, b, c]));
        await _house.PlayAsync(Tenant, room);
        var before = await _house.VotesAsync(Tenant, a);
        before.Dots.ShouldBe(6);

        await MergeAsync(Tenant, b, a);
        var merged = await _house.VotesAsync(Tenant, a);
        merged.Dots.ShouldBe(9);
        merged.Divided!.Value.ShouldBe(6.0 / 9 - 3.0 / 9, 1e-12);
        (await SidesAsync(Tenant, a)).ShouldBe([new SideVotes(Side.Vendor, 6, 0, 0, 0), new SideVotes(Side.Customer, 3, 0, 0, 0)]);
        (await MonthsAsync(Tenant, a)).Sum(month => month.Dots).ShouldBe(9);
        (await _house.VotesAsync(Tenant, b)).Dots.ShouldBe(3);

        // Over any number of steps, and each vote once for the list as a whole.
        await MergeAsync(Tenant, a, c);
        (await _house.VotesAsync(Tenant, c)).Dots.ShouldBe(18);
        (await _house.VotesAsync(Tenant, c)).Divided!.Value.ShouldBe(0, 1e-12);
        (await OfListAsync(Tenant, null)).ShouldBe(18);
        (await OfListAsync(Tenant, c)).ShouldBe(18);
        (await OfListAsync(Tenant, b)).ShouldBe(3);
        await _house.RebuildsAsTheSameAsync();

        await UnmergeAsync(Tenant, a, c);
        (await _house.VotesAsync(Tenant, c)).Dots.ShouldBe(9);
        await UnmergeAsync(Tenant, b, a);
        (await _house.VotesAsync(Tenant, a)).ShouldBe(before);
        await _house.RebuildsAsTheSameAsync();
    }

    [Fact]
    public async Task choices_and_votes_from_elsewhere_are_added_up_and_given_back()
    {
        const string Tenant = "choices";
        var room = new Room(Side.Vendor, Side.Customer);
        room.Start(Method.AgreeDisagreePass);
        var (a, b) = (room.Write("Vendor 1", "a", CardKind.PainPoint), room.Write("Vendor 2", "b", CardKind.PainPoint));
        room.Open(VotingMethod.Agreement);
        foreach (var number in Enumerable.Range(1, 3))
        {
            room.Say($"Vendor {number}", a, BallotChoice.Agree);
            room.Say($"Vendor {number}", b, number == 1 ? BallotChoice.Disagree : BallotChoice.Agree);
            room.Say($"Customer {number}", a, number == 1 ? BallotChoice.Pass : BallotChoice.Agree);
            room.Say($"Customer {number}", b, BallotChoice.Disagree);
        }

        room.Close();
        room.Send("Fay", new KeepCards(room.Next(), Room.WorkshopId, [a, b]));
        await _house.PlayAsync(Tenant, room);
        var before = await _house.VotesAsync(Tenant, a);

        await MergeAsync(Tenant, b, a);
        (await _house.VotesAsync(Tenant, a)).Consensus!.Value.ShouldBe(6.0 / 8 * 3 / 8, 1e-12);
        (await SidesAsync(Tenant, a)).ShouldBe([new SideVotes(Side.Vendor, 0, 5, 1, 0), new SideVotes(Side.Customer, 0, 2, 3, 1)]);

        // Elsewhere they were cast in no round, and are replaced as a whole.
        await ImportAsync(4);
        (await SidesAsync(Tenant, a)).First().ShouldBe(new SideVotes(Side.Vendor, 0, 9, 1, 0));
        await ImportAsync(3);
        (await SidesAsync(Tenant, a)).First().ShouldBe(new SideVotes(Side.Vendor, 0, 8, 1, 0));
        (await MonthsAsync(Tenant, a)).Select(month => month.Month).ShouldBe([new DateOnly(2017, 6, 1), new DateOnly(2026, 11, 1)]);

        await UnmergeAsync(Tenant, b, a);
        (await _house.VotesAsync(Tenant, a)).ShouldBe(before);
        (await _house.VotesAsync(Tenant, b)).Consensus!.Value.ShouldBe(6.0 / 8 * 1 / 5, 1e-12);
        await _house.RebuildsAsTheSameAsync();

        async Task ImportAsync(int agree) => await AppendAsync(
            Tenant, b, new VotesImported([new ImportedVotes(Side.Vendor, Hidden: false, 4, [new MonthOfVotes(new DateOnly(2017, 6, 1), agree, 0, 0)])], room.Now));
    }

    [Fact]
    public async Task an_item_without_votes_of_its_own_has_none_again()
    {
        const string Tenant = "none";
        var room = new Room(Side.Vendor, Side.Customer);
        var cards = room.Cards("a", "b");
        room.Open(VotingMethod.Dots, cards: [cards[1]]);
        foreach (var number in Enumerable.Range(1, 3))
        {
            room.Dots($"Vendor {number}", cards[1], 1);
        }

        room.Close();
        room.Send("Fay", new KeepCards(room.Next(), Room.WorkshopId, cards));
        await _house.PlayAsync(Tenant, room);

        await MergeAsync(Tenant, cards[1], cards[0]);
        (await _house.VotesAsync(Tenant, cards[0])).Dots.ShouldBe(3);
        await UnmergeAsync(Tenant, cards[1], cards[0]);
        (await _house.VotesAsync(Tenant, cards[0])).ShouldBe(new ItemVotes(cards[0], Room.WorkshopId, 0, null, null));
    }

    private Task MergeAsync(string tenant, Guid item, Guid into) => AppendAsync(tenant, item, new ItemMerged(into, Sealed.Of(Room.Id("Fay"), "Same."), DateTimeOffset.UnixEpoch));

    private Task UnmergeAsync(string tenant, Guid item, Guid from) => AppendAsync(tenant, item, new ItemUnmerged(from, Sealed.Of(Room.Id("Fay"), "Not."), DateTimeOffset.UnixEpoch));

    private async Task AppendAsync(string tenant, Guid item, BacklogItemEvent happened)
    {
        await _house.AppendAsync(new StreamKey(tenant, item), PainPoint.StreamType, [new NewEvent(happened)]);
        await _house.CatchUpAsync();
    }

    private async Task<IEnumerable<SideVotes>> SidesAsync(string tenant, Guid item) => (await _house.Reader.VotesAsync(tenant, [await _house.VotesAsync(tenant, item)], Canceled))[item];

    private async Task<IEnumerable<MonthVotes>> MonthsAsync(string tenant, Guid item) => (await _house.Reader.VotesByMonthAsync(tenant, [await _house.VotesAsync(tenant, item)], Canceled))[item];

    /// <summary>The dots of a list of all pain points, or of one.</summary>
    private async Task<int> OfListAsync(string tenant, Guid? only)
    {
        var where = only is { } id ? new CoInnovation.GraphQL.Comparison(["id"], CoInnovation.GraphQL.FilterOperator.Equal, $"{id}") : null;
        return (await _house.Reader.VotesByMonthAsync(BacklogPainPoint.Table, new BacklogScope(tenant, null), where, Canceled)).Sum(month => month.Dots);
    }
}

using System.Text.Json;
using CoInnovation.Api.Backlog;
using CoInnovation.Api.Backlog.Items;
using CoInnovation.Api.Backlog.Lists;
using CoInnovation.Api.Backlog.Revenues;
using CoInnovation.Api.Backlog.Views;
using CoInnovation.Api.Ideas;
using CoInnovation.Api.Ideas.Scores;
using CoInnovation.Api.PainPoints;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Workshops;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Sealing;
using CoInnovation.GraphQL;
using CoInnovation.Tests.Support;
using CoInnovation.Tests.Workshops;

namespace CoInnovation.Tests.Backlog;

public sealed class filling_the_backlog(PostgresDatabase database) : IClassFixture<PostgresDatabase>, IAsyncLifetime
{
    private BacklogHouse _house = null!;

    private static CancellationToken Canceled => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _house = await BacklogHouse.OpenAsync(database);

    public ValueTask DisposeAsync() => _house.DisposeAsync();

    [Fact]
    public async Task kept_cards_become_pain_points_and_ideas_with_what_they_had()
    {
        var room = new Room();
        var pain = room.Cards("pain")[0];
        var question = room.Write("Customer 1", "How might we?", CardKind.Question);
        var idea = room.Write("Vendor 1", "idea", CardKind.Idea, pain, question);
        room.Send("Fay", new FormTheme(room.Next(), Room.WorkshopId, Room.Id("theme"), "Billing", [pain, idea]));
        room.Send("Fay", new KeepCards(room.Next(), Room.WorkshopId, [idea, pain]));

        await _house.PlayAsync("kept", room);

        var scope = new BacklogScope("kept", null);
        (await _house.IdeaAsync("kept", idea)).ShouldSatisfyAllConditions(
            row => row.Text.ShouldBe("idea"), row => row.Theme.ShouldBe("Billing"), row => row.Question.ShouldBe("How might we?"), row => row.Side.ShouldBe(Side.Vendor),
            row => row.Organization!.Name.ShouldBe("Vendor Inc"), row => row.Status.ShouldBe(IdeaStatus.New), row => row.WorkshopId.ShouldBe(Room.WorkshopId),
            row => row.KeptAt.ShouldBe(room.Now), row => row.Votes.ShouldBe(new ItemVotes(idea, Room.WorkshopId, 0, null, null)));
        var everything = new ListRequest(null, [], new Page(10, null, IsBackward: false), WantsTotal: true, WantsOtherSide: false);
        var answered = await _house.Reader.ListAsync(
            BacklogPainPoint.Table,
            scope,
            $"item.id in (select answer.pain_point_id from read.answers as answer where answer.tenant = {scope.Tenant} and answer.idea_id = parent.id)",
            [idea, pain],
            everything,
            Canceled);
        answered.Select(page => page.Nodes.Select(row => row.Id)).ShouldBe([[pain], []]);
    }

    [Fact]
    public async Task a_card_that_comes_twice_is_recorded_once()
    {
        var room = new Room();
        room.Send("Fay", new KeepCards(room.Next(), Room.WorkshopId, [room.Cards("pain")[0]]));
        await _house.PlayAsync("twice", room);
        var head = await _house.Store.ReadHeadAsync(Canceled);
        var events = (await _house.Store.ReadLogAsync(0, 10_000, Canceled)).Where(recorded => recorded.Data is CardKept).ToList();

        await _house.KeptCards.HandleAsync(events, Canceled);

        events.ShouldNotBeEmpty();
        (await _house.Store.ReadHeadAsync(Canceled)).ShouldBe(head);
    }

    [Fact]
    public async Task an_id_that_another_workshop_took_does_not_keep_a_card_out()
    {
        var (room, elsewhere) = (new Room(), Room.Id("another workshop"));
        var card = room.Cards("ours")[0];
        room.Send("Fay", new KeepCards(room.Next(), Room.WorkshopId, [card]));
        await _house.Store.Keyring.RegisterOwnerAsync("taken", card, card, Canceled);
        await _house.AppendAsync(
            new StreamKey("taken", card), PainPoint.StreamType, [new NewEvent(new PainPointRecorded(card, elsewhere, Sealed.Of(card, "theirs"), null, null, null, room.Now))]);

        await _house.PlayAsync("taken", room);

        var recorded = (await _house.Store.ReadLogAsync(0, 10_000, Canceled)).Where(one => one.Stream.Tenant == "taken").Select(one => one.Data).OfType<PainPointRecorded>();
        recorded.Select(one => (one.WorkshopId, one.Text.Text, IsTheCards: one.PainPointId == card)).ShouldBe([(elsewhere, "theirs", true), (Room.WorkshopId, "ours", false)]);
    }

    [Theory]
    [InlineData("\uFFFE")]
    [InlineData("\uFDD0 and \uDBFF\uDFFF")]
    [InlineData("half of \uD800 a pair")]
    public void text_that_is_no_text_can_be_searched_like_any_other(string text) =>
        SearchText.Of(text)!.ShouldContain('\uFFFD');

    [Fact]
    public async Task small_sides_weigh_as_much_as_large_ones()
    {
        var room = new Room(Side.Vendor, Side.Customer);
        Enumerable.Range(4, 7).ToList().ForEach(number => room.Join($"Vendor {number}", Side.Vendor));
        room.Join("Customer 4", Side.Customer);
        room.Start(Method.AgreeDisagreePass);
        var (divided, common) = (room.Write("Vendor 1", "vendors like it", CardKind.Idea), room.Write("Vendor 2", "customers like it", CardKind.Idea));
        room.Open(VotingMethod.Agreement);
        Vote(room, divided, vendors: 8, customers: 1);
        Vote(room, common, vendors: 6, customers: 4);
        var results = room.Close();
        room.Send("Fay", new KeepCards(room.Next(), Room.WorkshopId, [divided, common]));

        await _house.PlayAsync("weights", room);

        (await _house.IdeaAsync("weights", divided)).Votes.ShouldSatisfyAllConditions(
            votes => votes.Consensus!.Value.ShouldBe(0.25, 1e-12), votes => votes.Divided!.Value.ShouldBe(0.8 - 0.25, 1e-12), votes => votes.Dots.ShouldBe(0));
        (await _house.IdeaAsync("weights", common)).Votes.Consensus!.Value.ShouldBe(7.0 / 12 * 5 / 6, 1e-12);
        foreach (var result in results)
        {
            var votes = (await _house.IdeaAsync("weights", result.CardId)).Votes;
            votes.Consensus!.Value.ShouldBe(result.Consensus!.Value, 1e-12);
            votes.Divided!.Value.ShouldBe(result.Divided, 1e-12);
        }

        var best = await _house.Reader.ListAsync(
            BacklogIdea.Table,
            new BacklogScope("weights", null),
            new ListRequest(null, [new OrderTerm("consensus", Descending: true)], new Page(1, null, IsBackward: false), WantsTotal: false, WantsOtherSide: false),
            Canceled);
        best.Nodes.Single().Id.ShouldBe(common);
        (await SidesAsync("weights", common)).ShouldBe(
            [new SideVotes(Side.Vendor, 0, 6, 4, 0), new SideVotes(Side.Customer, 0, 4, 0, 0)]);
    }

    [Fact]
    public async Task hidden_sides_and_open_rounds_leave_no_trace()
    {
        var room = new Room(Side.Vendor, Side.Customer);
        var cards = room.Cards("first", "second");
        room.Open(VotingMethod.Dots, maxPerCard: 3);
        foreach (var who in (string[])["Vendor 1", "Vendor 2", "Vendor 3", "Customer 1", "Customer 2"])
        {
            room.Dots(who, cards[0], 2);
        }

        room.Dots("Vendor 1", cards[1], 1);
        room.Send("Fay", new KeepCards(room.Next(), Room.WorkshopId, cards));
        await _house.PlayAsync("hidden", room);
        (await _house.VotesAsync("hidden", cards[0])).Dots.ShouldBe(0);

        room.History.Clear();
        room.Close();
        await _house.PlayAsync("hidden", room);

        (await _house.VotesAsync("hidden", cards[0])).ShouldBe(new ItemVotes(cards[0], Room.WorkshopId, 6, null, null));
        (await SidesAsync("hidden", cards[0])).ShouldBe([new SideVotes(Side.Vendor, 6, 0, 0, 0)]);
        (await SidesAsync("hidden", cards[1])).ShouldBe([new SideVotes(Side.Vendor, 1, 0, 0, 0)]);
    }

    [Fact]
    public async Task votes_of_another_workshop_on_a_card_of_the_same_id_do_not_count()
    {
        var room = new Room(Side.Vendor, Side.Customer);
        var card = room.Cards("contested")[0];
        room.Open(VotingMethod.Dots);
        foreach (var who in (string[])["Vendor 1", "Vendor 2", "Vendor 3"])
        {
            room.Dots(who, card, 1);
        }

        room.Close();
        room.Send("Fay", new KeepCards(room.Next(), Room.WorkshopId, [card]));
        await _house.PlayAsync("contested", room);

        await _house.AppendAsync(
            new StreamKey("contested", Room.Id("another workshop")), "workshop", [new NewEvent(room.History.OfType<VotingRoundClosed>().Single(), Audience.Workshop)]);
        await _house.CatchUpAsync();

        (await _house.VotesAsync("contested", card)).Dots.ShouldBe(3);
        (await SidesAsync("contested", card)).Single().Dots.ShouldBe(3);
    }

    [Fact]
    public async Task workshops_look_in_lists_as_on_their_boards_whatever_happens_in_them()
    {
        for (var seed = 1; seed <= 8; seed++)
        {
            var walk = new RandomWalk(seed, number => $"secret {number}").Steps(150);
            var tenant = $"walk {seed}";
            await _house.PlayAsync(tenant, walk.Room);

            var found = await _house.Reader.FindAsync(WorkshopNode.Table, new BacklogScope(tenant, null), [Room.WorkshopId], Canceled);
            JsonSerializer.Serialize(found[Room.WorkshopId]).ShouldBe(JsonSerializer.Serialize(WorkshopNode.Of(walk.Room.Board)), $"seed {seed}");
            var kept = walk.Room.Board.Cards.Count(card => card.Kept);
            (await CountAsync(tenant)).ShouldBe(kept, $"seed {seed}");
        }

        (await _house.DumpAsync()).ShouldNotContain("secret");
    }

    [Fact]
    public async Task a_rebuilt_backlog_equals_the_one_that_was_built_live()
    {
        var walk = new RandomWalk(77, number => $"secret {number}").Steps(300);
        await _house.PlayAsync("rebuilt", walk.Room);
        await SubmitAsync("rebuilt", Room.Id("submitted"), walk.Room.Now);
        await NoteAsync("rebuilt", idea: Room.Id("submitted idea"), walk.Room.Now);

        var live = await _house.RebuildsAsTheSameAsync();

        live.ShouldContain("rebuilt");
        live.ShouldContain("RELEASE_PLANNED");
        live.ShouldContain("It runs.");
        live.ShouldContain("read.pain_points (rebuilt," + Room.Id("submitted"));
    }

    [Fact]
    public async Task what_is_part_of_an_item_is_known_over_any_number_of_steps()
    {
        var room = new Room();
        Guid[] cards = [.. room.Cards("a", "b", "c", "d")];
        room.Send("Fay", new KeepCards(room.Next(), Room.WorkshopId, cards));
        await _house.PlayAsync("members", room);

        await MergeAsync(cards[0], cards[1]);
        await MergeAsync(cards[2], cards[1]);
        await MergeAsync(cards[1], cards[3]);
        (await MembersAsync()).ShouldBe(["b a", "b c", "d a", "d b", "d c"]);

        await _house.AppendAsync(new StreamKey("members", cards[1]), PainPoint.StreamType, [new NewEvent(new ItemUnmerged(cards[3], Sealed.Of(Room.Id("Fay"), "No."), room.Now))]);
        await _house.CatchUpAsync();
        (await MembersAsync()).ShouldBe(["b a", "b c"]);

        // Two that became part of each other at the same moment end nobody's walk.
        await MergeAsync(cards[1], cards[0]);
        (await MembersAsync()).ShouldBe(["a b", "a c", "b a", "b c"]);

        async Task MergeAsync(Guid item, Guid into)
        {
            await _house.AppendAsync(new StreamKey("members", item), PainPoint.StreamType, [new NewEvent(new ItemMerged(into, Sealed.Of(Room.Id("Fay"), "Same."), room.Now))]);
            await _house.CatchUpAsync();
        }

        async Task<IEnumerable<string>> MembersAsync() => (await _house.DumpAsync()).Split('\n').Where(line => line.StartsWith("read.members (members,", StringComparison.Ordinal))
            .Select(line => string.Join(' ', line.Trim(')').Split(',')[1..].Select(id => "abcd"[Array.IndexOf(cards, Guid.Parse(id))]))).Order(StringComparer.Ordinal);
    }

    [Fact]
    public async Task what_an_erased_person_wrote_is_gone_after_a_rebuild()
    {
        var room = new Room();
        room.Send("Fay", new KeepCards(room.Next(), Room.WorkshopId, [room.Cards("mine alone")[0]]));
        await _house.PlayAsync("erased", room);

        await _house.Store.Keyring.EraseOwnerAsync("erased", Room.Id("Customer 1"), Canceled);
        await _house.RebuildAsync();

        (await _house.DumpAsync()).ShouldNotContain("mine alone");
        (await CountAsync("erased")).ShouldBe(1);
    }

    /// <summary>A pain point that was submitted, supported by two, talked about and described anew.</summary>
    private async Task SubmitAsync(string tenant, Guid id, DateTimeOffset now)
    {
        Guid[] people = [Room.Id("Carl"), Room.Id("Iris"), Room.Id("Iris's comment"), Room.Id("Island Clinic")];
        foreach (var owner in people)
        {
            await _house.Store.Keyring.RegisterOwnerAsync(tenant, owner, Room.Id("Island Clinic"), Canceled);
        }

        var details = new PainPointDetails(
            Sealed.Of(people[0], "Reports freeze"), Sealed.Of(people[0], "Accounting"), Frequency.Weekly, 4, null, null, [new(Sealed.Of(people[0], "A film"), Sealed.Of(people[0], "https://example.com"))]);
        var (carl, iris) = (
            new ItemSupported(people[0], Room.Id("Harbor Hospital"), null, Side.Customer, 4, null, null, now),
            new ItemSupported(people[3], people[3], Sealed.Of(people[3], "Island Clinic"), Side.Customer, 1, null, Reasons.ProductTeamId, now));
        object[] events =
        [
            new PainPointSubmitted(id, people[0], Room.Id("Harbor Hospital"), Sealed.Of(people[3], "Harbor Hospital"), Side.Customer, details, Sealed.Of(people[0], "Reports"), null, now),
            carl, iris, carl with { Severity = 5, Note = Sealed.Of(people[0], "Worse.") }, new SupportWithdrawn(people[0], now), carl,
            new CommentWritten(people[2], people[1], Room.WorkshopId, Side.Customer, people[3], Sealed.Of(people[1], "When?"), now), new CommentEdited(people[2], Sealed.Of(people[1], "When, please?"), now),
            new CommentWritten(people[1], people[1], Room.WorkshopId, Side.Customer, people[3], Sealed.Of(people[1], "Gone"), now), new CommentWithdrawn(people[1], now),
            new PainPointDetailsChanged(details with { Severity = 3, Evidence = [] }, now),
            new ReliefAsked(Room.Id("idea"), now), new ReliefAnswered(Room.Id("idea"), people[1], people[3], Side.Customer, Relief.Solved, 4, 1, null, now),
            new ReliefAsked(Room.Id("second idea"), now), new ReliefAnswered(Room.Id("second idea"), people[0], Room.Id("Harbor Hospital"), Side.Customer, Relief.No, 4, 5, null, now),
        ];
        await _house.AppendAsync(new StreamKey(tenant, id), PainPoint.StreamType, [.. events.Select(happened => new NewEvent(happened))]);
        await _house.CatchUpAsync();

        var row = (await _house.Reader.FindAsync(BacklogPainPoint.Table, new BacklogScope(tenant, null), [id], Canceled))[id];
        row.ShouldSatisfyAllConditions(
            found => found.SupporterCount.ShouldBe(2), found => found.OrganizationCount.ShouldBe(2), found => found.MeanSeverity.ShouldBe(2.5), found => found.AllComments.ShouldBe(1),
            found => found.AwaitingRelief.ShouldBeFalse(), found => found.Severity.ShouldBe(3), found => found.Evidence.ShouldBeEmpty(), found => found.WorkshopId.ShouldBeNull());
    }

    /// <summary>An idea that was submitted on behalf of an organization, its revenue, and views that were saved.</summary>
    private async Task NoteAsync(string tenant, Guid idea, DateTimeOffset now)
    {
        var organization = Room.Id("Island Clinic");
        await _house.Store.Keyring.RegisterOwnerAsync(tenant, organization, organization, Canceled);
        Sealed Typed(string text) => Sealed.Of(organization, text);
        await AppendAsync(idea, Idea.StreamType, new IdeaSubmitted(
            idea, Typed("One portal"), Side.Customer, organization, Typed("Island Clinic"), Typed("Theme"), Typed("How?"), [Room.Id("submitted")], Reasons.ProductTeamId, now));
        await AppendAsync(
            idea,
            Idea.StreamType,
            [
                new IdeaStatusChanged(IdeaStatus.Shortlisted, Typed("It wins."), now), new IdeaStatusChanged(IdeaStatus.Delivered, Typed("It runs."), now),
                new IdeaStatusChanged(IdeaStatus.Confirmed, Typed("It does."), now), .. IdeaEvents(Room.Id("target"), Typed("2027.1"), now), .. ItemEvents(Room.Id("target"), Typed, now),
            ]);
        await AppendAsync(
            OrganizationRevenue.StreamOf(organization), OrganizationRevenue.StreamType, new OrganizationRevenueSet(organization, 10.5m, now), new OrganizationRevenueSet(organization, 12m, now));
        await AppendAsync(
            SavedView.StreamOf(idea), SavedView.StreamType, new ViewSaved(idea, Typed("Top"), ViewKind.Ideas, Typed("order=-rice"), ViewLayout.Board, now), new ViewRenamed(Typed("Best"), now));
        await AppendAsync(SavedView.StreamOf(organization), SavedView.StreamType, new ViewSaved(idea, Typed("Gone"), ViewKind.Ideas, Typed(""), ViewLayout.Table, now), new ViewRemoved(now));
        await _house.CatchUpAsync();
        (await _house.IdeaAsync(tenant, idea)).Scores.WeightedRevenueValue.ShouldBe(12);

        Task AppendAsync(Guid stream, string type, params object[] events) =>
            _house.AppendAsync(new StreamKey(tenant, stream), type, [.. events.Select(happened => new NewEvent(happened))]);
    }

    /// <summary>One of each kind, in an order in which they can happen.</summary>
    private static IEnumerable<IdeaEvent> IdeaEvents(Guid painPoint, Sealed release, DateTimeOffset now) =>
    [
        new PainPointAnswered(painPoint, now), new AnswerWithdrawn(painPoint, now), new PainPointAnswered(Room.Id("submitted"), now), new IdeaReleasePlanned(release, now),
        new IdeaRiceScored(100, RiceImpact.High, RiceConfidence.Low, 3, now), new IdeaNufScored(1, 2, 3, now), new IdeaPlacedOnMatrix(80, 20, now), new IdeaScoreWithdrawn(ScoreKind.Nuf, now),
    ];

    /// <summary>One of each kind, in an order in which they can happen.</summary>
    private static IEnumerable<BacklogItemEvent> ItemEvents(Guid target, Func<string, Sealed> typed, DateTimeOffset now) =>
    [
        new ItemTagged([typed("zebra"), typed("billing")], [], now), new ItemTagged([], [typed("zebra")], now), new ItemOwnerAssigned(typed("Olga"), now),
        new ItemThemeSet(typed("Theme"), now), new ItemLinked(target, LinkKind.Issue, typed("Ticket"), typed("https://tracker.example"), now),
        new ItemLinked(Room.Id("link"), LinkKind.Document, typed("Sketch"), typed("https://docs.example"), now), new ItemUnlinked(target, now),
        new ItemMerged(target, typed("Same."), now), new ItemUnmerged(target, typed("Not the same."), now), new ItemMerged(target, typed("Same after all."), now),
    ];

    private static void Vote(Room room, Guid card, int vendors, int customers)
    {
        Enumerable.Range(1, 10).ToList().ForEach(number => room.Say($"Vendor {number}", card, number <= vendors ? BallotChoice.Agree : BallotChoice.Disagree));
        Enumerable.Range(1, 4).ToList().ForEach(number => room.Say($"Customer {number}", card, number <= customers ? BallotChoice.Agree : BallotChoice.Disagree));
    }

    private async Task<IEnumerable<SideVotes>> SidesAsync(string tenant, Guid item) =>
        (await _house.Reader.VotesAsync(tenant, [new ItemVotes(item, Room.WorkshopId, 0, null, null)], Canceled))[item];

    private async Task<int> CountAsync(string tenant)
    {
        await using var command = _house.DataSource.CreateCommand("select (select count(*) from read.ideas where tenant = $1) + (select count(*) from read.pain_points where tenant = $1)");
        command.Parameters.Add(new() { Value = tenant });
        return (int)(long)(await command.ExecuteScalarAsync(Canceled))!;
    }
}

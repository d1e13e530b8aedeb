using System.Text.Json;
using CoInnovation.Replay.Checks;
using CoInnovation.Replay.Conversations;
using CoInnovation.Replay.Feeds;

namespace CoInnovation.Tests.Replay;

/// <summary>The controls of the replay's checks: each must turn red for what it is there to find.</summary>
public sealed class checking_a_replay
{
    private static readonly Guid Card = Guid.Parse("5f0c9f8e-6a3c-4d4e-9d1b-2a7c1e0b9f11");
    private readonly Conversation conversation = SyntheticConversation.Make();
    private readonly ExpectedTally expected;
    private readonly Dictionary<int, Guid> cards;
    private readonly List<ReportedResult> faithful;

    public checking_a_replay()
    {
        expected = new ExpectedTally(conversation);
        cards = expected.Statements.ToDictionary(statement => statement, statement => new Guid(statement + 1, 0, 0, [1, 2, 3, 4, 5, 6, 7, 8]));
        faithful = [.. expected.Statements.Select(statement => new ReportedResult(
            cards[statement], expected.Consensus(statement), Enum.GetValues<Side>().ToDictionary(side => side, side => expected.Of(statement, side))))];
    }

    [Fact]
    public void a_faithful_report_passes() => Check(expected, faithful).Holds.ShouldBeTrue();

    [Fact]
    public void one_vote_too_many_is_found()
    {
        var tally = expected.Of(0, Side.Vendor);
        Check(expected.With(0, Side.Vendor, tally with { Agree = tally.Agree + 1 }), faithful).Holds.ShouldBeFalse();
    }

    [Fact]
    public void a_wrong_consensus_is_found() => Check(expected, [.. faithful.Skip(1), faithful[0] with { Consensus = faithful[0].Consensus + 0.001 }]).Holds.ShouldBeFalse();

    [Fact]
    public void a_missing_a_doubled_and_a_foreign_card_are_found()
    {
        Check(expected, [.. faithful.Skip(1)]).Holds.ShouldBeFalse();
        Check(expected, [.. faithful, faithful[0]]).Holds.ShouldBeFalse();
        Check(expected, [.. faithful, faithful[0] with { Card = Card }]).Holds.ShouldBeFalse();
    }

    [Theory]
    [InlineData("""{"text":"The invoice arrives too late"}""")]
    [InlineData("""{"text":"\u0054he invoice arrives\u0020too late"}""")]
    [InlineData("""{"type":1,"cardId":"5f0c9f8e-6a3c-4d4e-9d1b-2a7c1e0b9f11"}""")]
    [InlineData("""{"cursor":"5F0C9F8E6A3C4D4E9D1B2A7C1E0B9F11"}""")]
    public void a_hidden_card_in_a_frame_of_somebody_else_is_found(string frame)
    {
        var hidden = new HiddenCards();
        hidden.Hide(Card, " The invoice arrives too late ", author: 7);

        hidden.Inspect(reader: 7, frame);
        hidden.Leaks.ShouldBeEmpty();
        hidden.Inspect(reader: 8, frame);
        hidden.Leaks.ShouldHaveSingleItem();
        hidden.Inspect(reader: null, frame);
        hidden.Leaks.Count.ShouldBe(2);
    }

    [Fact]
    public void a_revealed_card_and_an_id_that_the_reader_sent_itself_are_no_leak()
    {
        var hidden = new HiddenCards();
        hidden.Hide(Card, "The invoice arrives too late", author: 7);
        hidden.Inspect(reader: 8, $$"""{"message":"No card {{Card}}"}""", sent: $$"""{"cardId":"{{Card}}"}""");
        hidden.Publish(Card);
        hidden.Inspect(reader: 8, $$"""{"cardId":"{{Card}}"}""");
        hidden.Leaks.ShouldBeEmpty();
        hidden.Inspected.ShouldBe(2);
    }

    [Fact]
    public void a_gap_in_a_feed_is_found()
    {
        var feed = Feed();
        feed.Take(Frame(first: 4, """{"type":"workshop_closed","at":"","data":{"closedAt":null,"followUpOn":null}}"""));
        feed.Faults.ShouldHaveSingleItem().ShouldContain("4 came after 2");
    }

    [Fact]
    public void what_was_received_before_is_not_taken_twice()
    {
        var feed = Feed();
        feed.Take(Frame(first: 1, """{"type":"nonsense","at":"","data":{}}""", """{"type":"nonsense","at":"","data":{}}""")).ShouldBeEmpty();
        feed.Faults.ShouldBeEmpty();
    }

    [Fact]
    public void a_state_that_differs_from_the_snapshot_is_found()
    {
        var feed = Feed();
        feed.Take(Frame(first: 3, """{"type":"workshop_closed","at":"","data":{"closedAt":"2026-11-22T10:00:00.000Z","followUpOn":null}}"""));
        feed.DifferenceTo(Json("""{"sequence":3,"slice":{"state":"CLOSED","closedAt":"2026-11-22T10:00:00.000Z","followUpOn":null}}""")).ShouldBeNull();
        feed.DifferenceTo(Json("""{"sequence":3,"slice":{"state":"LIVE","closedAt":"2026-11-22T10:00:00.000Z","followUpOn":null}}""")).ShouldNotBeNull();
    }

    private Finding Check(ExpectedTally tally, List<ReportedResult> reported) => TallyCheck.Compare("A report", tally, cards, reported);

    private static FeedReader Feed()
    {
        var feed = new FeedReader("workshop");
        feed.Begin(Json("""{"sequence":2,"slice":{"state":"LIVE","closedAt":null,"followUpOn":null},"events":null}"""));
        return feed;
    }

    private static JsonElement Frame(long first, params string[] events) => Json($$"""{"first":{{first}},"events":[{{string.Join(',', events)}}]}""");

    private static JsonElement Json(string text)
    {
        using var document = JsonDocument.Parse(text);
        return document.RootElement.Clone();
    }
}

using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Workshops;
using CoInnovation.Api.Workshops.Inviting;

namespace CoInnovation.Tests.Workshops;

public sealed class when_closing_a_workshop
{
    private readonly Room _room = new();

    [Fact]
    public void its_step_ends_and_its_votes_are_counted()
    {
        _room.Cards("one");
        _room.Open(VotingMethod.Dots);
        _room.Send("Fay", Close()).Select(e => e.GetType()).ShouldBe([typeof(VotingRoundClosed), typeof(StepEnded), typeof(WorkshopClosed)]);
        _room.Board.State.ShouldBe(WorkshopState.Closed);
        _room.Board.FollowUpOn.ShouldBe(new DateOnly(2026, 12, 1));
    }

    [Fact]
    public void hidden_cards_stay_hidden()
    {
        _room.Start(Method.SilentWriting);
        _room.Write("Vendor 1", "never said");
        _room.Send("Fay", Close());
        _room.Board.Cards.ShouldBeEmpty();
    }

    [Fact]
    public void it_closes_once_and_opens_again()
    {
        _room.Refuse("WORKSHOP_NOT_CLOSED", "Fay", new ReopenWorkshop(_room.Next(), Room.WorkshopId, "AGAIN2"));
        _room.Send("Fay", Close());
        _room.Send("Fay", Close()).ShouldBeEmpty();
        _room.Refuse("WORKSHOP_CLOSED", "Fay", Close() with { FollowUpOn = null });
        _room.Refuse("WORKSHOP_CLOSED", "Fay", new StartStep(_room.Next(), Room.WorkshopId, _room.Board.Agenda[0].StepId, null));
        _room.Refuse("NOT_ALLOWED", "Vendor 1", new ReopenWorkshop(_room.Next(), Room.WorkshopId, "AGAIN2"));
        _room.Send("Fay", new ReopenWorkshop(_room.Next(), Room.WorkshopId, "AGAIN2")).ShouldHaveSingleItem();
        _room.Board.State.ShouldBe(WorkshopState.Planned);
    }

    [Fact]
    public void code_links_and_invitations_end_with_the_guests_and_not_before()
    {
        var before = _room.State.Facilitators.Slice.Generation;
        _room.Send("Fay", new MakeInvitation(_room.Next(), Room.WorkshopId, Room.Id("helpers"), "Helpers", ParticipantRole.Facilitator, Side: null, null, MakeInvitation.LongestDays));
        _room.Send("Fay", Close());
        _room.Now = GuestsEnd.Of(_room.Now, new DateOnly(2026, 12, 1)) - TimeSpan.FromSeconds(1);
        _room.Send("Fay", new ReopenWorkshop(_room.Next(), Room.WorkshopId, "AGAIN2")).ShouldBe([new WorkshopReopened()]);
        _room.State.Facilitators.Slice.Generation.ShouldBe(before);

        _room.Send("Fay", new CloseWorkshop(_room.Next(), Room.WorkshopId, FollowUpOn: null));
        _room.Now += GuestsEnd.AfterClose;
        _room.Send("Fay", new ReopenWorkshop(_room.Next(), Room.WorkshopId, "AGAIN2"))
            .ShouldBe([new WorkshopReopened(), new JoinCodeIssued("AGAIN2", before + 1), new InvitationRevoked(Room.Id("helpers"), _room.Now)]);

        // Whoever kept the link to facilitate comes in no more; who has a seat has the new one.
        _room.Refuse("JOIN_CODE_STALE", null, new JoinWorkshop(_room.Next(), Room.WorkshopId, Room.Id("Old Fay"), ParticipantRole.Facilitator, Side: null, before, "Old Fay", []));
        _room.Send(null, new JoinWorkshop(_room.Next(), Room.WorkshopId, Room.Id("New Fay"), ParticipantRole.Facilitator, Side: null, before + 1, "New Fay", [])).ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData(2026, 11, 20)]
    [InlineData(2031, 11, 23)]
    [InlineData(9999, 12, 31)]
    public void the_next_meeting_is_neither_over_nor_out_of_reach(int year, int month, int day) =>
        _room.Refuse("VALUE_OUT_OF_RANGE", "Fay", Close() with { FollowUpOn = new DateOnly(year, month, day) }).Path.ShouldBe(["followUpOn"]);

    [Theory]
    [InlineData(2026, 11, 22)]
    [InlineData(2031, 11, 22)]
    public void today_and_five_years_from_now_are_within_reach(int year, int month, int day) =>
        _room.Send("Fay", Close() with { FollowUpOn = new DateOnly(year, month, day) }).ShouldHaveSingleItem();

    [Fact]
    public void participants_cannot_close_it() => _room.Refuse("NOT_ALLOWED", "Vendor 1", Close());

    private CloseWorkshop Close() => new(_room.Next(), Room.WorkshopId, new DateOnly(2026, 12, 1));
}

public sealed class when_keeping_cards
{
    private readonly Room _room = new();

    [Fact]
    public void an_idea_takes_its_theme_question_and_pain_points_along()
    {
        var pain = _room.Cards("pain")[0];
        var question = _room.Write("Customer 1", "How might we?", CardKind.Question);
        var idea = _room.Write("Vendor 1", "idea", CardKind.Idea, pain, question);
        _room.Send("Fay", new FormTheme(_room.Next(), Room.WorkshopId, Room.Id("theme"), "Billing", [idea]));
        var kept = (CardKept)_room.Send("Fay", Keep(idea)).Single();
        kept.ShouldSatisfyAllConditions(
            card => card.Text.Text.ShouldBe("idea"), card => card.Theme!.Text.ShouldBe("Billing"), card => card.Question!.Text.ShouldBe("How might we?"),
            card => card.Answers.ShouldBe([pain]), card => card.OrganizationId.ShouldBe(Room.Id("Vendor organization")));
        _room.Board.Cards.Single(card => card.CardId == idea).Kept.ShouldBeTrue();
        _room.Send("Fay", Keep(idea)).ShouldBeEmpty();
        _room.Send("Fay", Keep(idea, pain)).ShouldHaveSingleItem();
    }

    [Fact]
    public void only_revealed_pain_points_and_ideas_can_be_kept()
    {
        _room.Start(Method.SilentWriting);
        var hidden = _room.Write("Vendor 1", "hidden");
        _room.Refuse("CARD_NOT_FOUND", "Fay", Keep(hidden));
        _room.Refuse("VALUE_OUT_OF_RANGE", "Fay", Keep());
        _room.Start(Method.FreeStep, "notes");
        _room.Refuse("VALUE_OUT_OF_RANGE", "Fay", Keep(_room.Write("Vendor 1", "a note")));
        _room.Refuse("NOT_ALLOWED", "Vendor 1", Keep(hidden));
    }

    [Fact]
    public void an_anonymous_card_is_kept_without_side_and_organization()
    {
        _room.Start(Method.SilentWriting, visibility: Visibility.Open, anonymous: true);
        var kept = (CardKept)_room.Send("Fay", Keep(_room.Write("Vendor 1", "whose?"))).Single();
        (kept.Side, kept.OrganizationId).ShouldBe((null, null));
    }

    private KeepCards Keep(params Guid[] cards) => new(_room.Next(), Room.WorkshopId, cards);
}

public sealed class when_noting_a_decision
{
    private readonly Room _room = new();

    [Fact]
    public void everybody_reads_it()
    {
        _room.Send("Fay", Note("We fix billing first")).ShouldHaveSingleItem();
        _room.Board.Decisions.Single().Text.Text.ShouldBe("We fix billing first");
        _room.Refuse("ID_TAKEN", "Fay", Note("We fix billing first"));
        _room.Refuse("TEXT_EMPTY", "Fay", Note(""));
        _room.Refuse("NOT_ALLOWED", "Vendor 1", Note("My own"));
    }

    [Fact]
    public void a_slip_is_taken_back_until_the_close()
    {
        _room.Send("Fay", Note("We fix biling first"));
        _room.Send("Fay", Note("We meet on Friday"));
        _room.Refuse("NOT_ALLOWED", "Vendor 1", TakeBack("We fix biling first"));
        _room.Send("Fay", TakeBack("We fix biling first")).ShouldHaveSingleItem();
        _room.Board.Decisions.Single().Text.Text.ShouldBe("We meet on Friday");
        _room.Refuse("DECISION_NOT_FOUND", "Fay", TakeBack("We fix biling first"));
        _room.Send("Fay", new CloseWorkshop(_room.Next(), Room.WorkshopId, null));
        _room.Refuse("WORKSHOP_CLOSED", "Fay", TakeBack("We meet on Friday"));
    }

    private TakeBackDecision TakeBack(string text) => new(_room.Next(), Room.WorkshopId, Room.Id(text));

    private NoteDecision Note(string text) => new(_room.Next(), Room.WorkshopId, Room.Id(text), text);
}

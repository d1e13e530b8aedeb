using CoInnovation.Api.Workshops;

namespace CoInnovation.Tests.Workshops;

public sealed class when_changing_own_cards
{
    private readonly Room _room = new();

    [Fact]
    public void editing_a_hidden_card_is_heard_by_nobody_else()
    {
        _room.Start(Method.SilentWriting);
        var card = _room.Write("Customer 1", "first words");
        _room.Send("Customer 1", Edit(card, "second words")).Single().ShouldBeOfType<CardEdited>();
        _room.Send("Customer 1", Edit(card, "second words")).ShouldBeEmpty();
        _room.Reveal().OfType<CardRevealed>().Single().Text.Text.ShouldBe("second words");
    }

    [Fact]
    public void editing_a_revealed_card_rewords_it_for_everybody()
    {
        var card = _room.Cards("first words")[0];
        _room.Send("Customer 1", Edit(card, "second words")).Select(e => e.GetType()).ShouldBe([typeof(CardEdited), typeof(CardReworded)]);
        _room.Board.Cards.Single().Text.Text.ShouldBe("second words");
    }

    [Fact]
    public void another_participants_card_is_unknown_while_hidden_and_not_allowed_when_revealed()
    {
        _room.Start(Method.SilentWriting);
        var card = _room.Write("Customer 1", "mine");
        _room.Refuse("CARD_NOT_FOUND", "Customer 2", Edit(card, "yours"));
        _room.Refuse("CARD_NOT_FOUND", "Customer 2", Withdraw(card));
        _room.Reveal();
        _room.Refuse("NOT_ALLOWED", "Customer 2", Edit(card, "yours"));
        _room.Refuse("NOT_ALLOWED", "Customer 2", Withdraw(card));
        _room.Refuse("TEXT_EMPTY", "Customer 1", Edit(card, " "));
        _room.Refuse("TEXT_TOO_LONG", "Customer 1", Edit(card, new string('x', 501)));
    }

    [Fact]
    public void withdrawing_a_hidden_card_lowers_the_count()
    {
        var step = _room.Start(Method.SilentWriting);
        var card = _room.Write("Customer 1", "mine");
        _room.Send("Customer 1", Withdraw(card)).ShouldBeExactly(new CardWithdrawn(Room.Id("Customer 1"), card), new CardsCounted(step, 0, 0));
        _room.Refuse("CARD_NOT_FOUND", "Customer 1", Withdraw(card));
    }

    [Fact]
    public void withdrawing_a_revealed_card_takes_it_out_of_themes_and_open_votes()
    {
        var cards = _room.Cards("one", "two");
        _room.Send("Fay", new FormTheme(_room.Next(), Room.WorkshopId, Room.Id("theme"), "Both", cards));
        _room.Open(VotingMethod.Dots);
        _room.Dots("Vendor 1", cards[0], 2);
        _room.Dots("Vendor 2", cards[1], 1);
        _room.Send("Customer 1", Withdraw(cards[0])).ShouldBeExactly(
            new CardWithdrawn(Room.Id("Customer 1"), cards[0]),
            new CardTakenBack(cards[0]),
            new CardsCounted(Room.Id("cards"), 1, 0),
            new VotersCounted(Room.Id("round"), 1));
        _room.Board.Themes.Single().CardIds.ShouldBe([cards[1]]);
        _room.Board.VotingRounds.Single().CardIds.ShouldBe([cards[1]]);
        _room.Dots("Vendor 1", cards[1], 3).ShouldNotBeEmpty();
    }

    [Fact]
    public void a_card_that_was_voted_on_or_kept_stays_as_it_is()
    {
        var cards = _room.Cards("voted", "kept");
        _room.Open(VotingMethod.Dots, [cards[0]]);
        _room.Close();
        _room.Send("Fay", new KeepCards(_room.Next(), Room.WorkshopId, [cards[1]]));
        _room.Refuse("ROUND_CLOSED", "Customer 1", Withdraw(cards[0]));
        _room.Refuse("ROUND_CLOSED", "Customer 1", Edit(cards[0], "other words"));
        _room.Refuse("NOT_ALLOWED", "Customer 1", Withdraw(cards[1]));
    }

    private EditCard Edit(Guid card, string text) => new(_room.Next(), Room.WorkshopId, card, text);

    private WithdrawCard Withdraw(Guid card) => new(_room.Next(), Room.WorkshopId, card);
}

public sealed class when_saying_that_one_is_done
{
    private readonly Room _room = new();

    [Fact]
    public void the_others_see_who_where_names_are_shown()
    {
        var step = _room.Start(Method.SilentWriting);
        var who = Room.Id("Vendor 1");
        _room.Send("Vendor 1", Done(step, true)).ShouldBeExactly(new DoneMarked(who, step, true), new DoneCounted(step, 1, who, true));
        _room.Send("Vendor 1", Done(step, true)).ShouldBeEmpty();
        _room.State.CurrentStep().DoneParticipantIds.ShouldBe([who]);
        _room.Send("Vendor 1", Done(step, false)).ShouldBeExactly(new DoneMarked(who, step, false), new DoneCounted(step, 0, who, false));
        _room.State.CurrentStep().DoneParticipantIds.ShouldBeEmpty();
    }

    [Fact]
    public void and_a_count_alone_where_they_are_not()
    {
        var step = _room.Start(Method.SilentWriting, anonymous: true);
        _room.Send("Vendor 1", Done(step, true))[1].ShouldBe(new DoneCounted(step, 1, null, null));
    }

    [Fact]
    public void only_in_the_current_step()
    {
        _room.Refuse("NOT_YOUR_TURN", "Vendor 1", Done(_room.Board.Agenda[0].StepId, true));
        _room.Refuse("STEP_NOT_FOUND", "Vendor 1", Done(Room.Id("nowhere"), true));
        _room.Refuse("NOT_ALLOWED", "Fay", Done(_room.Start(Method.SilentWriting), true));
    }

    private MarkDone Done(Guid step, bool done) => new(_room.Next(), Room.WorkshopId, step, done);
}

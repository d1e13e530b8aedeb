using CoInnovation.Api.Workshops;
using CoInnovation.Api.Workshops.Steering;

namespace CoInnovation.Tests.Workshops.Steering;

public sealed class when_drawing_everybodys_eyes
{
    private readonly Room _room = new();

    private Attention Attention => _room.Board.Attention;

    [Fact]
    public void a_revealed_card_stands_in_the_spotlight_until_it_ends()
    {
        var card = _room.Cards("Invoices arrive twice")[0];
        _room.Send("Fay", Spotlight(card)).ShouldBeExactly(new CardSpotlit(card));
        _room.Send("Fay", Spotlight(card)).ShouldBeEmpty();
        Attention.SpotlightCardId.ShouldBe(card);
        _room.Send("Fay", new EndSpotlight(_room.Next(), Room.WorkshopId)).ShouldBeExactly(new SpotlightEnded());
        _room.Send("Fay", new EndSpotlight(_room.Next(), Room.WorkshopId)).ShouldBeEmpty();
        Attention.SpotlightCardId.ShouldBeNull();
    }

    [Fact]
    public void it_ends_with_the_next_step_and_when_the_card_is_taken_back()
    {
        var cards = _room.Cards("one", "two");
        _room.Send("Fay", Spotlight(cards[0]));
        _room.Send("Customer 1", new WithdrawCard(_room.Next(), Room.WorkshopId, cards[1]));
        Attention.SpotlightCardId.ShouldBe(cards[0]);
        _room.Send("Customer 1", new WithdrawCard(_room.Next(), Room.WorkshopId, cards[0]));
        Attention.SpotlightCardId.ShouldBeNull();

        _room.Send("Fay", Spotlight(_room.Write("Vendor 1", "three")));
        _room.Start(Method.FreeStep, "free");
        Attention.SpotlightCardId.ShouldBeNull();
    }

    [Fact]
    public void a_hidden_card_comes_into_no_spotlight()
    {
        _room.Start(Method.SilentWriting, visibility: Visibility.Silent);
        var hidden = _room.Write("Customer 1", "hidden");
        _room.Refuse("CARD_NOT_FOUND", "Fay", Spotlight(hidden)).Message.ShouldBe(_room.Refuse("CARD_NOT_FOUND", "Fay", Spotlight(Room.Id("none"))).Message);
        _room.Refuse("NOT_ALLOWED", "Customer 1", Spotlight(hidden));
    }

    [Fact]
    public void everybody_is_called_to_a_view_and_each_call_is_a_new_one()
    {
        _room.Start(Method.FreeStep);
        _room.Send("Fay", Summon(SummonedView.Board)).ShouldBeExactly(new EverybodySummoned(1, SummonedView.Board, RoundId: null));
        _room.Send("Fay", Summon(SummonedView.Board)).ShouldBeExactly(new EverybodySummoned(2, SummonedView.Board, RoundId: null));
        _room.Start(Method.FreeStep, "next");
        Attention.Summons.ShouldBeNull();
        _room.Send("Fay", Summon(SummonedView.Now));
        Attention.Summons!.Number.ShouldBe(3);
        _room.Refuse("NOT_ALLOWED", "Customer 1", Summon(SummonedView.Board));
    }

    [Fact]
    public void only_a_closed_round_has_results_to_be_called_to()
    {
        var cards = _room.Cards("one", "two");
        var round = _room.Open(VotingMethod.Dots, cards, budget: 3);
        _room.Refuse("ROUND_OPEN", "Fay", Summon(SummonedView.Results, round));
        _room.Refuse("VALUE_OUT_OF_RANGE", "Fay", Summon(SummonedView.Board, round));
        _room.Refuse("ROUND_NOT_FOUND", "Fay", Summon(SummonedView.Results, Room.Id("none")));
        _room.Close();
        _room.Send("Fay", Summon(SummonedView.Results, round)).ShouldHaveSingleItem();
    }

    [Fact]
    public void a_message_stands_while_its_step_runs()
    {
        _room.Start(Method.FreeStep);
        _room.Send("Fay", Say("Two more minutes"));
        Attention.Broadcast!.Text.Text.ShouldBe("Two more minutes");
        _room.Send("Fay", Say("One more minute"));
        Attention.Broadcast!.Number.ShouldBe(2);
        _room.Send("Fay", new EndStep(_room.Next(), Room.WorkshopId));
        Attention.Broadcast.ShouldBeNull();
        _room.Send("Fay", Say("Back at ten"));
        _room.Start(Method.FreeStep, "next");
        Attention.Broadcast.ShouldBeNull();
        _room.Refuse("TEXT_EMPTY", "Fay", Say(" "));
        _room.Refuse("TEXT_TOO_LONG", "Fay", Say(new string('x', 281)));
        _room.Refuse("NOT_ALLOWED", "Vendor 1", Say("Mine"));
    }

    [Fact]
    public void a_message_is_taken_back_as_long_as_it_stands_and_its_number_is_not_given_twice()
    {
        _room.Start(Method.FreeStep);
        _room.Refuse("MESSAGE_NOT_FOUND", "Fay", TakeBack(0));
        _room.Send("Fay", Say("Two moer minutes"));
        _room.Refuse("NOT_ALLOWED", "Vendor 1", TakeBack(1));
        _room.Send("Fay", TakeBack(1)).ShouldHaveSingleItem().ShouldBe(new BroadcastTakenBack(1));
        Attention.Broadcast.ShouldBeNull();
        _room.Refuse("MESSAGE_NOT_FOUND", "Fay", TakeBack(1));
        _room.Send("Fay", Say("Two more minutes"));
        Attention.Broadcast!.Number.ShouldBe(2);
        _room.Refuse("MESSAGE_NOT_FOUND", "Fay", TakeBack(1));
        _room.Send("Fay", new EndStep(_room.Next(), Room.WorkshopId));
        _room.Refuse("MESSAGE_NOT_FOUND", "Fay", TakeBack(2));
    }

    private TakeBackBroadcast TakeBack(int number) => new(_room.Next(), Room.WorkshopId, number);

    private SpotlightCard Spotlight(Guid card) => new(_room.Next(), Room.WorkshopId, card);

    private SummonEverybody Summon(SummonedView view, Guid? round = null) => new(_room.Next(), Room.WorkshopId, view, round);

    private BroadcastMessage Say(string text) => new(_room.Next(), Room.WorkshopId, text);
}

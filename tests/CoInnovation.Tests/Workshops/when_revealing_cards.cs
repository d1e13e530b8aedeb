using CoInnovation.Api.Workshops;

namespace CoInnovation.Tests.Workshops;

public sealed class when_revealing_cards
{
    private readonly Room _room = new();

    [Fact]
    public void they_come_in_the_order_of_their_random_ids()
    {
        var step = _room.Start(Method.SilentWriting);
        var cards = Enumerable.Range(1, 12).Select(number => _room.Write($"Vendor {1 + (number % 3)}", $"card {number}")).ToList();
        var events = _room.Reveal();
        events.OfType<CardRevealed>().Select(card => card.CardId).ShouldBe(cards.Order());
        events[^1].ShouldBe(new CardsCounted(step, 12, 0));
    }

    [Fact]
    public void some_can_be_revealed_and_those_that_are_already_stay()
    {
        var step = _room.Start(Method.SilentWriting);
        var (one, two) = (_room.Write("Vendor 1", "one"), _room.Write("Vendor 1", "two"));
        _room.Send("Fay", Reveal(step, one)).OfType<CardRevealed>().Single().CardId.ShouldBe(one);
        _room.Send("Fay", Reveal(step, one)).ShouldBeEmpty();
        _room.Send("Fay", Reveal(step, one, two)).OfType<CardRevealed>().Single().CardId.ShouldBe(two);
        _room.Refuse("CARD_NOT_FOUND", "Fay", Reveal(step, Room.Id("nothing")));
    }

    [Fact]
    public void without_hidden_cards_there_is_nothing_to_reveal()
    {
        var step = _room.Start(Method.SilentWriting);
        _room.Refuse("NOTHING_TO_REVEAL", "Fay", new RevealCards(_room.Next(), Room.WorkshopId, step, null));
        _room.Refuse("STEP_NOT_FOUND", "Fay", new RevealCards(_room.Next(), Room.WorkshopId, Room.Id("nowhere"), null));
    }

    [Fact]
    public void participants_cannot_reveal()
    {
        var step = _room.Start(Method.SilentWriting);
        _room.Write("Vendor 1", "one");
        _room.Refuse("NOT_ALLOWED", "Vendor 1", new RevealCards(_room.Next(), Room.WorkshopId, step, null));
    }

    [Fact]
    public void anonymous_cards_come_without_author_side_and_organization()
    {
        _room.Start(Method.SilentWriting, anonymous: true);
        _room.Write("Vendor 1", "whose?");
        var card = _room.Reveal().OfType<CardRevealed>().Single();
        (card.AuthorId, card.Side, card.OrganizationId).ShouldBe((null, null, null));
        card.Text.OwnerId.ShouldBe(Room.Id("Vendor 1"));
    }

    private RevealCards Reveal(Guid step, params Guid[] cards) => new(_room.Next(), Room.WorkshopId, step, cards);
}

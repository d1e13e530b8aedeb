using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Workshops;
using CoInnovation.Api.Workshops.Methods;
using static CoInnovation.Api.Workshops.Methods.CardField;

namespace CoInnovation.Tests.Workshops;

/// <summary>What a card says beside its text, where its step's method has fields.</summary>
public sealed class when_filling_in_a_card
{
    private readonly Room _room = new();

    private static CardDetailText[] Terms => [new(DueOn, "2027-03-31"), new(Beneficiary, "CUSTOMER"), new(Measure, " Two replies a day ")];

    [Fact]
    public void a_promise_says_to_whom_and_by_when_in_the_order_of_its_method()
    {
        var step = _room.Start(Method.Promises);
        _room.Send("Vendor 1", Write(step, Terms));
        Texts(_room.Board.Cards.Single()).ShouldBe([(Beneficiary, "CUSTOMER"), (DueOn, "2027-03-31"), (Measure, "Two replies a day")]);
        _room.Board.Cards.Single().Details.ShouldAllBe(detail => detail.Value.OwnerId == Room.Id("Vendor 1"));
    }

    [Fact]
    public void in_a_silent_step_the_others_learn_nothing_of_it_before_the_reveal()
    {
        var step = _room.Start(Method.ConceptPoster);
        var events = _room.Send("Customer 1", Write(step, new CardDetailText(Pledge, "One invoice a month"), new CardDetailText(Sketch, "M0 0L1000 1000")));
        events.Skip(1).ToList().ShouldBeExactly(new CardsCounted(step, 1, 1));
        _room.Reveal();
        Texts(_room.Board.Cards.Single()).ShouldBe([(Pledge, "One invoice a month"), (Sketch, "M0 0L1000 1000")]);
    }

    [Fact]
    public void nothing_is_promised_to_a_side_that_takes_no_part()
    {
        var two = new Room(Side.Vendor, Side.Customer);
        var step = two.Start(Method.Promises);
        WriteCard To(string side) => new(two.Next(), Room.WorkshopId, step, Room.Id("card"), "In time", null, [], [new(Beneficiary, side)]);

        two.Refuse("VALUE_OUT_OF_RANGE", "Vendor 1", To("PARTNER"));
        two.Send("Vendor 1", To("CUSTOMER"));
        two.Refuse("VALUE_OUT_OF_RANGE", "Vendor 1", new EditCard(two.Next(), Room.WorkshopId, Room.Id("card"), "In time", [new(Beneficiary, "PARTNER")]));
    }

    [Fact]
    public void what_is_left_empty_is_left_out_and_a_half_written_card_needs_none()
    {
        var step = _room.Start(Method.Promises);
        _room.Send("Vendor 1", Write(step, new CardDetailText(Owner, "  ")));
        _room.Board.Cards.Single().Details.ShouldBeEmpty();
    }

    [Fact]
    public void its_author_changes_it_and_without_fields_it_stays()
    {
        var step = _room.Start(Method.Promises);
        _room.Send("Vendor 1", Write(step, Terms));
        _room.Send("Vendor 1", new EditCard(_room.Next(), Room.WorkshopId, Room.Id("card"), "In other words"));
        Texts(_room.Board.Cards.Single()).Length.ShouldBe(3);
        _room.Send("Vendor 1", new EditCard(_room.Next(), Room.WorkshopId, Room.Id("card"), "In other words", [new(DueOn, "2027-04-30")]));
        Texts(_room.Board.Cards.Single()).ShouldBe([(DueOn, "2027-04-30")]);
        _room.State.SeatOf(Room.Id("Vendor 1")).Slice.Cards.Single().Details.ShouldBe(_room.Board.Cards.Single().Details);
        _room.Send("Vendor 1", new EditCard(_room.Next(), Room.WorkshopId, Room.Id("card"), "In other words", [new(DueOn, "2027-04-30")])).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(Method.Promises, DueOn, "31.3.2027")]
    [InlineData(Method.Promises, DueOn, "2027-02-30")]
    [InlineData(Method.Promises, Beneficiary, "customer")]
    [InlineData(Method.Promises, Beneficiary, "0")]
    [InlineData(Method.FeedbackGrid, Feedback, "HATE")]
    [InlineData(Method.FeedbackGrid, Pledge, "not a field of the grid")]
    [InlineData(Method.SilentWriting, Feedback, "LIKE")]
    [InlineData(Method.ConceptPoster, Sketch, "M0 0C1 1 2 2 3 3")]
    [InlineData(Method.ConceptPoster, Sketch, "M0 0L1 1\" onload=\"alert(1)")]
    [InlineData(Method.ConceptPoster, Sketch, "L1 1")]
    public void what_a_field_does_not_take_is_refused(Method method, CardField field, string value)
    {
        var step = _room.Start(method);
        _room.Refuse("VALUE_OUT_OF_RANGE", "Customer 1", Write(step, new CardDetailText(field, value)));
    }

    [Fact]
    public void too_much_and_the_same_twice_are_refused()
    {
        var step = _room.Start(Method.Promises);
        _room.Refuse("TEXT_TOO_LONG", "Vendor 1", Write(step, new CardDetailText(Owner, new string('x', 81))));
        _room.Refuse("VALUE_OUT_OF_RANGE", "Vendor 1", Write(step, new(Owner, "Vic"), new(Owner, "Vera")));
    }

    [Fact]
    public void crazy_eights_take_eight_cards_of_a_person()
    {
        var step = _room.Start(Method.CrazyEights);
        foreach (var number in Enumerable.Range(1, 8))
        {
            _room.Write("Customer 1", $"Idea {number}");
        }

        _room.Refuse("CARD_LIMIT_REACHED", "Customer 1", Write(step));
        _room.Send("Customer 1", new WithdrawCard(_room.Next(), Room.WorkshopId, Room.Id("Idea 1")));
        _room.Send("Customer 1", Write(step)).ShouldNotBeEmpty();
        _room.Write("Customer 2", "Somebody else's first").ShouldNotBe(Guid.Empty);
    }

    [Fact]
    public void in_an_anonymous_step_a_field_shows_no_name()
    {
        var step = _room.Start(Method.FeedbackGrid, anonymous: true);
        _room.Send("Partner 1", Write(step, new CardDetailText(Feedback, "CRITICISM")));
        var card = _room.Board.Cards.Single();
        (card.AuthorId, card.Side, card.OrganizationId).ShouldBe((null, null, null));
        Texts(card).ShouldBe([(Feedback, "CRITICISM")]);
    }

    private WriteCard Write(Guid step, params CardDetailText[] details) => new(_room.Next(), Room.WorkshopId, step, Room.Id("card"), "In words", null, [], details);

    private static (CardField Field, string? Value)[] Texts(Card card) => [.. card.Details.Select(detail => (detail.Field, detail.Value.Text))];
}

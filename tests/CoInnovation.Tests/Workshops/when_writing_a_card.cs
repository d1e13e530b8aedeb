using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Workshops;

namespace CoInnovation.Tests.Workshops;

public sealed class when_writing_a_card
{
    private readonly Room _room = new();

    [Fact]
    public void in_a_silent_step_the_others_learn_its_number_alone()
    {
        var step = _room.Start(Method.SilentWriting);
        var events = _room.Send("Customer 1", Write(step, " Invoices arrive twice "));
        events[0].ShouldBeOfType<CardWritten>().ShouldSatisfyAllConditions(
            card => card.Text.Text.ShouldBe("Invoices arrive twice"),
            card => card.Text.OwnerId.ShouldBe(Room.Id("Customer 1")),
            card => card.Kind.ShouldBe(CardKind.PainPoint));
        Audience.FeedOf(events[0]).ShouldBe(Audience.Own(Room.Id("Customer 1")));
        events.Skip(1).ToList().ShouldBeExactly(new CardsCounted(step, 1, 1));
        _room.Board.Cards.ShouldBeEmpty();
    }

    [Fact]
    public void in_an_open_step_it_is_revealed_at_once_with_its_side()
    {
        var step = _room.Start(Method.FreeStep);
        _room.Write("Partner 1", "seen");
        _room.Board.Cards.Single().ShouldSatisfyAllConditions(
            card => card.Kind.ShouldBe(CardKind.Note),
            card => card.AuthorId.ShouldBe(Room.Id("Partner 1")),
            card => card.Side.ShouldBe(Side.Partner),
            card => card.OrganizationId.ShouldBe(Room.Id("Partner organization")));
        _room.Board.Agenda.Single(one => one.StepId == step).ShouldSatisfyAllConditions(one => one.CardCount.ShouldBe(1), one => one.HiddenCardCount.ShouldBe(0));
    }

    [Fact]
    public void in_an_anonymous_step_nothing_says_who_wrote_it()
    {
        _room.Start(Method.FreeStep, anonymous: true);
        _room.Write("Partner 1", "whose?");
        var card = _room.Board.Cards.Single();
        (card.AuthorId, card.Side, card.OrganizationId).ShouldBe((null, null, null));
    }

    [Fact]
    public void a_half_written_card_is_saved_to_the_step_that_just_ended()
    {
        var step = _room.Start(Method.SilentWriting, "first");
        _room.Start(Method.AffinityClustering, "second");
        _room.Send("Customer 1", Write(step, "half-written")).Count.ShouldBe(2);
    }

    [Fact]
    public void a_step_that_ended_long_ago_takes_cards_only_until_its_own_are_revealed()
    {
        var step = _room.Start(Method.SilentWriting, "first");
        _room.Start(Method.FreeStep, "second");
        _room.Start(Method.FreeStep, "third");
        _room.Send("Customer 1", Write(step, "late"));
        _room.Reveal("first");
        _room.Refuse("NOT_YOUR_TURN", "Customer 1", Write(step, "too late"));
    }

    [Fact]
    public void a_step_that_has_not_run_an_unknown_one_or_one_without_cards_takes_none()
    {
        _room.Refuse("NOT_YOUR_TURN", "Customer 1", Write(_room.Board.Agenda[2].StepId, "early"));
        _room.Refuse("STEP_NOT_FOUND", "Customer 1", Write(Room.Id("nowhere"), "lost"));
        var dots = _room.Start(Method.DotVoting, "dots");
        _room.Refuse("STEP_DOES_NOT_WRITE", "Customer 1", Write(dots, "no"));
        var customersOnly = _room.Start(Method.SilentWriting, "customers", writers: [Side.Customer]);
        _room.Refuse("SIDE_DOES_NOT_WRITE", "Vendor 1", Write(customersOnly, "no"));
        _room.Send("Customer 1", Write(customersOnly, "yes")).ShouldNotBeEmpty();
        _room.Refuse("NOT_ALLOWED", "Fay", Write(customersOnly, "facilitators do not write"));
    }

    [Theory]
    [InlineData(0, "TEXT_EMPTY")]
    [InlineData(501, "TEXT_TOO_LONG")]
    public void its_text_has_limits(int length, string code) => _room.Refuse(code, "Customer 1", Write(_room.Start(Method.SilentWriting), new string('x', length)));

    [Fact]
    public void five_hundred_characters_fit() => _room.Send("Customer 1", Write(_room.Start(Method.SilentWriting), new string('x', 500))).ShouldNotBeEmpty();

    [Fact]
    public void two_hundred_cards_a_step_are_the_most()
    {
        var step = _room.Start(Method.SilentWriting);
        foreach (var number in Enumerable.Range(1, 200))
        {
            _room.Send("Customer 1", Write(step, $"card {number}"));
        }

        _room.Refuse("CARD_LIMIT_REACHED", "Customer 1", Write(step, "one more"));
        _room.Send("Customer 2", Write(step, "somebody else's")).ShouldNotBeEmpty();
    }

    [Fact]
    public void a_taken_id_is_refused()
    {
        var step = _room.Start(Method.SilentWriting);
        _room.Send("Customer 1", Write(step, "same"));
        _room.Refuse("ID_TAKEN", "Customer 1", Write(step, "same"));
    }

    [Fact]
    public void it_answers_revealed_pain_points_and_questions_only()
    {
        var step = _room.Start(Method.SilentWriting);
        var pain = _room.Write("Customer 1", "pain");
        _room.Refuse("CARD_NOT_FOUND", "Vendor 1", Write(step, "idea") with { Answers = [pain] });
        _room.Refuse("CARD_HIDDEN", "Customer 1", Write(step, "idea") with { Answers = [pain] });
        _room.Reveal();
        _room.Send("Vendor 1", Write(step, "idea") with { Answers = [pain, pain], Kind = CardKind.Idea })
            .OfType<CardWritten>().Single().Answers.ShouldBe([pain]);
        _room.Reveal();
        _room.Refuse("VALUE_OUT_OF_RANGE", "Vendor 1", Write(step, "another") with { Answers = [Room.Id("idea")] });
    }

    [Fact]
    public void it_builds_on_any_revealed_card_and_tells_of_no_hidden_one()
    {
        var step = _room.Start(Method.SilentWriting);
        var pain = _room.Write("Customer 1", "pain");
        _room.Refuse("CARD_NOT_FOUND", "Vendor 1", Write(step, "early") with { BuildsOn = pain }).Path.ShouldBe(["buildsOn"]);
        _room.Refuse("CARD_NOT_FOUND", "Vendor 1", Write(step, "nothing") with { BuildsOn = Room.Id("nowhere") });
        _room.Refuse("CARD_HIDDEN", "Customer 1", Write(step, "own") with { BuildsOn = pain });
        _room.Reveal();
        var ideas = _room.Start(Method.CrazyEights, "ideas", Visibility.Open);
        _room.Send("Vendor 1", Write(ideas, "idea") with { BuildsOn = pain });
        _room.Send("Customer 2", Write(ideas, "better idea") with { BuildsOn = Room.Id("idea") });
        _room.Board.Cards.Select(card => card.BuildsOn).ShouldBe([null, pain, Room.Id("idea")]);
        _room.State.SeatOf(Room.Id("Customer 2")).Slice.Cards.Single().BuildsOn.ShouldBe(Room.Id("idea"));
    }

    [Fact]
    public void nothing_is_left_of_a_card_that_was_built_on_and_taken_back()
    {
        var open = _room.Start(Method.FreeStep, "open");
        var gone = _room.Write("Vendor 1", "gone");
        _room.Send("Customer 1", Write(open, "on it") with { BuildsOn = gone });
        var silent = _room.Start(Method.SilentWriting);
        _room.Send("Customer 1", Write(silent, "on it, hidden") with { BuildsOn = gone });
        _room.Send("Vendor 1", new WithdrawCard(_room.Next(), Room.WorkshopId, gone));
        _room.Reveal().OfType<CardRevealed>().Single().BuildsOn.ShouldBeNull();
        _room.Board.Cards.ShouldAllBe(card => card.BuildsOn == null);
    }

    [Fact]
    public void a_closed_workshop_takes_none()
    {
        var step = _room.Start(Method.SilentWriting);
        _room.Send("Fay", new CloseWorkshop(_room.Next(), Room.WorkshopId, null));
        _room.Refuse("WORKSHOP_CLOSED", "Customer 1", Write(step, "late"));
    }

    private WriteCard Write(Guid step, string text) => new(_room.Next(), Room.WorkshopId, step, Room.Id(text), text, null, []);
}

using System.Text.Json;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Platform.Wire;
using CoInnovation.Api.Workshops;
using CoInnovation.Api.Workshops.Collecting;

namespace CoInnovation.Tests.Workshops;

public sealed class when_collecting_cards
{
    private static readonly Guid s_step = Room.Id("pains");
    private readonly Room _room = new();
    private readonly DateTimeOffset _until;

    public when_collecting_cards()
    {
        _until = _room.Now.AddDays(3);
        Add(Method.SilentWriting);
    }

    [Fact]
    public void cards_are_written_before_the_step_and_hidden_until_its_reveal()
    {
        Open().ShouldBe([new CollectionOpened(s_step, _room.Now, _until, LateRule.Refuse)]);
        Write("Customer 1", "Invoices arrive twice");
        Write("Vendor 1", "Nobody reads the manual");
        _room.Board.State.ShouldBe(WorkshopState.Planned);
        _room.Board.Cards.ShouldBeEmpty();
        (Step.CardCount, Step.HiddenCardCount).ShouldBe((2, 2));

        _room.Send("Fay", new StartStep(_room.Next(), Room.WorkshopId, s_step, null));
        _room.Board.Cards.ShouldBeEmpty();
        _room.Reveal("pains");
        _room.Board.Cards.Select(card => card.Text.Text).ShouldBe(["Invoices arrive twice", "Nobody reads the manual"], ignoreOrder: true);
    }

    [Fact]
    public void a_step_with_cards_is_not_removed_so_that_no_other_takes_its_place_and_shows_them_by_its_rules()
    {
        Open();
        _room.Send("Fay", new RemoveStep(_room.Next(), Room.WorkshopId, s_step));
        Add(Method.SilentWriting);
        Open();
        Write("Customer 1", "Invoices arrive twice");
        _room.Refuse("STEP_HAS_CARDS", "Fay", new RemoveStep(_room.Next(), Room.WorkshopId, s_step));
        _room.Send("Fay", new SkipStep(_room.Next(), Room.WorkshopId, s_step));
        _room.Send("Fay", new StartStep(_room.Next(), Room.WorkshopId, s_step, null));
        _room.Reveal("pains");
        _room.Board.Cards.ShouldHaveSingleItem();
    }

    [Fact]
    public void they_are_hidden_in_an_open_step_too_until_it_runs()
    {
        Add(Method.Promises, "promises", Visibility.Open);
        Open(step: "promises");
        Write("Vendor 1", "One contact", "promises");
        _room.Board.Cards.ShouldBeEmpty();
        _room.Send("Fay", new StartStep(_room.Next(), Room.WorkshopId, Room.Id("promises"), null));
        Write("Vendor 1", "Said in the room", "promises");
        _room.Board.Cards.ShouldHaveSingleItem().Text.Text.ShouldBe("Said in the room");
        _room.Reveal("promises");
        _room.Board.Cards.Length.ShouldBe(2);
    }

    [Fact]
    public void nobody_but_the_author_sees_any_of_a_card()
    {
        var other = new when_collecting_cards();
        foreach (var (test, text) in ((when_collecting_cards, string)[])[(this, "s"), (other, "another secret, much longer than the first")])
        {
            test.Open();
            test._room.Send("Customer 1", new WriteCard(test._room.Next(), Room.WorkshopId, s_step, Room.Id(text), text, null, null));
        }

        foreach (var viewer in _room.Board.Participants)
        {
            (Seen(_room, viewer.ParticipantId) == Seen(other._room, viewer.ParticipantId)).ShouldBe(viewer.Name.Text != "Customer 1");
        }

        static string Seen(Room room, Guid participantId) => JsonSerializer.Serialize(WorkshopSlices.Of(room.State, participantId), WireJson.Options);
    }

    [Fact]
    public void before_and_after_the_window_a_refusal_tells_the_rule()
    {
        Open(opensAt: _room.Now.AddHours(1));
        Refuse("COLLECTION_NOT_OPEN").ShouldContain("from 2026-11-22 10:00 UTC on");
        _room.Now = _until;
        Refuse("COLLECTION_CLOSED").ShouldContain("until 2026-11-25 09:00 UTC");
        _room.Send("Fay", new StartStep(_room.Next(), Room.WorkshopId, s_step, null));
        Write("Customer 1", "In the room");
    }

    [Fact]
    public void late_cards_are_taken_until_the_step_ends_where_the_rule_says_so()
    {
        Open(late: LateRule.UntilStepEnds);
        _room.Now = _until.AddDays(1);
        Write("Customer 1", "Late");
        Step.HiddenCardCount.ShouldBe(1);
    }

    [Fact]
    public void it_is_extended_closed_early_and_opened_again()
    {
        Open();
        var opened = _room.Now;
        _room.Now = _until.AddMinutes(-1);
        Open(until: _until.AddDays(1)).ShouldBe([new CollectionOpened(s_step, opened, _until.AddDays(1), LateRule.Refuse)]);
        Open(until: _until.AddDays(1)).ShouldBeEmpty();
        _room.Now = _until.AddHours(1);
        Write("Customer 1", "In the longer time");

        _room.Send("Fay", Close()).ShouldBe([new CollectionClosed(s_step, _room.Now)]);
        _room.Send("Fay", Close()).ShouldBeEmpty();
        Refuse("COLLECTION_CLOSED");
        Open(until: _until.AddDays(2));
        Write("Customer 1", "Once more");
    }

    [Fact]
    public void without_a_collection_nobody_writes_before_the_step()
    {
        Refuse("NOT_YOUR_TURN");
        _room.Refuse("NO_COLLECTION", "Fay", Close());
    }

    [Fact]
    public void it_is_for_steps_to_come_in_which_somebody_writes_alone()
    {
        Add(Method.Break, "break");
        Add(Method.Brainwriting, "sheets");
        _room.Refuse("STEP_DOES_NOT_COLLECT", "Fay", Command("break"));
        _room.Refuse("STEP_DOES_NOT_COLLECT", "Fay", Command("sheets"));
        _room.Refuse("STEP_NOT_FOUND", "Fay", Command("nothing"));
        _room.Refuse("VALUE_OUT_OF_RANGE", "Fay", Command() with { Until = _room.Now });
        _room.Refuse("VALUE_OUT_OF_RANGE", "Fay", Command() with { OpensAt = _until, Until = _until });
        _room.Refuse("VALUE_OUT_OF_RANGE", "Fay", Command() with { Until = _room.Now.AddDays(91) });
        _room.Refuse("NOT_ALLOWED", "Customer 1", Command());
        _room.Send("Fay", new StartStep(_room.Next(), Room.WorkshopId, s_step, null));
        _room.Refuse("STEP_ALREADY_RAN", "Fay", Command());
    }

    [Fact]
    public void sides_that_do_not_write_in_the_step_do_not_write_before_it()
    {
        Add(Method.SilentWriting, "customers'", writers: [Side.Customer]);
        Open(step: "customers'");
        _room.Refuse("SIDE_DOES_NOT_WRITE", "Vendor 1", new WriteCard(_room.Next(), Room.WorkshopId, Room.Id("customers'"), Room.Id("x"), "x", null, null));
    }

    [Fact]
    public void facilitators_see_how_many_by_side_and_not_in_an_anonymous_step()
    {
        Open();
        Write("Customer 1", "one");
        Write("Customer 2", "two");
        Write("Vendor 1", "three");
        CollectedCards.Of(_room.State, Step).Sides.ShouldBe([new SideCount(Side.Vendor, 1), new SideCount(Side.Customer, 2), new SideCount(Side.Partner, 0)]);
        CollectedCards.Of(_room.State, Step with { Anonymous = true }).ShouldBe(new CollectedCards(s_step, 3, Sides: null));
    }

    private Step Step => _room.Board.Agenda.Single(step => step.StepId == s_step);

    private void Add(Method method, string name = "pains", Visibility? visibility = null, IReadOnlyList<Side>? writers = null) =>
        _room.Send("Fay", new AddStep(_room.Next(), Room.WorkshopId, Room.Id(name), null, new StepSettings(method, name, "", 10, visibility, Writers: writers)));

    private OpenCollectionWindow Command(string step = "pains") => new(_room.Next(), Room.WorkshopId, Room.Id(step), OpensAt: null, _until, LateRule.Refuse);

    private IReadOnlyList<WorkshopEvent> Open(DateTimeOffset? opensAt = null, DateTimeOffset? until = null, LateRule late = LateRule.Refuse, string step = "pains") =>
        _room.Send("Fay", Command(step) with { OpensAt = opensAt, Until = until ?? _until, Late = late });

    private CloseCollectionWindow Close() => new(_room.Next(), Room.WorkshopId, s_step);

    private void Write(string who, string text, string step = "pains") =>
        _room.Send(who, new WriteCard(_room.Next(), Room.WorkshopId, Room.Id(step), Room.Id(text), text, null, null));

    private string Refuse(string code) =>
        _room.Refuse(code, "Customer 1", new WriteCard(_room.Next(), Room.WorkshopId, s_step, Room.Id("refused"), "refused", null, null)).Message;
}

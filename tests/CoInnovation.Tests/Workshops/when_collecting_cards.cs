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
    public void who_is_reminded_when_is_said_with_the_window_and_moves_with_it()
    {
        var start = _room.Now;
        Remind(until: _until, atOpening: true, beforeEnd: true).ShouldBe((start, _until.AddDays(-1)));
        _room.Now = start.AddHours(1);

        // What has gone stays, what is to come moves along.
        Remind(until: _until.AddDays(1)).ShouldBe((start, _until));
        Open(until: _until.AddDays(1)).ShouldBeEmpty();
        _room.Now = _until.AddHours(1);
        Remind(until: _until.AddDays(1).AddHours(2)).ShouldBe((start, _until.AddHours(2)));

        // Closer than a day: at once. And then it has gone.
        Remind(until: _until.AddHours(20)).ShouldBe((start, _room.Now));
        var gone = _room.Now;
        _room.Now = _until.AddHours(2);
        Remind(until: _until.AddHours(22)).ShouldBe((start, gone));
        Remind(until: _until.AddHours(22), atOpening: false, beforeEnd: false).ShouldBe((null, null));
        Remind(until: _until.AddHours(22), atOpening: true, beforeEnd: true).ShouldBe((_room.Now, null));
    }

    [Fact]
    public void a_later_beginning_takes_its_reminder_along()
    {
        Remind(until: _until, opensAt: _room.Now.AddHours(3), atOpening: true).ShouldBe((_room.Now.AddHours(3), null));
        Remind(until: _until, opensAt: _room.Now.AddHours(5)).ShouldBe((_room.Now.AddHours(5), null));
        Remind(until: _until).ShouldBe((_room.Now, null));
    }

    [Fact]
    public void those_are_missing_who_write_in_the_step_and_have_neither_written_nor_said_that_they_are_done()
    {
        Add(Method.SilentWriting, "sides", writers: [Side.Customer]);
        Open(step: "sides");
        var step = _room.Board.Agenda.Single(one => one.StepId == Room.Id("sides"));
        var all = _room.State.MissingIn(step).Select(one => one.Name.Text!).ToList();
        all.ShouldAllBe(name => name.StartsWith("Customer", StringComparison.Ordinal));

        Write("Customer 1", "written", "sides");
        _room.Send("Customer 2", new MarkDone(_room.Next(), Room.WorkshopId, step.StepId, Done: true));
        _room.Send("Customer 3", new LeaveWorkshop(_room.Next(), Room.WorkshopId));
        _room.State.MissingIn(step).Select(one => one.Name.Text!).ShouldBe(all.Except(["Customer 1", "Customer 2", "Customer 3"]));
        _room.Send("Customer 2", new MarkDone(_room.Next(), Room.WorkshopId, step.StepId, Done: false));
        _room.State.MissingIn(step).ShouldContain(one => one.Name.Text == "Customer 2");
    }

    [Fact]
    public void done_is_said_while_cards_are_collected_and_such_a_step_stays()
    {
        var done = new MarkDone(_room.Next(), Room.WorkshopId, s_step, Done: true);
        _room.Refuse("NOT_YOUR_TURN", "Customer 1", done);
        Open();
        _room.Send("Customer 1", done);
        Step.DoneCount.ShouldBe(1);
        _room.Refuse("STEP_HAS_CARDS", "Fay", new RemoveStep(_room.Next(), Room.WorkshopId, s_step));
        _room.Now = _until;
        _room.Refuse("COLLECTION_CLOSED", "Customer 2", done with { CommandId = _room.Next() });
    }

    [Fact]
    public void cards_are_asked_for_within_the_window_alone()
    {
        Open(opensAt: _room.Now.AddHours(1), late: LateRule.UntilStepEnds);
        Asks(_room.Now).ShouldBeFalse();
        Asks(_room.Now.AddHours(1)).ShouldBeTrue();
        Asks(_until).ShouldBeFalse();
        _room.Send("Fay", Close());
        Asks(_room.Now.AddHours(1)).ShouldBeFalse();
        Open();
        Asks(_room.Now).ShouldBeTrue();
        _room.Send("Fay", new SkipStep(_room.Next(), Room.WorkshopId, s_step));
        Asks(_room.Now).ShouldBeFalse();

        bool Asks(DateTimeOffset now) => _room.State.AsksForCards(Step, now);
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
    public void a_step_that_collects_keeps_a_method_in_which_somebody_writes_alone_until_the_collection_is_over()
    {
        Open();
        ChangeStep To(Method method) => new(_room.Next(), Room.WorkshopId, s_step, new StepSettings(method, "pains", "", 10));
        _room.Refuse("COLLECTION_OPEN", "Fay", To(Method.DotVoting));
        _room.Refuse("COLLECTION_OPEN", "Fay", To(Method.Brainwriting));
        _room.Send("Fay", To(Method.HowMightWe)).ShouldNotBeEmpty();
        _room.Send("Fay", Close());
        _room.Send("Fay", To(Method.DotVoting)).ShouldNotBeEmpty();
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

    private (DateTimeOffset? AtOpening, DateTimeOffset? BeforeEnd) Remind(DateTimeOffset until, DateTimeOffset? opensAt = null, bool? atOpening = null, bool? beforeEnd = null)
    {
        _room.Send("Fay", Command() with { OpensAt = opensAt, Until = until, RemindAtOpening = atOpening, RemindBeforeEnd = beforeEnd });
        return (Step.Collection!.OpeningReminderAt, Step.Collection.EndingReminderAt);
    }

    private CloseCollectionWindow Close() => new(_room.Next(), Room.WorkshopId, s_step);

    private void Write(string who, string text, string step = "pains") =>
        _room.Send(who, new WriteCard(_room.Next(), Room.WorkshopId, Room.Id(step), Room.Id(text), text, null, null));

    private string Refuse(string code) =>
        _room.Refuse(code, "Customer 1", new WriteCard(_room.Next(), Room.WorkshopId, s_step, Room.Id("refused"), "refused", null, null)).Message;
}

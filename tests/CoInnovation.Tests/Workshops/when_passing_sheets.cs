using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Workshops;
using CoInnovation.Api.Workshops.Sheets;
using CoInnovation.Api.Workshops.Steering;

namespace CoInnovation.Tests.Workshops;

public sealed class when_passing_sheets
{
    private readonly Room _room = new(Side.Vendor, Side.Customer);
    private readonly Guid _step;

    public when_passing_sheets()
    {
        _step = _room.Start(Method.Brainwriting, "ideas");
        _room.Write("Vendor 1", "One invoice a month");
        _room.Write("Customer 1", "A single contact");
    }

    [Fact]
    public void each_sheet_goes_to_somebody_of_another_side()
    {
        var passed = Pass(2).OfType<SheetReceived>().ToList();
        passed.Count.ShouldBe(6);
        Texts("Customer 1").ShouldBe(["One invoice a month"]);
        Texts("Vendor 2").ShouldBe(["A single contact"]);
        Texts("Customer 3").ShouldBeEmpty();
        foreach (var sheet in passed)
        {
            var beginner = _room.Board.Participants.Single(one => SheetHoldings.OwnSheet(one.ParticipantId, _step) == sheet.SheetId);
            beginner.Side.ShouldNotBe(_room.Board.Participants.Single(one => one.ParticipantId == sheet.ParticipantId).Side);
        }
    }

    [Fact]
    public void only_its_holder_learns_what_stands_on_it_and_no_name()
    {
        foreach (var happened in Pass(2))
        {
            var hidden = Room.Text(happened).Contains("One invoice a month", StringComparison.Ordinal);
            Audience.FeedOf(happened).ShouldBe(hidden ? Audience.Own(Room.Id("Customer 1")) : Audience.FeedOf(happened));
            Room.Text(happened).ShouldNotContain("Vendor 1");
        }

        _room.Board.Cards.ShouldBeEmpty();
        _room.Board.Agenda.Single(one => one.StepId == _step).ShouldSatisfyAllConditions(
            step => step.SheetRound.ShouldBe(2), step => step.EndsAt.ShouldBe(_room.Now.AddMinutes(10)));
    }

    [Fact]
    public void planned_rounds_share_the_steps_minutes()
    {
        var step = Room.Id("two rounds");
        _room.Send("Fay", new AddStep(_room.Next(), Room.WorkshopId, step, null, new StepSettings(Method.Brainwriting, "two rounds", "", 10, Pace: new(Rounds: 2))));
        _room.Send("Fay", new StartStep(_room.Next(), Room.WorkshopId, step, null)).OfType<StepStarted>().Single().EndsAt.ShouldBe(_room.Now.AddMinutes(5));
        _room.Write("Vendor 1", "Half a day sooner");
        _room.Now = _room.Now.AddMinutes(5);
        Pass(2).OfType<SheetsPassed>().Single().EndsAt.ShouldBe(_room.Now.AddMinutes(5));
        Texts("Customer 1").ShouldBe(["Half a day sooner"]);
        Pass(3).OfType<SheetsPassed>().Single().EndsAt.ShouldBe(_room.Now.AddMinutes(5), "one more than planned is as long");
    }

    [Fact]
    public void what_is_added_goes_on_with_the_sheet()
    {
        Pass(2);
        _room.Write("Customer 1", "And one reminder");
        Pass(3);
        Texts("Vendor 2").ShouldBe(["One invoice a month", "And one reminder"]);
    }

    [Fact]
    public void it_comes_back_when_it_has_been_with_everybody()
    {
        foreach (var round in Enumerable.Range(2, 5))
        {
            Pass(round);
            _room.State.SheetsOf(_step).Holdings.Select(one => one.SheetId).Distinct().Count().ShouldBe(6);
        }

        Texts("Vendor 1").ShouldBe(["A single contact"], "the sixth place is the one before one's own");
        _room.Refuse("LAST_ROUND", "Fay", new PassSheets(_room.Next(), Room.WorkshopId, 7));
    }

    [Fact]
    public void three_ideas_a_round()
    {
        _room.Write("Vendor 1", "Second");
        _room.Write("Vendor 1", "Third");
        _room.Refuse("CARD_LIMIT_REACHED", "Vendor 1", new WriteCard(_room.Next(), Room.WorkshopId, _step, Room.Id("Fourth"), "Fourth", null, null));
        Pass(2);
        _room.Write("Vendor 1", "Fourth");
    }

    [Fact]
    public void who_holds_it_sees_what_its_author_changes_and_takes_back()
    {
        Pass(2);
        _room.Send("Vendor 1", new EditCard(_room.Next(), Room.WorkshopId, Room.Id("One invoice a month"), "One invoice a quarter"));
        Texts("Customer 1").ShouldBe(["One invoice a quarter"]);
        _room.Send("Vendor 1", new WithdrawCard(_room.Next(), Room.WorkshopId, Room.Id("One invoice a month")));
        Texts("Customer 1").ShouldBeEmpty();
        _room.Send("Customer 1", new EditCard(_room.Next(), Room.WorkshopId, Room.Id("A single contact"), "One contact"));
        Texts("Vendor 2").ShouldBe(["One contact"]);
    }

    [Fact]
    public void after_the_reveal_it_says_what_the_cards_say()
    {
        Pass(2);
        _room.Reveal("ideas");
        _room.Send("Vendor 1", new EditCard(_room.Next(), Room.WorkshopId, Room.Id("One invoice a month"), "One invoice a quarter"));
        Texts("Customer 1").ShouldBe(["One invoice a quarter"]);
        _room.Send("Vendor 1", new WithdrawCard(_room.Next(), Room.WorkshopId, Room.Id("One invoice a month")));
        Texts("Customer 1").ShouldBeEmpty();
    }

    [Fact]
    public void a_late_change_in_an_earlier_step_takes_no_sheet_out_of_anybodys_hands()
    {
        Pass(2);
        var second = _room.Start(Method.Brainwriting, "more ideas");
        _room.Write("Vendor 1", "For the second step");
        Pass(2);
        _room.Send("Vendor 1", new EditCard(_room.Next(), Room.WorkshopId, Room.Id("One invoice a month"), "One invoice a quarter"));
        _room.State.SeatOf(Room.Id("Customer 1")).Slice.Sheet!.StepId.ShouldBe(second);
        Texts("Customer 1").ShouldBe(["For the second step"]);
    }

    [Fact]
    public void in_an_anonymous_step_nobody_is_told_whose_sheet_they_hold()
    {
        _room.Start(Method.Brainwriting, "anonymous", anonymous: true);
        _room.Refuse("STEP_IS_ANONYMOUS", "Fay", new PassSheets(_room.Next(), Room.WorkshopId, 2));
    }

    [Fact]
    public void who_comes_late_joins_the_circle_and_whose_seat_ended_leaves_it()
    {
        Pass(2);
        _room.Join("Customer 4", Side.Customer);
        _room.Send("Vendor 3", new LeaveWorkshop(_room.Next(), Room.WorkshopId));
        var passed = Pass(3).OfType<SheetReceived>().ToList();
        passed.Select(sheet => sheet.ParticipantId).ShouldContain(Room.Id("Customer 4"));
        passed.Select(sheet => sheet.ParticipantId).ShouldNotContain(Room.Id("Vendor 3"));
        passed.Select(sheet => sheet.SheetId).Distinct().Count().ShouldBe(passed.Count);
    }

    [Fact]
    public void two_facilitators_pass_them_once()
    {
        Pass(2);
        Pass(2).ShouldBeEmpty();
    }

    [Fact]
    public void what_others_have_read_is_not_taken_back()
    {
        Pass(2);
        _room.Refuse("CANNOT_UNDO", "Fay", new UndoControl(_room.Next(), Room.WorkshopId, ControlAction.SheetsPassed, _step));
    }

    [Fact]
    public void where_nothing_is_hidden_or_nobody_sits_nothing_goes_round()
    {
        _room.Refuse("NOT_ALLOWED", "Vendor 1", new PassSheets(_room.Next(), Room.WorkshopId, 2));
        _room.Start(Method.Brainwriting, "open", Visibility.Open);
        _room.Refuse("NOT_YOUR_TURN", "Fay", new PassSheets(_room.Next(), Room.WorkshopId, 2));
        var alone = new Room(Side.Vendor);
        alone.Start(Method.Brainwriting, "alone");
        alone.Send("Vendor 2", new LeaveWorkshop(alone.Next(), Room.WorkshopId));
        alone.Send("Vendor 3", new LeaveWorkshop(alone.Next(), Room.WorkshopId));
        alone.Refuse("NOBODY_TO_PASS_TO", "Fay", new PassSheets(alone.Next(), Room.WorkshopId, 2));
    }

    private IReadOnlyList<WorkshopEvent> Pass(int round) => _room.Send("Fay", new PassSheets(_room.Next(), Room.WorkshopId, round));

    private string?[] Texts(string who) => [.. _room.State.SeatOf(Room.Id(who)).Slice.Sheet.ShouldNotBeNull().Ideas.Select(idea => idea.Text.Text)];
}

using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Workshops;
using CoInnovation.Api.Workshops.Steering;
using CoInnovation.Api.Workshops.TakingTurns;

namespace CoInnovation.Tests.Workshops.Steering;

public sealed class when_taking_control_actions_back
{
    private readonly Room _room = new();

    private Guid First => _room.Board.Agenda[0].StepId;

    private Guid Second => _room.Board.Agenda[1].StepId;

    [Fact]
    public void a_step_that_was_started_too_early_gives_the_one_before_it_its_time_back()
    {
        Fay(new StartStep(_room.Next(), Room.WorkshopId, First, 5));
        Later(60);
        Fay(new StartStep(_room.Next(), Room.WorkshopId, Second, 8));
        Later(15);
        Undo(ControlAction.StepStarted, Second);
        _room.State.CurrentStep().StepId.ShouldBe(First);
        _room.State.CurrentStep().State.ShouldBe(StepState.Running);
        (_room.State.CurrentStep().EndsAt - _room.Now).ShouldBe(TimeSpan.FromMinutes(4));
        _room.State.Step(Second).State.ShouldBe(StepState.Planned);

        Undo(ControlAction.StepStarted, First);
        _room.Board.CurrentStepId.ShouldBeNull();
        _room.Board.State.ShouldBe(WorkshopState.Live);
        Refuse("NOTHING_TO_UNDO", ControlAction.StepStarted, First);
    }

    [Fact]
    public void facilitators_alone_are_told_what_was_done_last()
    {
        Fay(new StartStep(_room.Next(), Room.WorkshopId, First, 5));
        WorkshopSlices.Of(_room.State, Room.Id("Fay"))!.LastControl.ShouldNotBeNull().ShouldSatisfyAllConditions(
            last => last.Action.ShouldBe(ControlAction.StepStarted),
            last => last.SubjectId.ShouldBe(First));
        WorkshopSlices.Of(_room.State, Room.Id("Vendor 1"))!.LastControl.ShouldBeNull();
        Undo(ControlAction.StepStarted, First);
        WorkshopSlices.Of(_room.State, Room.Id("Fay"))!.LastControl.ShouldBeNull();
    }

    [Fact]
    public void what_was_written_in_it_stays()
    {
        Fay(new StartStep(_room.Next(), Room.WorkshopId, First, 5));
        Later(1);
        var step = _room.Start(Method.SilentWriting, visibility: Visibility.Silent);
        _room.Write("Customer 1", "hidden");
        Undo(ControlAction.StepStarted, step);
        _room.State.Step(step).HiddenCardCount.ShouldBe(1);
        _room.State.SeatOf(Room.Id("Customer 1")).Slice.Cards.ShouldHaveSingleItem();
    }

    [Fact]
    public void an_ended_step_runs_on_with_the_time_that_it_had_and_a_paused_one_stays_paused()
    {
        Fay(new StartStep(_room.Next(), Room.WorkshopId, First, 5));
        Later(60);
        Fay(new EndStep(_room.Next(), Room.WorkshopId));
        Later(600);
        Undo(ControlAction.StepEnded, First);
        (_room.State.CurrentStep().EndsAt - _room.Now).ShouldBe(TimeSpan.FromMinutes(4));

        Fay(new PauseStep(_room.Next(), Room.WorkshopId));
        Fay(new EndStep(_room.Next(), Room.WorkshopId));
        Later(600);
        Undo(ControlAction.StepEnded, First);
        (_room.State.CurrentStep().State, _room.State.CurrentStep().RemainingSeconds).ShouldBe((StepState.Paused, 240));
    }

    [Fact]
    public void the_timer_is_as_it_was()
    {
        Fay(new StartStep(_room.Next(), Room.WorkshopId, First, 5));
        var end = _room.State.CurrentStep().EndsAt;
        Later(30);
        Fay(new ExtendStep(_room.Next(), Room.WorkshopId, 5));
        Later(30);
        Undo(ControlAction.StepExtended, First);
        _room.State.CurrentStep().EndsAt.ShouldBe(end);

        Fay(new PauseStep(_room.Next(), Room.WorkshopId));
        Later(100);
        Undo(ControlAction.StepPaused, First);
        (_room.State.CurrentStep().EndsAt - _room.Now).ShouldBe(TimeSpan.FromMinutes(4));

        Fay(new PauseStep(_room.Next(), Room.WorkshopId));
        Fay(new ResumeStep(_room.Next(), Room.WorkshopId));
        Later(10);
        Undo(ControlAction.StepResumed, First);
        (_room.State.CurrentStep().State, _room.State.CurrentStep().RemainingSeconds).ShouldBe((StepState.Paused, 240));
        Undo(ControlAction.StepPaused, First);
        _room.State.CurrentStep().State.ShouldBe(StepState.Running);
    }

    [Fact]
    public void door_order_skips_and_spotlight_come_back_one_after_the_other()
    {
        var cards = _room.Cards("one", "two");
        var order = _room.Board.Agenda.Select(step => step.StepId).ToList();
        Fay(new LockDoor(_room.Next(), Room.WorkshopId));
        Fay(new UnlockDoor(_room.Next(), Room.WorkshopId));
        Fay(new MoveStep(_room.Next(), Room.WorkshopId, Second, AfterStepId: null));
        Fay(new SkipStep(_room.Next(), Room.WorkshopId, First));
        Fay(new SpotlightCard(_room.Next(), Room.WorkshopId, cards[0]));
        Fay(new SpotlightCard(_room.Next(), Room.WorkshopId, cards[1]));
        Fay(new EndSpotlight(_room.Next(), Room.WorkshopId));

        Undo(ControlAction.SpotlightEnded, cards[1]);
        _room.Board.Attention.SpotlightCardId.ShouldBe(cards[1]);
        Undo(ControlAction.CardSpotlit, cards[1]);
        _room.Board.Attention.SpotlightCardId.ShouldBe(cards[0]);
        Undo(ControlAction.CardSpotlit, cards[0]);
        _room.Board.Attention.SpotlightCardId.ShouldBeNull();
        Undo(ControlAction.StepSkipped, order[1]);
        _room.State.Step(order[1]).State.ShouldBe(StepState.Planned);
        Undo(ControlAction.StepMoved, order[1]);
        _room.Board.Agenda.Select(step => step.StepId).ShouldBe(order);
        Undo(ControlAction.DoorUnlocked, subject: null);
        _room.Board.DoorLocked.ShouldBeTrue();
        Undo(ControlAction.DoorLocked, subject: null);
        _room.Board.DoorLocked.ShouldBeFalse();
    }

    [Fact]
    public void what_everybody_has_seen_stays_and_says_so()
    {
        var step = _room.Start(Method.SilentWriting, visibility: Visibility.Silent);
        var card = _room.Write("Customer 1", "hidden");
        _room.Write("Customer 2", "taken back");
        _room.Send("Customer 2", new WithdrawCard(_room.Next(), Room.WorkshopId, Room.Id("taken back")));
        _room.State.Control.Last!.Action.ShouldBe(ControlAction.StepStarted);
        _room.Reveal();
        Refuse("CANNOT_UNDO", ControlAction.CardsRevealed, step);
        var round = _room.Open(VotingMethod.Dots, [card], budget: 3);
        Refuse("CANNOT_UNDO", ControlAction.VotingRoundOpened, round);
        _room.Close();
        Refuse("CANNOT_UNDO", ControlAction.VotingRoundClosed, round);
    }

    [Fact]
    public void nobody_takes_back_what_another_facilitator_did_since()
    {
        Fay(new StartStep(_room.Next(), Room.WorkshopId, First, 5));
        Fay(new PauseStep(_room.Next(), Room.WorkshopId));
        Refuse("CONTROL_MOVED_ON", ControlAction.StepStarted, First);
        Refuse("CONTROL_MOVED_ON", ControlAction.StepPaused, Second);
        _room.Refuse("NOT_ALLOWED", "Vendor 1", new UndoControl(_room.Next(), Room.WorkshopId, ControlAction.StepPaused, First));
    }

    [Fact]
    public void what_it_was_about_may_be_gone()
    {
        var (first, second) = (First, Second);
        Fay(new MoveStep(_room.Next(), Room.WorkshopId, second, AfterStepId: null));
        Fay(new MoveStep(_room.Next(), Room.WorkshopId, second, AfterStepId: _room.Board.Agenda[^1].StepId));
        Fay(new SkipStep(_room.Next(), Room.WorkshopId, first));
        Fay(new RemoveStep(_room.Next(), Room.WorkshopId, first));
        Refuse("CONTROL_MOVED_ON", ControlAction.StepSkipped, first);
    }

    [Fact]
    public void a_closed_workshop_begins_with_nothing_to_take_back()
    {
        Fay(new StartStep(_room.Next(), Room.WorkshopId, First, 5));
        Fay(new CloseWorkshop(_room.Next(), Room.WorkshopId, FollowUpOn: null));
        Refuse("WORKSHOP_CLOSED", ControlAction.StepEnded, First);
        Fay(new ReopenWorkshop(_room.Next(), Room.WorkshopId, "AGAIN2"));
        Refuse("NOTHING_TO_UNDO", ControlAction.StepEnded, First);
    }

    [Fact]
    public void what_was_half_written_in_a_step_started_too_early_is_saved_to_it()
    {
        Fay(new StartStep(_room.Next(), Room.WorkshopId, First, 5));
        Later(1);
        var early = _room.Start(Method.SilentWriting, "early");
        Undo(ControlAction.StepStarted, early);
        _room.Send("Customer 1", new WriteCard(_room.Next(), Room.WorkshopId, early, Room.Id("half-written"), "half-written", null, null)).ShouldNotBeEmpty();
    }

    [Fact]
    public void nobody_has_the_word_any_more_in_a_step_that_was_started_too_early()
    {
        Fay(new StartStep(_room.Next(), Room.WorkshopId, First, 5));
        Later(1);
        var early = _room.Start(Method.CheckIn, "early");
        Fay(new PassTurn(_room.Next(), Room.WorkshopId, null, null, null));
        Undo(ControlAction.StepStarted, early);
        _room.Board.Turn.ShouldBeNull();
    }

    [Fact]
    public void what_was_done_to_a_step_that_is_gone_stands_in_nobodys_way()
    {
        Fay(new LockDoor(_room.Next(), Room.WorkshopId));
        var moved = Second;
        Fay(new MoveStep(_room.Next(), Room.WorkshopId, moved, null));
        Fay(new RemoveStep(_room.Next(), Room.WorkshopId, moved));
        Undo(ControlAction.DoorLocked, null);
        _room.Board.DoorLocked.ShouldBeFalse();
    }

    private void Later(int seconds) => _room.Now += TimeSpan.FromSeconds(seconds);

    private void Fay(ICommand command) => _room.Send("Fay", command).ShouldNotBeEmpty();

    private void Undo(ControlAction action, Guid? subject) => Fay(new UndoControl(_room.Next(), Room.WorkshopId, action, subject));

    private void Refuse(string code, ControlAction action, Guid? subject) => _room.Refuse(code, "Fay", new UndoControl(_room.Next(), Room.WorkshopId, action, subject));
}

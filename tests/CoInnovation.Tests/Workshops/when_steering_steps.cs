using CoInnovation.Api.Workshops;

namespace CoInnovation.Tests.Workshops;

public sealed class when_steering_steps
{
    private readonly Room _room = new();

    private Guid First => _room.Board.Agenda[0].StepId;

    private Guid Second => _room.Board.Agenda[1].StepId;

    private Step Current => _room.State.CurrentStep();

    [Fact]
    public void a_started_step_runs_for_its_minutes_and_makes_the_workshop_live()
    {
        _room.Send("Fay", Start(First)).ShouldBeExactly(new StepStarted(First, _room.Now, _room.Now.AddMinutes(5)));
        _room.Board.State.ShouldBe(WorkshopState.Live);
        _room.Board.StartedAt.ShouldBe(_room.Now);
    }

    [Fact]
    public void the_step_before_it_ends()
    {
        var first = First;
        _room.Send("Fay", Start(first));
        _room.Send("Fay", Start(Second, 3)).ShouldBeExactly(new StepEnded(first, _room.Now), new StepStarted(Second, _room.Now, _room.Now.AddMinutes(3)));
        _room.Board.Agenda[0].State.ShouldBe(StepState.Ended);
    }

    [Fact]
    public void two_facilitators_who_start_the_same_step_start_it_once()
    {
        _room.Send("Fay", Start(First));
        _room.Send("Fay", Start(First)).ShouldBeEmpty();
    }

    [Fact]
    public void a_skipped_or_ended_step_can_start_again()
    {
        var first = First;
        _room.Send("Fay", new SkipStep(_room.Next(), Room.WorkshopId, first));
        _room.Send("Fay", Start(first)).ShouldHaveSingleItem();
        _room.Send("Fay", new EndStep(_room.Next(), Room.WorkshopId));
        _room.Send("Fay", Start(first)).ShouldHaveSingleItem();
        Current.State.ShouldBe(StepState.Running);
    }

    [Fact]
    public void a_paused_timer_keeps_its_seconds_and_runs_on_with_them()
    {
        _room.Send("Fay", Start(First));
        _room.Now += TimeSpan.FromSeconds(61.5);
        _room.Send("Fay", Pause()).ShouldBeExactly(new StepPaused(First, 239));
        _room.Send("Fay", Pause()).ShouldBeEmpty();
        _room.Now += TimeSpan.FromHours(1);
        _room.Send("Fay", new ResumeStep(_room.Next(), Room.WorkshopId)).ShouldBeExactly(new StepResumed(First, _room.Now.AddSeconds(239)));
        _room.Send("Fay", new ResumeStep(_room.Next(), Room.WorkshopId)).ShouldBeEmpty();
    }

    [Fact]
    public void more_time_counts_from_the_end_or_from_now_if_that_is_later()
    {
        _room.Send("Fay", Start(First));
        _room.Send("Fay", Extend(2)).ShouldBeExactly(new StepExtended(First, _room.Now.AddMinutes(7), null));
        _room.Now += TimeSpan.FromMinutes(30);
        _room.Send("Fay", Extend(2)).ShouldBeExactly(new StepExtended(First, _room.Now.AddMinutes(2), null));
        _room.Send("Fay", Pause());
        _room.Send("Fay", Extend(1)).ShouldBeExactly(new StepExtended(First, null, 180));
        Current.State.ShouldBe(StepState.Paused);
        _room.Refuse("VALUE_OUT_OF_RANGE", "Fay", Extend(61));
    }

    [Fact]
    public void without_a_current_step_there_is_nothing_to_steer()
    {
        _room.Refuse("NO_CURRENT_STEP", "Fay", Pause());
        _room.Refuse("NO_CURRENT_STEP", "Fay", Extend(1));
        _room.Refuse("NO_CURRENT_STEP", "Fay", new ResumeStep(_room.Next(), Room.WorkshopId));
        _room.Refuse("NO_CURRENT_STEP", "Fay", new EndStep(_room.Next(), Room.WorkshopId));
        _room.Refuse("STEP_NOT_FOUND", "Fay", Start(Room.Id("nowhere")));
        _room.Refuse("VALUE_OUT_OF_RANGE", "Fay", Start(First, 0));
    }

    [Fact]
    public void participants_cannot_steer()
    {
        _room.Refuse("NOT_ALLOWED", "Vendor 1", Start(First));
        _room.Send("Fay", Start(First));
        _room.Refuse("NOT_ALLOWED", "Vendor 1", Pause());
        _room.Refuse("NOT_ALLOWED", "Vendor 1", new EndStep(_room.Next(), Room.WorkshopId));
    }

    private StartStep Start(Guid step, int? minutes = null) => new(_room.Next(), Room.WorkshopId, step, minutes);

    private PauseStep Pause() => new(_room.Next(), Room.WorkshopId);

    private ExtendStep Extend(int minutes) => new(_room.Next(), Room.WorkshopId, minutes);
}

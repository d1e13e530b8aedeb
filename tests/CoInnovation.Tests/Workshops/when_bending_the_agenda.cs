using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Workshops;
using CoInnovation.Api.Workshops.Planning;
using CoInnovation.EventStore;

namespace CoInnovation.Tests.Workshops;

public sealed class when_bending_the_agenda
{
    private static readonly StepSettings Settings = new(Method.SilentWriting, "Pains", "What hurts?", 10);

    private readonly Room _room = new();

    private Guid First => _room.Board.Agenda[0].StepId;

    private Guid Second => _room.Board.Agenda[1].StepId;

    [Fact]
    public void a_step_stands_behind_the_named_one_with_its_methods_defaults()
    {
        _room.Send("Fay", Add("new", First)).ShouldHaveSingleItem();
        var step = _room.Board.Agenda[1];
        step.StepId.ShouldBe(Room.Id("new"));
        step.Visibility.ShouldBe(Visibility.Silent);
        step.Writers.ShouldBe([Side.Vendor, Side.Customer, Side.Partner]);
        step.Prompt.OwnerId.ShouldBe(Room.Id("Fay"));
    }

    [Theory]
    [InlineData(typeof(StepPlan))]
    [InlineData(typeof(PlannedStep))]
    public void plans_that_were_stored_before_they_had_vote_budgets_can_be_read(Type plan)
    {
        var members = EventJson.Options.GetTypeInfo(plan).Properties.ToDictionary(member => member.Name, member => member.IsRequired);
        (members["voteBudget"], members["maxPerCard"], members["selfVote"]).ShouldBe((false, false, false));
        (members["sidePrompts"], members["pace"]).ShouldBe((false, false));
        members["writers"].ShouldBeTrue("else this says nothing");
    }

    [Fact]
    public void without_a_place_it_is_the_last_one()
    {
        _room.Send("Fay", Add("new", null));
        _room.Board.Agenda[^1].StepId.ShouldBe(Room.Id("new"));
    }

    [Fact]
    public void unknown_taken_and_impossible_values_are_refused()
    {
        _room.Refuse("STEP_NOT_FOUND", "Fay", Add("new", Room.Id("nowhere"))).Path.ShouldBe(["afterStepId"]);
        _room.Send("Fay", Add("new", null));
        _room.Refuse("ID_TAKEN", "Fay", Add("new", null));
        _room.Refuse("VALUE_OUT_OF_RANGE", "Fay", new AddStep(_room.Next(), Room.WorkshopId, Room.Id("x"), null, Settings with { Minutes = 241 }));
        _room.Refuse("TEXT_EMPTY", "Fay", new AddStep(_room.Next(), Room.WorkshopId, Room.Id("x"), null, Settings with { Title = "" }));
        _room.Refuse("TEXT_TOO_LONG", "Fay", new AddStep(_room.Next(), Room.WorkshopId, Room.Id("x"), null, Settings with { Prompt = new string('x', 501) }));
        _room.Refuse("NOT_ALLOWED", "Customer 1", Add("y", null));
    }

    [Fact]
    public void sides_may_be_asked_something_else_each()
    {
        var settings = Settings with { SidePrompts = [new(Side.Customer, " What costs you sleep? "), new(Side.Vendor, "What do you hear?"), new(Side.Partner, " ")] };
        _room.Send("Fay", new AddStep(_room.Next(), Room.WorkshopId, Room.Id("new"), null, settings));
        var step = _room.Board.Agenda[^1];
        step.SidePrompts.Select(own => (own.Side, own.Prompt.Text, own.Prompt.OwnerId))
            .ShouldBe([(Side.Vendor, "What do you hear?", Room.Id("Fay")), (Side.Customer, "What costs you sleep?", Room.Id("Fay"))]);
        new Side?[] { Side.Vendor, Side.Customer, Side.Partner, null }.Select(side => step.PromptFor(side).Text)
            .ShouldBe(["What do you hear?", "What costs you sleep?", "What hurts?", "What hurts?"]);
        _room.Send("Fay", Change(step.StepId, settings)).ShouldBeEmpty();
        _room.Send("Fay", Change(step.StepId, Settings)).ShouldHaveSingleItem();
        _room.Board.Agenda[^1].SidePrompts.ShouldBeEmpty();
        _room.Refuse("VALUE_OUT_OF_RANGE", "Fay", Change(step.StepId, Settings with { SidePrompts = [new(Side.Vendor, "One"), new(Side.Vendor, "Two")] })).Path.ShouldBe(["sidePrompts"]);
        _room.Refuse("TEXT_TOO_LONG", "Fay", Change(step.StepId, Settings with { SidePrompts = [new(Side.Vendor, new string('x', 501))] }));
    }

    [Fact]
    public void a_pace_has_limits_and_one_that_says_nothing_is_none()
    {
        foreach (var pace in (StepPace[])[new(Rounds: 7), new(TopicMinutes: 0), new(ExtensionMinutes: 61), new(TurnSeconds: 14)])
        {
            _room.Refuse("VALUE_OUT_OF_RANGE", "Fay", Change(First, Settings with { Pace = pace })).Path[0].ShouldBe("pace");
        }

        _room.Send("Fay", Change(First, Settings with { Pace = new() }));
        _room.Board.Agenda[0].Pace.ShouldBeNull();
        _room.Send("Fay", Change(First, Settings with { Pace = new(TurnSeconds: 90) }));
        _room.Send("Fay", Change(First, Settings with { Pace = new(TurnSeconds: 90) })).ShouldBeEmpty();
    }

    [Fact]
    public void a_changed_step_keeps_what_was_written_in_it()
    {
        var step = _room.Start(Method.SilentWriting);
        _room.Write("Vendor 1", "a card");
        _room.Send("Fay", Change(step, Settings with { Minutes = 20 })).ShouldHaveSingleItem();
        _room.Board.Agenda[^1].ShouldSatisfyAllConditions(
            changed => changed.Minutes.ShouldBe(20), changed => changed.CardCount.ShouldBe(1), changed => changed.State.ShouldBe(StepState.Running));
        _room.Send("Fay", Change(step, Settings with { Minutes = 20 })).ShouldBeEmpty();
    }

    [Fact]
    public void whether_names_are_shown_cannot_change_once_cards_are_written()
    {
        var step = _room.Start(Method.SilentWriting, anonymous: true);
        _room.Send("Fay", Change(step, Settings)).ShouldHaveSingleItem();
        _room.Send("Fay", Change(step, Settings with { Anonymous = true }));
        _room.Write("Vendor 1", "written without a name");
        _room.Refuse("STEP_ALREADY_RAN", "Fay", Change(step, Settings));
    }

    [Fact]
    public void a_step_moves_and_a_step_that_is_there_already_does_not()
    {
        var (first, second) = (First, Second);
        _room.Send("Fay", Move(first, second)).ShouldBeExactly(new StepMoved(first, second));
        (First, Second).ShouldBe((second, first));
        _room.Send("Fay", Move(first, second)).ShouldBeEmpty();
        _room.Send("Fay", Move(first, null)).ShouldHaveSingleItem();
        (First, Second).ShouldBe((first, second));
        _room.Send("Fay", Move(first, null)).ShouldBeEmpty();
        _room.Refuse("VALUE_OUT_OF_RANGE", "Fay", Move(first, first));
        _room.Refuse("STEP_NOT_FOUND", "Fay", Move(first, Room.Id("nowhere")));
    }

    [Fact]
    public void a_step_that_never_ran_can_be_skipped_or_go_and_one_that_ran_stays()
    {
        var first = First;
        _room.Send("Fay", new SkipStep(_room.Next(), Room.WorkshopId, Second)).ShouldBeExactly(new StepSkipped(Second));
        _room.Send("Fay", new SkipStep(_room.Next(), Room.WorkshopId, Second)).ShouldBeEmpty();
        _room.Send("Fay", new RemoveStep(_room.Next(), Room.WorkshopId, Second)).ShouldHaveSingleItem();
        _room.Send("Fay", new StartStep(_room.Next(), Room.WorkshopId, first, null));
        _room.Refuse("STEP_ALREADY_RAN", "Fay", new RemoveStep(_room.Next(), Room.WorkshopId, first));
        _room.Refuse("STEP_RUNNING", "Fay", new SkipStep(_room.Next(), Room.WorkshopId, first));
        _room.Send("Fay", new EndStep(_room.Next(), Room.WorkshopId));
        _room.Refuse("STEP_ALREADY_RAN", "Fay", new SkipStep(_room.Next(), Room.WorkshopId, first));
        _room.Refuse("STEP_ALREADY_RAN", "Fay", new RemoveStep(_room.Next(), Room.WorkshopId, first));
        _room.Refuse("STEP_NOT_FOUND", "Fay", new RemoveStep(_room.Next(), Room.WorkshopId, Room.Id("nowhere")));
    }

    private AddStep Add(string name, Guid? after) => new(_room.Next(), Room.WorkshopId, Room.Id(name), after, Settings);

    private ChangeStep Change(Guid step, StepSettings settings) => new(_room.Next(), Room.WorkshopId, step, settings);

    private MoveStep Move(Guid step, Guid? after) => new(_room.Next(), Room.WorkshopId, step, after);
}

using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Workshops;
using CoInnovation.Api.Workshops.Groups;
using CoInnovation.Api.Workshops.Steering;

namespace CoInnovation.Tests.Workshops.Groups;

public sealed class when_going_on_in_one_two_four_all
{
    private readonly Room _room = new(Side.Vendor, Side.Customer);
    private readonly Guid _step = Room.Id("together");

    public when_going_on_in_one_two_four_all()
    {
        _room.Join("Vendor 4", Side.Vendor);
        _room.Join("Customer 4", Side.Customer);
        _room.Send("Fay", new AddStep(_room.Next(), Room.WorkshopId, _step, null, new StepSettings(Method.OneTwoFourAll, "together", "", 12)));
        _room.Send("Fay", new StartStep(_room.Next(), Room.WorkshopId, _step, null));
    }

    private Step Step => _room.Board.Agenda.Single(step => step.StepId == _step);

    [Fact]
    public void one_minute_alone_two_in_pairs_four_in_fours_five_together()
    {
        Step.EndsAt.ShouldBe(_room.Now.AddMinutes(1));
        foreach (var (part, minutes, groups) in new[] { (GroupPart.Pairs, 2, 4), (GroupPart.Fours, 4, 2), (GroupPart.All, 5, 2) })
        {
            _room.Now += TimeSpan.FromSeconds(70);
            GoOn(part).ShouldNotBeEmpty();
            Step.EndsAt.ShouldBe(_room.Now.AddMinutes(minutes));
            _room.Board.Grouping!.Groups.Length.ShouldBe(groups);
            GoOn(part).ShouldBeEmpty("two who press go on once");
        }

        _room.Board.Grouping!.Open.ShouldBeFalse();
        GoOn(GroupPart.Pairs).ShouldBeEmpty();
    }

    [Fact]
    public void a_breakout_brings_back_what_it_wrote_before_pairs_begin()
    {
        _room.Send("Fay", new FormGroups(_room.Next(), Room.WorkshopId, _step, 4, null, null, null));
        Note("Vendor 1", "In a breakout");
        GoOn(GroupPart.Pairs);
        _room.Board.Cards.ShouldHaveSingleItem().Text.Text.ShouldBe("In a breakout");
        _room.Board.Grouping!.Part.ShouldBe(GroupPart.Pairs);
    }

    [Fact]
    public void the_step_can_be_held_again()
    {
        GoOn(GroupPart.Pairs);
        GoOn(GroupPart.All);
        _room.Send("Fay", new EndStep(_room.Next(), Room.WorkshopId));
        _room.Send("Fay", new StartStep(_room.Next(), Room.WorkshopId, _step, null));
        GoOn(GroupPart.Pairs).ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void when_its_end_is_taken_back_people_go_on_in_their_groups(bool byTheNextStep)
    {
        GoOn(GroupPart.Pairs);
        Note("Vendor 1", "In a pair");
        var before = _room.Board.Grouping!;
        _room.Now += TimeSpan.FromSeconds(30);
        if (byTheNextStep)
        {
            _room.Start(Method.Discussion, "talk");
        }
        else
        {
            _room.Send("Fay", new EndStep(_room.Next(), Room.WorkshopId));
        }

        _room.Board.Cards.ShouldHaveSingleItem().Text.Text.ShouldBe("In a pair");
        _room.Send("Customer 4", new LeaveWorkshop(_room.Next(), Room.WorkshopId));
        _room.Now += TimeSpan.FromSeconds(20);
        var (action, subject) = byTheNextStep ? (ControlAction.StepStarted, Room.Id("talk")) : (ControlAction.StepEnded, _step);
        _room.Send("Fay", new UndoControl(_room.Next(), Room.WorkshopId, action, subject));

        _room.Board.Grouping!.ShouldSatisfyAllConditions(
            grouping => grouping.Open.ShouldBeTrue(),
            grouping => grouping.Part.ShouldBe(GroupPart.Pairs),
            grouping => grouping.Groups.Select(group => (group.GroupId, group.HasNote)).ShouldBe(before.Groups.Select(group => (group.GroupId, group.HasNote))),
            grouping => grouping.GroupOf(Room.Id("Customer 4")).ShouldBeNull());
        (Step.EndsAt - _room.Now).ShouldBe(TimeSpan.FromSeconds(90));
        _room.State.Control.Last!.Action.ShouldBe(ControlAction.GroupsFormed, "the groups are not back, so that is not what could be taken back");

        // What a group brought stays and is not brought twice; what it writes from here on is.
        Note("Customer 2", "In another pair");
        GoOn(GroupPart.Fours);
        GoOn(GroupPart.All);
        _room.Board.Cards.Select(card => card.Text.Text).ShouldBe(["In a pair", "In another pair"]);
    }

    [Fact]
    public void groups_that_were_recalled_before_the_end_stay_back()
    {
        GoOn(GroupPart.Pairs);
        _room.Send("Fay", new RecallGroups(_room.Next(), Room.WorkshopId));
        _room.Send("Fay", new EndStep(_room.Next(), Room.WorkshopId));
        _room.Send("Fay", new UndoControl(_room.Next(), Room.WorkshopId, ControlAction.StepEnded, _step));
        _room.Board.Grouping!.Open.ShouldBeFalse();
        _room.State.Control.Last!.Action.ShouldBe(ControlAction.GroupsRecalled);
    }

    [Fact]
    public void made_anonymous_while_everybody_is_alone_it_gets_the_time_of_all_parts()
    {
        _room.Now += TimeSpan.FromSeconds(20);
        _room.Send("Fay", new ChangeStep(_room.Next(), Room.WorkshopId, _step, new StepSettings(Method.OneTwoFourAll, "together", "", 12, Anonymous: true)));
        (Step.EndsAt - _room.Now).ShouldBe(TimeSpan.FromSeconds(12 * 60 - 20));

        // With names again it is not shortened.
        _room.Send("Fay", new ChangeStep(_room.Next(), Room.WorkshopId, _step, new StepSettings(Method.OneTwoFourAll, "together", "", 12)));
        (Step.EndsAt - _room.Now).ShouldBe(TimeSpan.FromSeconds(12 * 60 - 20));
    }

    [Fact]
    public void made_brainwriting_in_planned_rounds_it_gets_the_time_of_the_first()
    {
        _room.Now += TimeSpan.FromSeconds(20);
        _room.Send("Fay", new ChangeStep(_room.Next(), Room.WorkshopId, _step, new StepSettings(Method.Brainwriting, "together", "", 12, Visibility.Silent, Pace: new StepPace(Rounds: 3))));
        (Step.EndsAt - _room.Now).ShouldBe(TimeSpan.FromSeconds((4 * 60) - 20));
    }

    [Fact]
    public void a_paused_clock_grows_as_well_and_one_that_was_set_stays()
    {
        var anonymous = new StepSettings(Method.OneTwoFourAll, "together", "", 12, Anonymous: true);
        _room.Send("Fay", new PauseStep(_room.Next(), Room.WorkshopId));
        _room.Send("Fay", new ChangeStep(_room.Next(), Room.WorkshopId, _step, anonymous));
        Step.RemainingSeconds.ShouldBe(12 * 60);

        _room.Send("Fay", new EndStep(_room.Next(), Room.WorkshopId));
        _room.Send("Fay", new ChangeStep(_room.Next(), Room.WorkshopId, _step, anonymous with { Anonymous = false }));
        _room.Send("Fay", new StartStep(_room.Next(), Room.WorkshopId, _step, 30));
        _room.Send("Fay", new ChangeStep(_room.Next(), Room.WorkshopId, _step, anonymous));
        (Step.EndsAt - _room.Now).ShouldBe(TimeSpan.FromMinutes(30));
    }

    [Fact]
    public void when_all_pairs_have_left_their_words_come_back_with_all_and_whoever_comes_joins()
    {
        GoOn(GroupPart.Pairs);
        Note("Vendor 1", "In a pair");
        foreach (var who in _room.Board.Participants.Where(one => one.Role == ParticipantRole.Contributor).Select(one => one.Name.Text!).ToList())
        {
            _room.Send(who, new LeaveWorkshop(_room.Next(), Room.WorkshopId));
        }

        _room.Refuse("NOBODY_TO_GROUP", "Fay", new NextPart(_room.Next(), Room.WorkshopId, _step, GroupPart.Fours));
        _room.Join("Late", Side.Vendor);
        GoOn(GroupPart.All);
        _room.Board.Cards.ShouldHaveSingleItem().Text.Text.ShouldBe("In a pair");
    }

    [Fact]
    public void a_four_is_two_pairs_and_reads_what_they_brought()
    {
        GoOn(GroupPart.Pairs);
        Note("Vendor 1", "One contact");
        Note("Customer 2", "A day at most");
        GoOn(GroupPart.Fours);
        var four = _room.Board.Grouping!.GroupOf(Room.Id("Vendor 1"))!;
        four.ParticipantIds.ShouldBe([.. new[] { "Vendor 1", "Customer 1", "Vendor 2", "Customer 2" }.Select(Room.Id)]);
        Brought("Vendor 2").ShouldBe(["1: One contact", "2: A day at most"]);
        Brought("Vendor 3").ShouldBeNull("nobody brought anything there");
    }

    [Fact]
    public void each_four_brings_one_idea_and_what_people_wrote_alone_stays_hidden()
    {
        _room.Write("Vendor 1", "Alone");
        GoOn(GroupPart.Pairs);
        Note("Vendor 1", "In a pair");
        GoOn(GroupPart.Fours);
        Note("Customer 2", "The idea of a four");
        Note("Vendor 4", "The idea of the other");
        var events = GoOn(GroupPart.All);
        _room.Board.Cards.Select(card => (card.Text.Text, card.Group, card.Kind)).ShouldBe([("The idea of a four", 1, CardKind.Idea), ("The idea of the other", 2, CardKind.Idea)]);
        string.Concat(events.Where(e => Audience.FeedOf(e) == Audience.Workshop).Select(Room.Text)).ShouldNotContain("In a pair");
        Step.HiddenCardCount.ShouldBe(1);
    }

    [Fact]
    public void where_a_four_writes_nothing_of_its_own_the_words_of_its_pairs_are_not_lost()
    {
        GoOn(GroupPart.Pairs);
        Note("Vendor 1", "One contact");
        Note("Customer 2", "A day at most");
        Note("Customer 3", "Prices");
        _room.Send("Vendor 3", new LeaveWorkshop(_room.Next(), Room.WorkshopId));
        _room.Send("Customer 3", new LeaveWorkshop(_room.Next(), Room.WorkshopId));
        GoOn(GroupPart.Fours);
        GoOn(GroupPart.All);
        _room.Board.Cards.Select(card => card.Text.Text).ShouldBe(["One contact", "A day at most", "Prices"], "also those of a pair that has gone");
    }

    [Fact]
    public void a_pair_that_is_left_over_joins_a_four()
    {
        _room.Join("Customer 5", Side.Customer);
        _room.Join("Customer 6", Side.Customer);
        GoOn(GroupPart.Pairs);
        _room.Board.Grouping!.Groups.Select(group => group.ParticipantIds.Length).ShouldBe([2, 2, 2, 2, 2]);
        GoOn(GroupPart.Fours);
        _room.Board.Grouping!.Groups.Select(group => group.ParticipantIds.Length).ShouldBe([4, 6]);
    }

    [Fact]
    public void seven_people_are_not_all_in_one_group()
    {
        _room.Send("Vendor 4", new LeaveWorkshop(_room.Next(), Room.WorkshopId));
        GoOn(GroupPart.Pairs);
        GoOn(GroupPart.Fours);
        _room.Board.Grouping!.Groups.Select(group => group.ParticipantIds.Length).ShouldBe([5, 2]);
    }

    [Fact]
    public void it_is_for_the_facilitator_in_its_own_step()
    {
        _room.Refuse("NOT_ALLOWED", "Vendor 1", Next(GroupPart.Pairs));
        _room.Refuse("NOT_YOUR_TURN", "Fay", Next(GroupPart.Breakout));
        _room.Refuse("NO_GROUPS", "Fay", Next(GroupPart.All));
        _room.Start(Method.SilentWriting, "ideas");
        _room.Refuse("NOT_YOUR_TURN", "Fay", Next(GroupPart.Pairs));
        _room.Refuse("NOT_YOUR_TURN", "Fay", new NextPart(_room.Next(), Room.WorkshopId, Room.Id("ideas"), GroupPart.Pairs));
    }

    private NextPart Next(GroupPart part) => new(_room.Next(), Room.WorkshopId, _step, part);

    private IReadOnlyList<WorkshopEvent> GoOn(GroupPart part) => _room.Send("Fay", Next(part));

    private void Note(string who, string text)
    {
        var group = _room.Board.Grouping!.GroupOf(Room.Id(who))!.GroupId;
        _room.Send(who, new WriteGroupNote(_room.Next(), Room.WorkshopId, group, _room.State.GroupNotes.GetValueOrDefault(group)?.Revision ?? 0, text));
    }

    private string[]? Brought(string who)
    {
        var note = _room.State.SeatOf(Room.Id(who)).Slice.GroupNote;
        return note?.GroupId == _room.Board.Grouping!.GroupOf(Room.Id(who))!.GroupId ? [.. note.Brought.Select(one => $"{one.Number}: {one.Text.Text}")] : null;
    }
}

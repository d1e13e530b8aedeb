using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Workshops;
using CoInnovation.Api.Workshops.Groups;
using CoInnovation.Api.Workshops.Steering;

namespace CoInnovation.Tests.Workshops.Groups;

public sealed class when_splitting_into_groups
{
    private readonly Room _room = new(Side.Vendor, Side.Customer);

    private Grouping Groups => _room.Board.Grouping.ShouldNotBeNull();

    [Theory]
    [InlineData(2, 4, "2")]
    [InlineData(3, 2, "3")]
    [InlineData(5, 2, "3 2")]
    [InlineData(5, 4, "5")]
    [InlineData(6, 4, "3 3")]
    [InlineData(7, 4, "4 3")]
    [InlineData(11, 4, "4 4 3")]
    [InlineData(50, 4, "5 5 4 4 4 4 4 4 4 4 4 4")]
    public void rather_a_group_of_one_more_than_somebody_alone(int people, int size, string sizes)
    {
        var groups = Splitting.Mixed(People(people), Splitting.CountFor(people, size));
        string.Join(' ', groups.Select(group => group.Length)).ShouldBe(sizes);
        groups.SelectMany(group => group).Distinct().Count().ShouldBe(people);
    }

    [Fact]
    public void sides_are_mixed_evenly_whatever_their_numbers()
    {
        foreach (var (vendors, customers, count) in from vendors in Enumerable.Range(1, 9) from customers in Enumerable.Range(1, 9) from count in Enumerable.Range(1, 6) select (vendors, customers, count))
        {
            List<Participant> people = [.. People(vendors, Side.Vendor), .. People(customers, Side.Customer)];
            var groups = Splitting.Mixed(people, Math.Min(count, people.Count));
            foreach (var side in new[] { Side.Vendor, Side.Customer })
            {
                var each = groups.Select(group => people.Count(one => one.Side == side && group.Contains(one.ParticipantId))).ToList();
                (each.Max() - each.Min()).ShouldBeLessThanOrEqualTo(1, $"{vendors} vendors, {customers} customers, {count} groups");
            }

            (groups.Max(group => group.Length) - groups.Min(group => group.Length)).ShouldBeLessThanOrEqualTo(1);
        }
    }

    [Fact]
    public void pairs_are_of_two_sides()
    {
        Start();
        Split(size: 2);
        Groups.Groups.Select(Names).ShouldBe(["Vendor 1, Customer 1", "Vendor 2, Customer 2", "Vendor 3, Customer 3"]);
        Groups.Groups.Select(group => group.Number).ShouldBe([1, 2, 3]);
        _room.Board.Agenda.Single(step => step.StepId == Groups.StepId).EndsAt.ShouldBe(_room.Now.AddMinutes(10), "without minutes the clock goes on");
    }

    [Fact]
    public void by_number_with_a_clock_of_their_own()
    {
        Start();
        Split(count: 2, minutes: 7);
        Groups.Groups.Select(group => group.ParticipantIds.Length).ShouldBe([3, 3]);
        _room.Board.Agenda.Single(step => step.StepId == Groups.StepId).EndsAt.ShouldBe(_room.Now.AddMinutes(7));
        _room.Send("Fay", new ExtendStep(_room.Next(), Room.WorkshopId, 2));
        _room.Board.Agenda.Single(step => step.StepId == Groups.StepId).EndsAt.ShouldBe(_room.Now.AddMinutes(9));
    }

    [Fact]
    public void by_hand_and_who_is_named_in_none_stays_outside()
    {
        Start();
        Split(groups: [["Vendor 1", "Vendor 2"], ["Customer 3"]]);
        Groups.Groups.Select(Names).ShouldBe(["Vendor 1, Vendor 2", "Customer 3"]);
        Groups.GroupOf(Room.Id("Vendor 3")).ShouldBeNull();
    }

    [Fact]
    public void whoever_was_done_begins_anew()
    {
        var step = Start();
        _room.Send("Vendor 1", new MarkDone(_room.Next(), Room.WorkshopId, step, true));
        _room.Send("Customer 1", new MarkDone(_room.Next(), Room.WorkshopId, step, true));
        Split(size: 2);
        _room.Board.Agenda.Single(one => one.StepId == step).ShouldSatisfyAllConditions(one => one.DoneCount.ShouldBe(0), one => one.DoneParticipantIds.ShouldBeEmpty());
        _room.State.SeatOf(Room.Id("Vendor 1")).Slice.DoneStepIds.ShouldBeEmpty();
    }

    [Fact]
    public void latecomers_join_the_smallest_group_and_there_where_their_side_is_least()
    {
        Start();
        Split(groups: [["Vendor 1", "Vendor 2"], ["Vendor 3", "Customer 1"], ["Customer 2", "Customer 3", "Vendor 4"]], join: ("Vendor 4", Side.Vendor));
        _room.Join("Vendor 5", Side.Vendor);
        Groups.GroupOf(Room.Id("Vendor 5"))!.Number.ShouldBe(2);
        _room.Join("Vendor 6", Side.Vendor);
        Groups.GroupOf(Room.Id("Vendor 6"))!.Number.ShouldBe(1, "it is the smallest");
        _room.Join("Customer 7", Side.Customer);
        Groups.GroupOf(Room.Id("Customer 7"))!.Number.ShouldBe(1, "no customer is in it");
        _room.Send(null, new JoinWorkshop(_room.Next(), Room.WorkshopId, Room.Id("Olga"), ParticipantRole.Observer, null, 1, "Olga", []));
        Groups.GroupOf(Room.Id("Olga")).ShouldBeNull();
    }

    [Fact]
    public void whose_seat_ends_vacates_the_place()
    {
        Start();
        Split(size: 2);
        _room.Send("Vendor 1", new LeaveWorkshop(_room.Next(), Room.WorkshopId));
        _room.Send("Fay", new RemoveParticipant(_room.Next(), Room.WorkshopId, Room.Id("Customer 1")));
        Groups.Groups.Select(Names).ShouldBe(["", "Vendor 2, Customer 2", "Vendor 3, Customer 3"]);
        _room.Join("Customer 4", Side.Customer);
        Groups.GroupOf(Room.Id("Customer 4"))!.Number.ShouldBe(1);
    }

    [Fact]
    public void somebody_is_moved_and_taken_out()
    {
        Start();
        Split(size: 2);
        Move("Vendor 1", 2);
        Groups.Groups.Select(Names).ShouldBe(["Customer 1", "Vendor 2, Customer 2, Vendor 1", "Vendor 3, Customer 3"]);
        Move("Vendor 1", 2).ShouldBeEmpty();
        Move("Vendor 1", null);
        Groups.GroupOf(Room.Id("Vendor 1")).ShouldBeNull();
        _room.Refuse("GROUP_NOT_FOUND", "Fay", new MoveToGroup(_room.Next(), Room.WorkshopId, Room.Id("Vendor 1"), Room.Id("no group")));
        _room.Refuse("PARTICIPANT_NOT_FOUND", "Fay", new MoveToGroup(_room.Next(), Room.WorkshopId, Room.Id("nobody"), Groups.Groups[0].GroupId));
    }

    [Fact]
    public void where_groups_cannot_be_they_are_refused()
    {
        _room.Refuse("NO_CURRENT_STEP", "Fay", Form(Room.Id("ideas"), size: 2));
        var step = Start();
        _room.Refuse("NOT_ALLOWED", "Vendor 1", Form(step, size: 2));
        _room.Refuse("NO_GROUPS", "Fay", new MoveToGroup(_room.Next(), Room.WorkshopId, Room.Id("Vendor 1"), null));
        _room.Refuse("VALUE_OUT_OF_RANGE", "Fay", Form(step));
        _room.Refuse("VALUE_OUT_OF_RANGE", "Fay", Form(step, size: 2, count: 2));
        _room.Refuse("VALUE_OUT_OF_RANGE", "Fay", Form(step, size: 1));
        _room.Refuse("VALUE_OUT_OF_RANGE", "Fay", Form(step, count: 51));
        _room.Refuse("VALUE_OUT_OF_RANGE", "Fay", Form(step, groups: [["Vendor 1"], ["Vendor 1"]]));
        _room.Refuse("VALUE_OUT_OF_RANGE", "Fay", Form(step, groups: [["Vendor 1"], []]));
        _room.Refuse("PARTICIPANT_NOT_FOUND", "Fay", Form(step, groups: [["Vendor 1", "Fay"]]));
        Split(size: 2);
        _room.Refuse("GROUPS_ARE_ON", "Fay", Form(step, size: 2));
        _room.Refuse("GROUPS_ARE_ON", "Fay", new ChangeStep(_room.Next(), Room.WorkshopId, step, new StepSettings(Method.SilentWriting, "ideas", "", 10, Anonymous: true)));
        _room.Refuse("GROUPS_ARE_ON", "Fay", new ChangeStep(_room.Next(), Room.WorkshopId, step, new StepSettings(Method.Brainwriting, "ideas", "", 10)));
        _room.Start(Method.SilentWriting, "anonymous", anonymous: true);
        _room.Refuse("STEP_IS_ANONYMOUS", "Fay", Form(Room.Id("anonymous"), size: 2));
        _room.Refuse("NOT_YOUR_TURN", "Fay", Form(step, size: 2));
        _room.Start(Method.Break, "break");
        _room.Refuse("STEP_DOES_NOT_WRITE", "Fay", Form(Room.Id("break"), size: 2));
        var alone = new Room(Side.Vendor);
        var ideas = alone.Start(Method.SilentWriting, "ideas", writers: [Side.Customer]);
        alone.Refuse("NOBODY_TO_GROUP", "Fay", new FormGroups(alone.Next(), Room.WorkshopId, ideas, 2, null, null, null));
    }

    [Fact]
    public void what_everybody_has_seen_is_not_taken_back()
    {
        var step = Start();
        Split(size: 2);
        _room.Refuse("CANNOT_UNDO", "Fay", new UndoControl(_room.Next(), Room.WorkshopId, ControlAction.GroupsFormed, step));
        _room.Send("Fay", new RecallGroups(_room.Next(), Room.WorkshopId));
        _room.Refuse("CANNOT_UNDO", "Fay", new UndoControl(_room.Next(), Room.WorkshopId, ControlAction.GroupsRecalled, step));
        _room.Send("Fay", new RecallGroups(_room.Next(), Room.WorkshopId)).ShouldBeEmpty();
    }

    private Guid Start() => _room.Start(Method.SilentWriting, "ideas");

    private void Split(int? size = null, int? count = null, string[][]? groups = null, int? minutes = null, (string Name, Side Side)? join = null)
    {
        if (join is { } late)
        {
            _room.Join(late.Name, late.Side);
        }

        _room.Send("Fay", Form(_room.State.CurrentStep().StepId, size, count, groups, minutes));
    }

    private FormGroups Form(Guid step, int? size = null, int? count = null, string[][]? groups = null, int? minutes = null) =>
        new(_room.Next(), Room.WorkshopId, step, size, count, groups is null ? null : [.. groups.Select(group => new GroupInput([.. group.Select(Room.Id)]))], minutes);

    private IReadOnlyList<WorkshopEvent> Move(string who, int? number) =>
        _room.Send("Fay", new MoveToGroup(_room.Next(), Room.WorkshopId, Room.Id(who), Groups.Groups.FirstOrDefault(group => group.Number == number)?.GroupId));

    private string Names(WorkshopGroup group) => string.Join(", ", group.ParticipantIds.Select(id => _room.Board.Participants.Single(one => one.ParticipantId == id).Name.Text));

    private static IEnumerable<Participant> People(int count, Side side = Side.Customer) =>
        Enumerable.Range(1, count).Select(number => new Participant(Room.Id($"{side} {number}"), CoInnovation.EventStore.Sealing.Sealed.Of(Room.Id("Fay"), "name"), side, ParticipantRole.Contributor, [], null, Present: true));
}

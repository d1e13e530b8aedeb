using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Workshops;

namespace CoInnovation.Tests.Workshops;

public sealed class when_joining_and_leaving
{
    private readonly Room _room = new(Side.Vendor, Side.Customer);

    [Fact]
    public void a_seat_acts_for_its_side_and_organization()
    {
        _room.Send(null, Join() with { Expertise = ["billing", " law "] });
        var cleo = _room.Board.Participants[^1];
        cleo.ShouldSatisfyAllConditions(
            one => one.Side.ShouldBe(Side.Customer),
            one => one.OrganizationId.ShouldBe(Room.Id("Customer organization")),
            one => one.Expertise.Select(tag => tag.Text).ShouldBe(["billing", "law"]),
            one => one.Name.OwnerId.ShouldBe(one.ParticipantId));
    }

    [Fact]
    public void a_facilitator_has_no_side() =>
        _room.Send(null, Join() with { Role = ParticipantRole.Facilitator }).OfType<ParticipantJoined>().Single().Side.ShouldBeNull();

    [Fact]
    public void an_observer_needs_no_side_and_a_contributor_does()
    {
        var observer = _room.Send(null, Join() with { Role = ParticipantRole.Observer, Side = null }).OfType<ParticipantJoined>().Single();
        (observer.Side, observer.OrganizationId).ShouldBe((null, null));
        Refused("VALUE_OUT_OF_RANGE", Join() with { ParticipantId = Room.Id("another"), Side = null });
    }

    [Fact]
    public void a_stale_code_a_locked_door_and_a_closed_workshop_let_nobody_in()
    {
        _room.Send("Fay", new RotateJoinCode(_room.Next(), Room.WorkshopId, "XYZ789")).ShouldBeExactly(new JoinCodeIssued("XYZ789", 2));
        Refused("JOIN_CODE_STALE", Join());
        var fresh = Join() with { Generation = 2 };
        _room.Send("Fay", new LockDoor(_room.Next(), Room.WorkshopId)).ShouldHaveSingleItem();
        _room.Send("Fay", new LockDoor(_room.Next(), Room.WorkshopId)).ShouldBeEmpty();
        Refused("DOOR_LOCKED", fresh);
        _room.Send("Fay", new UnlockDoor(_room.Next(), Room.WorkshopId)).ShouldHaveSingleItem();
        _room.Send("Fay", new UnlockDoor(_room.Next(), Room.WorkshopId)).ShouldBeEmpty();
        _room.Send("Fay", new CloseWorkshop(_room.Next(), Room.WorkshopId, null));
        Refused("WORKSHOP_CLOSED", fresh);
    }

    [Fact]
    public void a_side_that_does_not_take_part_a_taken_id_and_impossible_names_are_refused()
    {
        Refused("VALUE_OUT_OF_RANGE", Join() with { Side = Side.Partner });
        Refused("VALUE_OUT_OF_RANGE", Join() with { Side = null });
        Refused("VALUE_OUT_OF_RANGE", Join() with { Expertise = [.. Enumerable.Repeat("x", 9)] });
        Refused("ID_TAKEN", Join() with { ParticipantId = Room.Id("Fay") });
        Refused("TEXT_EMPTY", Join() with { Name = "  " });
        Refused("TEXT_TOO_LONG", Join() with { Name = new string('x', 61) });
    }

    [Fact]
    public void a_seat_given_up_does_nothing_more_and_what_it_wrote_stays()
    {
        _room.Start(Method.SilentWriting, visibility: Visibility.Open);
        _room.Write("Vendor 1", "stays");
        _room.Send("Vendor 1", new LeaveWorkshop(_room.Next(), Room.WorkshopId)).ShouldBeExactly(new ParticipantLeft(Room.Id("Vendor 1"), false));
        _room.Board.Cards.ShouldHaveSingleItem();
        _room.Refuse("WORKSHOP_NOT_FOUND", "Vendor 1", new LeaveWorkshop(_room.Next(), Room.WorkshopId));
        WorkshopSlices.Of(_room.State, Room.Id("Vendor 1")).ShouldBeNull();
    }

    [Fact]
    public void the_last_facilitator_stays_until_another_one_is_there_or_it_is_closed()
    {
        var leave = new LeaveWorkshop(_room.Next(), Room.WorkshopId);
        _room.Refuse("LAST_FACILITATOR", "Fay", leave);
        _room.Refuse("LAST_FACILITATOR", "Fay", new RemoveParticipant(_room.Next(), Room.WorkshopId, Room.Id("Fay")));
        _room.Send(null, Join() with { Role = ParticipantRole.Facilitator, Side = null, ParticipantId = Room.Id("Flo"), Name = "Flo" });
        _room.Send("Fay", leave).ShouldBeExactly(new ParticipantLeft(Room.Id("Fay"), false));
        _room.Refuse("LAST_FACILITATOR", "Flo", leave with { CommandId = _room.Next() });
        _room.Send("Flo", new CloseWorkshop(_room.Next(), Room.WorkshopId, null));
        _room.Send("Flo", leave with { CommandId = _room.Next() }).ShouldBeExactly(new ParticipantLeft(Room.Id("Flo"), false));
    }

    [Fact]
    public void a_facilitator_can_remove_a_participant_once()
    {
        var remove = new RemoveParticipant(_room.Next(), Room.WorkshopId, Room.Id("Vendor 1"));
        _room.Refuse("NOT_ALLOWED", "Customer 1", remove);
        _room.Send("Fay", remove).ShouldBeExactly(new ParticipantLeft(Room.Id("Vendor 1"), true));
        _room.Send("Fay", remove).ShouldBeEmpty();
        _room.Refuse("PARTICIPANT_NOT_FOUND", "Fay", remove with { ParticipantId = Room.Id("nobody") });
    }

    [Fact]
    public void only_facilitators_see_the_code()
    {
        WorkshopSlices.Of(_room.State, Room.Id("Fay"))!.Facilitators!.Value.Slice.JoinCode.ShouldBe("ABC234");
        WorkshopSlices.Of(_room.State, Room.Id("Vendor 1"))!.Facilitators.ShouldBeNull();
    }

    [Fact]
    public void two_thousand_people_are_the_most_whether_they_stay_or_not()
    {
        while (_room.Board.Participants.Length < 2000)
        {
            var name = $"Guest {_room.Board.Participants.Length}";
            _room.Send(null, Join() with { ParticipantId = Room.Id(name), Name = name });
        }

        _room.Send("Fay", new RemoveParticipant(_room.Next(), Room.WorkshopId, Room.Id("Guest 1000")));
        Refused("WORKSHOP_FULL", Join());

        // Whoever is to steer comes in all the same.
        _room.Send(null, Join() with { Role = ParticipantRole.Facilitator, Side = null }).OfType<ParticipantJoined>().ShouldHaveSingleItem();
    }

    private JoinWorkshop Join() => new(_room.Next(), Room.WorkshopId, Room.Id("Cleo"), ParticipantRole.Contributor, Side.Customer, 1, "Cleo", []);

    private void Refused(string code, JoinWorkshop join) => _room.Refuse(code, "Fay", join);
}

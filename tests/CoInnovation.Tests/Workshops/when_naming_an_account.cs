using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Workshops;
using CoInnovation.Api.Workshops.Confirming;

namespace CoInnovation.Tests.Workshops;

public sealed class when_naming_an_account
{
    private readonly Room _room = new(Side.Vendor, Side.Customer);

    [Fact]
    public void an_own_account_is_named_at_once_and_everybody_reads_its_name()
    {
        _room.Send("Fay", Naming.Own(_room), Naming.Facilitator).Select(happened => happened.GetType()).ShouldBe([typeof(SideAccountNamed), typeof(SideConfirmed)]);

        _room.Board.ConfirmedSides.ShouldHaveSingleItem().ShouldSatisfyAllConditions(side => side.Side.ShouldBe(Side.Vendor), side => side.AccountName.Text.ShouldBe("Vendor Inc"));
        _room.Send("Fay", Naming.Own(_room), Naming.Facilitator).ShouldBeEmpty();
    }

    [Fact]
    public void a_related_one_is_asked_which_facilitators_alone_see_and_named_with_its_yes()
    {
        var before = _room.Board;
        _room.Send("Fay", Naming.Ask(_room, Side.Customer), Naming.Facilitator);

        _room.Board.ShouldBe(before);
        _room.State.Facilitators.Slice.SideAsks.ShouldHaveSingleItem().AccountName.Text.ShouldBe("Customer Inc");
        _room.Send("Fay", Naming.Ask(_room, Side.Customer), Naming.Facilitator).ShouldBeEmpty();

        _room.Send(null, Naming.Agree(_room, Side.Customer), Naming.Manager);

        _room.State.Facilitators.Slice.SideAsks.ShouldBeEmpty();
        _room.Board.ConfirmedSides.ShouldHaveSingleItem().Side.ShouldBe(Side.Customer);
        _room.Send(null, Naming.Agree(_room, Side.Customer), Naming.Manager).ShouldBeEmpty();
    }

    [Fact]
    public void nobody_says_yes_for_an_organization_that_is_not_asked()
    {
        _room.Refuse("SIDE_NOT_FOUND", null, Naming.Agree(_room, Side.Customer), Naming.Manager);
        _room.Refuse("SIDE_NOT_FOUND", null, Naming.Decline(_room, Side.Customer), Naming.Manager);
        _room.Send("Fay", Naming.Ask(_room, Side.Customer), Naming.Facilitator);

        // Another side, another organization.
        _room.Refuse("SIDE_NOT_FOUND", null, Naming.Agree(_room, Side.Vendor), Naming.Manager);
        _room.Refuse("SIDE_NOT_FOUND", null, Naming.Agree(_room, Side.Customer) with { OrganizationId = Room.Id("stranger") }, Naming.Of("Stranger", Room.Id("stranger"), MemberRole.Owner));
    }

    [Fact]
    public void what_the_caller_may_not_know_of_is_not_there()
    {
        _room.Refuse("ORGANIZATION_NOT_FOUND", "Fay", Naming.Own(_room) with { Account = null }, Naming.Facilitator);
        // Without a relationship nobody is asked.
        _room.Refuse("ORGANIZATION_NOT_FOUND", "Fay", Naming.Own(_room), Naming.Member);
        _room.Refuse("NOT_ALLOWED", "Customer 1", Naming.Own(_room), Naming.Facilitator);
        _room.Refuse("VALUE_OUT_OF_RANGE", "Fay", Naming.Own(_room, Side.Partner), Naming.Facilitator);
    }

    [Fact]
    public void an_organization_stands_for_one_side_and_a_side_for_one_organization()
    {
        _room.Refuse("OTHER_SIDE", "Fay", Naming.Ask(_room, Side.Vendor), Naming.Facilitator);
        _room.Send("Fay", Naming.Own(_room), Naming.Facilitator);
        _room.Refuse("ORGANIZATION_ON_OTHER_SIDE", "Fay", Naming.Own(_room, Side.Customer), Naming.Facilitator);
        _room.Refuse("SIDE_TAKEN", "Fay", Naming.Ask(_room, Side.Vendor) with { Account = new NameableAccount(_room.Board.ConfirmedSides[0].AccountName, Naming.Vendor, Side.Vendor) }, Naming.Facilitator);
    }

    [Fact]
    public void members_join_without_a_link_and_the_door_and_the_close_stop_them()
    {
        _room.Refuse("SIDE_NOT_FOUND", null, Naming.Join(_room, "Mia"), Naming.Member);
        Confirm();
        _room.Send("Fay", new LockDoor(_room.Next(), Room.WorkshopId));
        _room.Refuse("DOOR_LOCKED", null, Naming.Join(_room, "Mia"), Naming.Member);
        _room.Send("Fay", new UnlockDoor(_room.Next(), Room.WorkshopId));

        _room.Send(null, Naming.Join(_room, "Mia"), Naming.Member).OfType<ParticipantJoined>().Single().Side.ShouldBe(Side.Customer);

        // The same person, on another device.
        _room.Refuse("SEATED_ALREADY", null, Naming.Join(_room, "Mia again"), Naming.Member);
        _room.Send("Fay", new CloseWorkshop(_room.Next(), Room.WorkshopId, FollowUpOn: null));
        _room.Refuse("WORKSHOP_CLOSED", null, Naming.Join(_room, "Max"), Naming.Of("Max", Naming.Customer, MemberRole.Member));
    }

    [Fact]
    public void whoever_acts_for_a_side_already_acts_for_no_other()
    {
        Confirm();
        var seat = new Seat(Principal.DefaultTenant, Room.WorkshopId, Room.Id("Vendor 1"), Side.Vendor, ParticipantRole.Contributor);
        _room.Refuse("SEATED_ALREADY", null, Naming.Join(_room, "Mia"), Naming.Member with { Seats = [seat] });

        // A facilitator acts for none.
        _room.Send(null, Naming.Join(_room, "Mia"), Naming.Member with { Seats = [seat with { ParticipantId = Room.Id("Fay"), Side = null, Role = ParticipantRole.Facilitator }] }).ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void seats_that_rest_on_the_yes_end_when_it_is_taken_back_and_no_others(bool byFacilitator)
    {
        Confirm();
        _room.Send(null, Naming.Join(_room, "Mia"), Naming.Member);

        var happened = byFacilitator ? _room.Send("Fay", new DropSideAccount(_room.Next(), Room.WorkshopId, Side.Customer)) : _room.Send(null, Naming.Decline(_room, Side.Customer), Naming.Manager);

        happened.OfType<ParticipantLeft>().ShouldHaveSingleItem().ShouldBe(new ParticipantLeft(Room.Id("Mia"), Removed: false));
        _room.Board.ConfirmedSides.ShouldBeEmpty();
        _room.Board.Participants.Count(one => one.Present && one.Side == Side.Customer).ShouldBe(3);
        _room.Refuse("SIDE_NOT_FOUND", null, Naming.Join(_room, "Max"), Naming.Member);
        _room.Send("Fay", Naming.Ask(_room, Side.Customer), Naming.Facilitator).ShouldNotBeEmpty();
    }

    [Fact]
    public void a_question_ends_by_a_no_and_by_being_taken_back_and_nobody_else_hears_of_it()
    {
        var before = _room.Board;
        _room.Send("Fay", Naming.Ask(_room, Side.Customer), Naming.Facilitator);
        _room.Send(null, Naming.Decline(_room, Side.Customer), Naming.Manager);
        _room.State.Facilitators.Slice.SideAsks.ShouldBeEmpty();
        _room.Send("Fay", Naming.Ask(_room, Side.Customer), Naming.Facilitator);
        _room.Send("Fay", new DropSideAccount(_room.Next(), Room.WorkshopId, Side.Customer));
        _room.State.Facilitators.Slice.SideAsks.ShouldBeEmpty();
        _room.Send("Fay", new DropSideAccount(_room.Next(), Room.WorkshopId, Side.Customer)).ShouldBeEmpty();

        _room.Board.ShouldBe(before);
    }

    [Fact]
    public void what_it_rested_on_ends_it_for_that_account_and_person_alone()
    {
        Confirm();
        _room.Send(null, Naming.Join(_room, "Mia"), Naming.Member);
        _room.Send(null, Naming.Join(_room, "Max"), Naming.Of("Max", Naming.Customer, MemberRole.Member));

        _room.Happens(SideAccountEnds.OfMember(_room.State, Naming.Customer, Room.Id("Mia"), _room.Now)).OfType<ParticipantLeft>().ShouldHaveSingleItem().ParticipantId.ShouldBe(Room.Id("Mia"));
        SideAccountEnds.OfAccount(_room.State, Side.Customer, Naming.Customer, relationshipId: null, _room.Now).Events.ShouldBeEmpty();
        _room.Happens(SideAccountEnds.OfAccount(_room.State, Side.Customer, Naming.Customer, Naming.Relationship, _room.Now)).OfType<ParticipantLeft>().ShouldHaveSingleItem()
            .ParticipantId.ShouldBe(Room.Id("Max"));
        SideAccountEnds.OfAccount(_room.State, Side.Customer, Naming.Customer, Naming.Relationship, _room.Now).Events.ShouldBeEmpty();
    }

    private void Confirm()
    {
        _room.Send("Fay", Naming.Ask(_room, Side.Customer), Naming.Facilitator);
        _room.Send(null, Naming.Agree(_room, Side.Customer), Naming.Manager);
    }
}

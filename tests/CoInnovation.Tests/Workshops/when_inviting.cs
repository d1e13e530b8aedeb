using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Workshops;
using CoInnovation.Api.Workshops.Inviting;

namespace CoInnovation.Tests.Workshops;

public sealed class when_inviting
{
    private static readonly Guid s_id = Room.Id("invitation");
    private readonly Room _room = new(Side.Vendor, Side.Customer);

    private WorkshopInvitation Known => _room.State.Facilitators.Slice.Invitations.Single(one => one.InvitationId == s_id);

    [Fact]
    public void an_invitation_is_for_one_role_and_side_for_so_many_people_until_a_moment()
    {
        _room.Send("Fay", Make());

        Known.ShouldSatisfyAllConditions(
            one => (one.Label.Text, one.Label.OwnerId).ShouldBe(("Key users", Room.Id("Fay"))),
            one => (one.Role, one.Side, one.MostUses).ShouldBe((ParticipantRole.Contributor, Side.Customer, 1)),
            one => one.ExpiresAt.ShouldBe(_room.Now.AddDays(14)),
            one => one.StateAt(_room.Now).ShouldBe(InvitationState.Open));
        _room.Refuse("ID_TAKEN", "Fay", Make());
    }

    [Theory]
    [InlineData(ParticipantRole.Facilitator)]
    [InlineData(ParticipantRole.Contributor)]
    [InlineData(ParticipantRole.Observer)]
    public void only_who_has_the_highest_role_invites_to_any(ParticipantRole role)
    {
        _room.Send(null, new JoinWorkshop(_room.Next(), Room.WorkshopId, Room.Id("Olga"), ParticipantRole.Observer, Side: null, 1, "Olga", []));
        _room.Refuse("NOT_ALLOWED", "Customer 1", Make() with { Role = role });
        _room.Refuse("NOT_ALLOWED", "Olga", Make() with { Role = role });

        _room.Send("Fay", Make() with { Role = role });

        // Only contributors act for a side.
        Known.Side.ShouldBe(role == ParticipantRole.Contributor ? Side.Customer : null);
        _room.Send(null, Redeem("Cleo")).OfType<ParticipantJoined>().Single().Role.ShouldBe(role);
    }

    [Fact]
    public void what_is_out_of_range_is_refused()
    {
        _room.Refuse("VALUE_OUT_OF_RANGE", "Fay", Make() with { MostUses = 0 }).Path.ShouldBe(["mostUses"]);
        _room.Refuse("VALUE_OUT_OF_RANGE", "Fay", Make() with { MostUses = 501 });
        _room.Refuse("VALUE_OUT_OF_RANGE", "Fay", Make() with { Days = 0 }).Path.ShouldBe(["days"]);
        _room.Refuse("VALUE_OUT_OF_RANGE", "Fay", Make() with { Days = 91 });
        _room.Refuse("VALUE_OUT_OF_RANGE", "Fay", Make() with { Side = Side.Partner }).Path.ShouldBe(["side"]);
        _room.Refuse("VALUE_OUT_OF_RANGE", "Fay", Make() with { Side = null });
        _room.Refuse("TEXT_EMPTY", "Fay", Make() with { Label = " " });
        _room.Send("Fay", Make() with { MostUses = null, Days = 90 });
        Known.MostUses.ShouldBeNull();
    }

    [Fact]
    public void a_hundred_are_open_at_most()
    {
        for (var number = 0; number < MakeInvitation.MostOpen; number++)
        {
            _room.Send("Fay", Make() with { InvitationId = Room.Id($"invitation {number}") });
        }

        _room.Refuse("TOO_MANY_INVITATIONS", "Fay", Make());
        _room.Send("Fay", new RevokeInvitation(_room.Next(), Room.WorkshopId, Room.Id("invitation 7"), RemoveParticipants: false));
        _room.Send("Fay", Make());
    }

    [Fact]
    public void the_seat_and_its_count_are_one()
    {
        _room.Send("Fay", Make() with { MostUses = 2 });

        _room.Send(null, Redeem("Cleo")).Select(happened => happened.GetType()).ShouldBe([typeof(ParticipantJoined), typeof(InvitationUsed)]);
        _room.Send(null, Redeem("Clara"));
        Refused("INVITATION_USED_UP", Redeem("Carlos")).ShouldContain("2 people");

        // Whoever leaves gives nothing back.
        _room.Send("Cleo", new LeaveWorkshop(_room.Next(), Room.WorkshopId));
        Refused("INVITATION_USED_UP", Redeem("Carlos"));
        Known.UsedBy.ShouldBe([Room.Id("Cleo"), Room.Id("Clara")]);
    }

    [Fact]
    public void it_expires_to_the_moment()
    {
        _room.Send("Fay", Make() with { MostUses = 2, Days = 1 });
        _room.Now += TimeSpan.FromDays(1) - TimeSpan.FromTicks(1);
        _room.Send(null, Redeem("Cleo"));
        _room.Now += TimeSpan.FromTicks(1);
        Refused("INVITATION_EXPIRED", Redeem("Clara"));
    }

    [Fact]
    public void rotating_kills_the_secret_before_and_keeps_what_is_left()
    {
        _room.Send("Fay", Make() with { MostUses = 2 });
        _room.Send(null, Redeem("Cleo"));

        _room.Send("Fay", new RotateInvitation(_room.Next(), Room.WorkshopId, s_id)).ShouldBeExactly(new InvitationRotated(s_id, 2));

        Refused("JOIN_CODE_STALE", Redeem("Clara"));
        _room.Send(null, Redeem("Clara") with { Generation = 2 });
        Refused("INVITATION_USED_UP", Redeem("Carlos") with { Generation = 2 });
        _room.Refuse("INVITATION_ENDED", "Fay", new RotateInvitation(_room.Next(), Room.WorkshopId, s_id));
        _room.Refuse("INVITATION_NOT_FOUND", "Fay", new RotateInvitation(_room.Next(), Room.WorkshopId, Room.Id("none")));
        _room.Refuse("NOT_ALLOWED", "Customer 1", new RotateInvitation(_room.Next(), Room.WorkshopId, s_id));
    }

    [Fact]
    public void the_code_and_the_links_of_the_sides_go_their_own_way()
    {
        _room.Send("Fay", Make());
        _room.Send("Fay", new RotateJoinCode(_room.Next(), Room.WorkshopId, "XYZ789"));
        _room.Send(null, Redeem("Cleo"));
        _room.Join("Clara", Side.Customer);
    }

    [Fact]
    public void a_locked_door_and_a_closed_workshop_let_nobody_in_and_use_nothing_up()
    {
        _room.Send("Fay", Make());
        _room.Send("Fay", new LockDoor(_room.Next(), Room.WorkshopId));
        Refused("DOOR_LOCKED", Redeem("Cleo"));
        _room.Send("Fay", new UnlockDoor(_room.Next(), Room.WorkshopId));
        _room.Send("Fay", new CloseWorkshop(_room.Next(), Room.WorkshopId, null));
        Refused("WORKSHOP_CLOSED", Redeem("Cleo"));
        _room.Refuse("WORKSHOP_CLOSED", "Fay", Make() with { InvitationId = Room.Id("another") });
        Known.UsedBy.ShouldBeEmpty();
    }

    [Fact]
    public void revoking_ends_nobodys_seat_by_itself()
    {
        _room.Send("Fay", Make() with { MostUses = null });
        _room.Send(null, Redeem("Cleo"));
        _room.Send(null, Redeem("Clara"));

        _room.Send("Fay", Revoke(removing: false)).ShouldBeExactly(new InvitationRevoked(s_id, _room.Now));
        _room.Send("Fay", Revoke(removing: false)).ShouldBeEmpty();
        Refused("INVITATION_REVOKED", Redeem("Carlos"));
        _room.Refuse("NOT_ALLOWED", "Cleo", Revoke(removing: true));

        // Those who came by it, also afterwards; nobody else.
        _room.Send("Fay", Revoke(removing: true)).ShouldBeExactly(new ParticipantLeft(Room.Id("Cleo"), Removed: true), new ParticipantLeft(Room.Id("Clara"), Removed: true));
        _room.Send("Fay", Revoke(removing: true)).ShouldBeEmpty();
    }

    [Fact]
    public void who_is_removed_takes_their_own_invitations_along()
    {
        _room.Send("Fay", Make() with { Role = ParticipantRole.Facilitator, MostUses = null });
        _room.Send(null, Redeem("Flo"));
        _room.Send("Flo", Make() with { InvitationId = Room.Id("of Flo") });

        _room.Send("Fay", new RemoveParticipant(_room.Next(), Room.WorkshopId, Room.Id("Flo")))
            .ShouldBeExactly(new ParticipantLeft(Room.Id("Flo"), Removed: true), new InvitationRevoked(Room.Id("of Flo"), _room.Now));
        Refused("INVITATION_REVOKED", Redeem("Cleo") with { InvitationId = Room.Id("of Flo") });
    }

    [Fact]
    public void whoever_revokes_the_invitation_by_which_they_came_stays()
    {
        _room.Send("Fay", Make() with { Role = ParticipantRole.Facilitator, MostUses = null });
        _room.Send(null, Redeem("Flo"));
        _room.Send("Flo", Revoke(removing: true)).ShouldBeExactly(new InvitationRevoked(s_id, _room.Now));
    }

    [Fact]
    public void a_closed_workshop_is_open_to_guests_for_thirty_days_or_fourteen_after_the_next_meeting()
    {
        var closed = new DateTimeOffset(2026, 11, 26, 15, 0, 0, TimeSpan.Zero);
        GuestsEnd.Of(closed, followUpOn: null).ShouldBe(closed.AddDays(30));
        GuestsEnd.Of(closed, new DateOnly(2026, 12, 1)).ShouldBe(closed.AddDays(30));
        GuestsEnd.Of(closed, new DateOnly(2027, 2, 1)).ShouldBe(new DateTimeOffset(2027, 2, 16, 0, 0, 0, TimeSpan.Zero));
    }

    private MakeInvitation Make() => new(_room.Next(), Room.WorkshopId, s_id, "Key users", ParticipantRole.Contributor, Side.Customer, 1, 14);

    private RedeemInvitation Redeem(string name) => new(_room.Next(), Room.WorkshopId, Room.Id(name), s_id, 1, name, []);

    private RevokeInvitation Revoke(bool removing) => new(_room.Next(), Room.WorkshopId, s_id, removing);

    private string Refused(string code, RedeemInvitation redeem) => _room.Refuse(code, "Fay", redeem).Message;
}

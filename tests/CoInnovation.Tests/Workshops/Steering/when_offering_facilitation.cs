using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Workshops;
using CoInnovation.Api.Workshops.Inviting;

namespace CoInnovation.Tests.Workshops.Steering;

public sealed class when_offering_facilitation
{
    private readonly Room _room = new();

    private Guid? OfferTo(string who) => _room.State.SeatOf(Room.Id(who)).Slice.FacilitationOffer;

    private WorkshopInvitation Invitation => _room.State.Facilitators.Slice.Invitations.Single();

    [Fact]
    public void somebody_who_is_here_gets_an_invitation_that_is_theirs_alone()
    {
        var events = _room.Send("Fay", Offer("Vendor 1"));
        events.Select(Audience.FeedOf).ShouldBe([Audience.Facilitators, Audience.Own(Room.Id("Vendor 1"))]);
        OfferTo("Vendor 1").ShouldBe(Invitation.InvitationId);
        (Invitation.Role, Invitation.MostUses).ShouldBe((ParticipantRole.Facilitator, 1));
        _room.Send("Fay", Offer("Vendor 1", "another")).ShouldBeEmpty();
    }

    [Fact]
    public void by_it_they_take_a_second_seat_and_the_offer_is_laid_aside()
    {
        _room.Send("Fay", Offer("Vendor 1"));
        _room.Send(null, new RedeemInvitation(_room.Next(), Room.WorkshopId, Room.Id("Vendor 1 as well"), Invitation.InvitationId, 1, "Vendor 1 as well", []));
        _room.Send("Vendor 1", Answer(taken: true)).ShouldBeExactly(new FacilitationOfferAnswered(Room.Id("Vendor 1"), Taken: true));
        OfferTo("Vendor 1").ShouldBeNull();
        _room.Send("Vendor 1", Answer(taken: true)).ShouldBeEmpty();
        _room.Send("Vendor 1 as well", new StartStep(_room.Next(), Room.WorkshopId, _room.Board.Agenda[0].StepId, null)).ShouldNotBeEmpty();
    }

    [Fact]
    public void what_is_not_wanted_lets_nobody_in_any_more_and_can_be_offered_anew()
    {
        _room.Send("Fay", Offer("Vendor 1"));
        _room.Send("Vendor 1", Answer(taken: false));
        Invitation.StateAt(_room.Now).ShouldBe(InvitationState.Revoked);
        _room.Send("Fay", Offer("Vendor 1", "another")).ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void whoever_goes_takes_no_offer_along(bool removed)
    {
        _room.Send("Fay", Offer("Vendor 1"));
        _ = removed
            ? _room.Send("Fay", new RemoveParticipant(_room.Next(), Room.WorkshopId, Room.Id("Vendor 1")))
            : _room.Send("Vendor 1", new LeaveWorkshop(_room.Next(), Room.WorkshopId));
        Invitation.StateAt(_room.Now).ShouldBe(InvitationState.Revoked);
    }

    [Fact]
    public void only_facilitators_offer_it_and_only_to_those_who_are_here_and_do_not_facilitate()
    {
        _room.Refuse("NOT_ALLOWED", "Vendor 1", Offer("Vendor 2"));
        _room.Refuse("ALREADY_FACILITATES", "Fay", Offer("Fay"));
        _room.Send("Partner 3", new LeaveWorkshop(_room.Next(), Room.WorkshopId));
        _room.Refuse("PARTICIPANT_NOT_FOUND", "Fay", Offer("Partner 3"));
        _room.Send("Fay", Offer("Vendor 1"));
        _room.Refuse("ID_TAKEN", "Fay", Offer("Vendor 2"));
    }

    private OfferFacilitation Offer(string who, string invitation = "offer") => new(_room.Next(), Room.WorkshopId, Room.Id(who), Room.Id(invitation));

    private AnswerFacilitationOffer Answer(bool taken) => new(_room.Next(), Room.WorkshopId, taken);
}

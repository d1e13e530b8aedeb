using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Workshops;
using CoInnovation.Api.Workshops.Inviting;

namespace CoInnovation.Tests.Workshops;

public sealed class when_erasing_a_participant
{
    private static readonly Guid Carla = Room.Id("Customer 1");

    private readonly Room _room = new();

    [Fact]
    public void somebody_can_ask_for_their_own_erasure_and_their_seat_ends_with_it()
    {
        _room.Send("Customer 1", Erase(Carla)).ShouldBeExactly(new ParticipantErasureAsked(Carla, _room.Now), new ParticipantLeft(Carla, Removed: false));

        _room.Refuse("WORKSHOP_NOT_FOUND", "Customer 1", Erase(Carla));
        WorkshopSlices.Of(_room.State, Carla).ShouldBeNull();
    }

    [Fact]
    public void nobody_sees_that_they_asked()
    {
        var before = _room.State.Shared.Sequence;
        _room.Send("Customer 1", Erase(Carla));

        Audience.FeedOf(new ParticipantErasureAsked(Carla, _room.Now)).ShouldBeNull();
        _room.State.Shared.Sequence.ShouldBe(before + 1, "the seat that ended, and nothing else");
    }

    [Theory]
    [InlineData("Customer 2")]
    [InlineData("Fay")]
    public void nobody_in_the_room_can_erase_another(string who) => _room.Refuse("NOT_ALLOWED", who, Erase(Carla));

    [Fact]
    public void the_product_team_can_also_after_the_seat_was_given_up_and_once()
    {
        _room.Send("Customer 1", new LeaveWorkshop(_room.Next(), Room.WorkshopId));
        var (decision, team) = (Erase(Carla), new CommandContext(_room.Now, Principal.Nobody with { IsProductTeam = true }, Seat: null));

        var asked = EraseParticipant.Decide(decision, _room.State, team);
        asked.Events.Select(e => e.Data).ShouldBe([new ParticipantErasureAsked(Carla, _room.Now)]);
        _room.Happens(asked);

        EraseParticipant.Decide(decision, _room.State, team).Events.ShouldBeEmpty();
        Should.Throw<Api.Platform.Errors.NotFoundException>(() => EraseParticipant.Decide(Erase(Room.Id("nobody")), _room.State, team)).Code.ShouldBe("PARTICIPANT_NOT_FOUND");
    }

    [Fact]
    public void an_organizations_erasure_takes_back_what_its_people_were_offered()
    {
        _room.Send("Fay", new OfferFacilitation(_room.Next(), Room.WorkshopId, Carla, Room.Id("offer")));

        _room.Happens(Erased.Organization(_room.State, Room.Id("Customer organization"), _room.Now));

        _room.History.ShouldContain(new InvitationRevoked(Room.Id("offer"), _room.Now));
    }

    [Fact]
    public void an_organizations_erasure_ends_the_seats_of_its_people()
    {
        _room.Send("Customer 3", new LeaveWorkshop(_room.Next(), Room.WorkshopId));

        _room.Happens(Erased.Organization(_room.State, Room.Id("Customer organization"), _room.Now));

        _room.Board.Participants.Where(one => !one.Present).Select(one => one.Name.Text).ShouldBe(["Customer 1", "Customer 2", "Customer 3"]);
        _room.History[^3..].Select(happened => happened.GetType()).ShouldBe([typeof(ParticipantLeft), typeof(ParticipantLeft), typeof(OrganizationErased)]);
    }

    private EraseParticipant Erase(Guid participantId) => new(_room.Next(), Room.WorkshopId, participantId);
}

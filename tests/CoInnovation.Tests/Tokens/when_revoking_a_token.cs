using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Tokens;
using CoInnovation.EventStore.Sealing;
using CoInnovation.Tests.Workshops;

namespace CoInnovation.Tests.Tokens;

public sealed class when_revoking_a_token
{
    private static readonly DateTimeOffset Now = new(2026, 11, 26, 9, 0, 0, TimeSpan.Zero);
    private static readonly Seat Customer = new("default", Room.WorkshopId, Room.Id("Customer 1"), Side.Customer, ParticipantRole.Contributor);
    private static readonly Principal Team = Principal.Nobody with { IsProductTeam = true };
    private static readonly Principal Owner = Principal.Nobody with { Seats = [Customer] };
    private static readonly AccessToken OfSeat = AccessToken.Unknown.Apply(
        new TokenCreated(Room.Id("token"), Sealed.Of(Customer.ParticipantId, "x"), "", "", [TokenScope.Export], Room.WorkshopId, Customer.ParticipantId, null, Now));

    [Fact]
    public void its_owner_and_the_product_team_may_and_once_is_enough()
    {
        Decide(OfSeat, Owner).Data.ShouldBe(new TokenRevoked(Now, Customer.ParticipantId));
        Decide(OfSeat, Team).Data.ShouldBe(new TokenRevoked(Now));
        RevokeToken.Decide(Command, OfSeat.Apply(new TokenRevoked(Now)), Context(Owner)).Events.ShouldBeEmpty();
    }

    [Fact]
    public void for_everybody_else_there_is_none()
    {
        Refused(OfSeat, Principal.Nobody with { Seats = [Customer with { ParticipantId = Room.Id("Customer 2") }] });
        Refused(OfSeat with { ParticipantId = null }, Owner);
        Refused(AccessToken.Unknown, Team);
    }

    private static RevokeToken Command => new(Room.Id("command"), Room.Id("token"));

    private static CommandContext Context(Principal principal) => new(Now, principal, null);

    private static CoInnovation.EventStore.NewEvent Decide(AccessToken token, Principal principal) => RevokeToken.Decide(Command, token, Context(principal)).Events.Single();

    private static void Refused(AccessToken token, Principal principal) =>
        Should.Throw<NotFoundException>(() => RevokeToken.Decide(Command, token, Context(principal))).Code.ShouldBe("TOKEN_NOT_FOUND");
}

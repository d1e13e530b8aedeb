using CoInnovation.Api.Backlog;
using CoInnovation.Api.PainPoints;
using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.EventStore.Sealing;
using CoInnovation.Tests.Workshops;

namespace CoInnovation.Tests.PainPoints;

public sealed class when_changing_the_status_of_a_pain_point
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 9, 0, 0, TimeSpan.Zero);
    private static readonly CommandContext ByTheProductTeam = new(Now, Principal.Nobody with { IsProductTeam = true }, Seat: null);
    private readonly PainPoint _painPoint = PainPoint.Unknown.Apply(
        new PainPointRecorded(Room.Id("pain"), Room.WorkshopId, Sealed.Of(Room.Id("Customer 1"), "pain"), Side.Customer, null, null, Now));

    [Fact]
    public void the_product_team_speaks_as_one()
    {
        var changed = (PainPointStatusChanged)ChangePainPointStatus.Decide(Change("We are at it."), _painPoint, ByTheProductTeam).Events.Single().Data;

        changed.Reason.ShouldBe(Sealed.Of(Reasons.ProductTeamId, "We are at it."));
        _painPoint.Apply(changed).ShouldSatisfyAllConditions(
            painPoint => painPoint.Status.ShouldBe(PainPointStatus.UnderReview), painPoint => painPoint.Item.WorkshopId.ShouldBe(Room.WorkshopId));
    }

    [Fact]
    public void saying_the_same_again_changes_nothing()
    {
        var changed = _painPoint.Apply((PainPointEvent)ChangePainPointStatus.Decide(Change("We are at it."), _painPoint, ByTheProductTeam).Events.Single().Data);

        ChangePainPointStatus.Decide(Change("We are at it. "), changed, ByTheProductTeam).Events.ShouldBeEmpty();
    }

    [Fact]
    public void what_was_never_kept_is_not_found() =>
        Should.Throw<NotFoundException>(() => ChangePainPointStatus.Decide(Change("No."), PainPoint.Unknown, ByTheProductTeam)).Path.ShouldBe(["painPointId"]);

    private static ChangePainPointStatus Change(string reason) => new(Room.Id("command"), Room.Id("pain"), PainPointStatus.UnderReview, reason);
}

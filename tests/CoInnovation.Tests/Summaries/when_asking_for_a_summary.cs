using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Summaries;
using CoInnovation.EventStore.Deciding;
using CoInnovation.EventStore.Sealing;
using CoInnovation.Tests.Workshops;

namespace CoInnovation.Tests.Summaries;

public sealed class when_asking_for_a_summary
{
    private static readonly DateTimeOffset Now = new(2026, 11, 27, 9, 0, 0, TimeSpan.Zero);
    private static readonly Guid Carla = Room.Id("Carla");
    private static readonly CommandContext OfCarla = Context(Carla);
    private static readonly SummaryAsked Asked = new(Room.WorkshopId, Carla, Sealed.Of(Carla, "carla@example.com"), Now);
    private static readonly SummaryMailed Mailed = new(Room.WorkshopId, Carla, Now);

    [Fact]
    public void the_address_is_sealed_for_the_seat_and_when_they_agreed_is_written_down()
    {
        Ask(SummaryRequest.None, "carla@example.com").Events.Single().Data.ShouldBe(Asked);
        Ask(SummaryRequest.None.Apply(Asked), "carla@example.com").Events.ShouldBeEmpty();
        Ask(SummaryRequest.None.Apply(Asked), "c@example.com").Events.Single().Data.ShouldBe(Asked with { Address = Sealed.Of(Carla, "c@example.com") });
    }

    [Fact]
    public void it_can_be_taken_back_until_it_is_mailed_and_is_mailed_once()
    {
        var asked = SummaryRequest.None.Apply(Asked);
        TakeBack(asked).Events.Single().Data.ShouldBe(new SummaryTakenBack(Room.WorkshopId, Carla, Now));
        TakeBack(asked.Apply(new SummaryTakenBack(Room.WorkshopId, Carla, Now))).Events.ShouldBeEmpty();

        var mailed = asked.Apply(Mailed);
        Should.Throw<RuleViolationException>(() => TakeBack(mailed)).Code.ShouldBe("SUMMARY_MAILED");
        Should.Throw<RuleViolationException>(() => Ask(mailed, "c@example.com")).Code.ShouldBe("SUMMARY_MAILED");
    }

    [Fact]
    public void nobody_asks_from_the_seat_of_another()
    {
        Should.Throw<NotFoundException>(() => AskForSummary.Decide(new(Room.Id("c"), Room.WorkshopId, Carla, "x@example.com"), SummaryRequest.None, Context(Room.Id("Cem")))).Code.ShouldBe("WORKSHOP_NOT_FOUND");
        Should.Throw<NotFoundException>(() => TakeSummaryBack.Decide(new(Room.Id("c"), Room.WorkshopId, Carla), SummaryRequest.None.Apply(Asked), Context(Room.Id("Cem")))).Code.ShouldBe("WORKSHOP_NOT_FOUND");
    }

    private static Decision Ask(SummaryRequest request, string address) => AskForSummary.Decide(new(Room.Id("c"), Room.WorkshopId, Carla, address), request, OfCarla);

    private static Decision TakeBack(SummaryRequest request) => TakeSummaryBack.Decide(new(Room.Id("c"), Room.WorkshopId, Carla), request, OfCarla);

    private static CommandContext Context(Guid participantId) =>
        new(Now, Principal.Nobody with { Seats = [new Seat("default", Room.WorkshopId, participantId, Side.Customer, ParticipantRole.Contributor)] }, Seat: null);
}

using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Summaries;
using CoInnovation.EventStore.Deciding;
using CoInnovation.EventStore.Sealing;
using CoInnovation.Tests.Workshops;

namespace CoInnovation.Tests.Summaries;

public sealed class when_giving_feedback
{
    private static readonly DateTimeOffset Now = new(2026, 11, 27, 9, 0, 0, TimeSpan.Zero);
    private static readonly Guid Carla = Room.Id("Carla");

    [Fact]
    public void it_is_sealed_for_the_seat_and_takes_the_place_of_what_was_said_before()
    {
        var given = Said(Give(" The pace ", " "));
        given.ShouldBe(new FeedbackGiven(Room.WorkshopId, Carla, Sealed.Of(Carla, "The pace"), Wish: null, Now));
        Give("The pace", "", SeatFeedback.None.Apply(given)).Events.ShouldBeEmpty();
        Said(Give("The pace", "Breaks", SeatFeedback.None.Apply(given))).Wish!.Text.ShouldBe("Breaks");
        Should.Throw<InvalidInputException>(() => Give(" ", "")).Code.ShouldBe("TEXT_EMPTY");
        Should.Throw<InvalidInputException>(() => Give("", new string('x', 501))).Path.ShouldBe(["wish"]);
    }

    [Fact]
    public void it_is_taken_back_once()
    {
        TakeFeedbackBack take = new(Room.Id("c"), Room.WorkshopId, Carla);
        var given = SeatFeedback.None.Apply(Said(Give("The pace", "")));
        var taken = (FeedbackTakenBack)TakeFeedbackBack.Decide(take, given, Context(Carla)).Events.Single().Data;
        TakeFeedbackBack.Decide(take, given.Apply(taken), Context(Carla)).Events.ShouldBeEmpty();
        Should.Throw<NotFoundException>(() => TakeFeedbackBack.Decide(take, given, Context(Room.Id("Cem"))));
    }

    [Fact]
    public void neither_facilitators_nor_other_seats_say_it()
    {
        GiveFeedback command = new(Room.Id("c"), Room.WorkshopId, Carla, "The pace", "");
        Should.Throw<RuleViolationException>(() => GiveFeedback.Decide(command, SeatFeedback.None, Context(Carla, ParticipantRole.Facilitator))).Code.ShouldBe("NOT_ALLOWED");
        Should.Throw<NotFoundException>(() => GiveFeedback.Decide(command, SeatFeedback.None, Context(Room.Id("Cem")))).Code.ShouldBe("WORKSHOP_NOT_FOUND");
    }

    [Fact]
    public void nobody_reads_it_while_one_could_tell_whose_it_is()
    {
        Feedback.Of([Of("a", "Pace"), Of("b", "Zest")]).ShouldBe(new Feedback(2, Likes: null, Wishes: null));
        // Whoever took it back, or was erased, does not make the number up.
        Feedback.Of([Of("a", "Pace"), Of("b", "Zest"), SeatFeedback.None, new(new FeedbackGiven(Room.WorkshopId, Room.Id("d"), Like: null, Wish: null, Now))]).Likes.ShouldBeNull();

        var all = Feedback.Of([Of("a", "Zest"), Of("b", "pace"), Of("c", "Breaks")]);
        all.Answers.ShouldBe(3);
        all.Likes.ShouldBe(["Breaks", "pace", "Zest"]);
        all.Wishes.ShouldBeEmpty();

        static SeatFeedback Of(string who, string like) => new(new FeedbackGiven(Room.WorkshopId, Room.Id(who), Sealed.Of(Room.Id(who), like), Wish: null, Now));
    }

    private static FeedbackGiven Said(Decision decision) => (FeedbackGiven)decision.Events.Single().Data;

    private static Decision Give(string like, string wish, SeatFeedback? before = null) =>
        GiveFeedback.Decide(new(Room.Id("c"), Room.WorkshopId, Carla, like, wish), before ?? SeatFeedback.None, Context(Carla));

    private static CommandContext Context(Guid participantId, ParticipantRole role = ParticipantRole.Contributor) =>
        new(Now, Principal.Nobody with { Seats = [new Seat("default", Room.WorkshopId, participantId, Side.Customer, role)] }, Seat: null);
}

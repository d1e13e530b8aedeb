using System.Text.Json;
using CoInnovation.Api.Platform.Wire;
using CoInnovation.Api.Workshops;
using CoInnovation.Api.Workshops.Confirming;
using CoInnovation.Api.Workshops.Steering;

namespace CoInnovation.Tests.Workshops;

/// <summary>Non-interference: two histories that differ in hidden cards alone look the same, byte by byte, to everybody but their author.</summary>
public sealed class keeping_hidden_things_hidden
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(20261122)]
    public void what_a_hidden_card_says_reaches_no_other_slice_and_no_other_frame(int seed)
    {
        var one = new RandomWalk(seed, number => $"s{number}").Steps(600).Room;
        var other = new RandomWalk(seed, number => $"another secret, much longer than the first, number {number}").Steps(600).Room;

        one.State.SeatOf(Room.Id("Customer 1")).Slice.Cards.ShouldContain(card => card.StepId == RandomWalk.SecretStep);
        foreach (var viewer in one.Board.Participants.Where(participant => participant.Name.Text != "Customer 1"))
        {
            Seen(one, viewer).ShouldBe(Seen(other, viewer));
        }

        // The control: its author sees the difference, and so does everybody once the cards are revealed.
        var author = one.Board.Participants.Single(participant => participant.Name.Text == "Customer 1");
        Seen(one, author).ShouldNotBe(Seen(other, author));
        Reveal(one);
        Reveal(other);
        Seen(one, one.Board.Participants[0]).ShouldNotBe(Seen(other, one.Board.Participants[0]));
    }

    [Fact]
    public void every_event_has_its_feed_and_its_stored_name()
    {
        var events = typeof(WorkshopEvent).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(WorkshopEvent))).ToList();
        events.ShouldAllBe(type => type.IsSealed);
        Corpus.Names.Keys.ShouldBe(events, ignoreOrder: true);

        List<WorkshopEvent> happened =
        [
            .. Enumerable.Range(1, 6).SelectMany(seed => new RandomWalk(seed, number => $"s{number}").Steps(600).Room.History),
            .. folding_feeds_into_slices.AWorkshop().History, .. folding_feeds_into_slices.AControlRoom().History,
        ];
        happened.Select(one => one.GetType()).Distinct().ShouldBe(events, ignoreOrder: true);

        // That somebody is to be erased is nobody's to see, nor what was taken back, nor which account and person stand behind a side or a seat: the effects are.
        happened.Where(one => one is not (ParticipantErasureAsked or ControlUndone or SideAccountNamed or SideAccountEnded or MemberSeated)).ShouldAllBe(one => Audience.FeedOf(one) != null);
    }

    [Fact]
    public void a_tally_is_sealed_for_everybody_until_the_round_closes()
    {
        foreach (var seed in Enumerable.Range(1, 4))
        {
            new RandomWalk(seed, number => $"s{number}").Steps(600).Room.Board.VotingRounds.ShouldAllBe(round => round.Open == (round.Results == null));
        }
    }

    private static void Reveal(Room room)
    {
        if (room.Board.State == WorkshopState.Closed)
        {
            room.Send("Fay", new ReopenWorkshop(room.Next(), Room.WorkshopId, "AGAIN2"));
        }

        room.Send("Fay", new RevealCards(room.Next(), Room.WorkshopId, RandomWalk.SecretStep, null));
    }

    private static string Seen(Room room, Participant viewer)
    {
        var slices = WorkshopSlices.Of(room.State, viewer.ParticipantId)!;
        string?[] feeds = [Audience.Workshop, Audience.Own(viewer.ParticipantId), slices.Facilitators is null ? null : Audience.Facilitators];
        return JsonSerializer.Serialize(slices, WireJson.Options)
            + string.Concat(room.History.Where(happened => feeds.Contains(Audience.FeedOf(happened))).Select(happened => "\n" + Room.Text(happened)));
    }
}

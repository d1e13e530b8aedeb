using CoInnovation.Api.Workshops;
using CoInnovation.Api.Workshops.Export;
using CoInnovation.Api.Workshops.Parking;

using CoInnovation.Tests.Platform.Languages;

namespace CoInnovation.Tests.Workshops.Steering;

public sealed class when_parking_a_topic
{
    private readonly Room _room = new();

    [Fact]
    public void anybody_parks_it_and_nobodys_name_is_on_it()
    {
        var parked = _room.Send("Vendor 1", Park("The contract")).ShouldHaveSingleItem();
        Room.Text(parked).ShouldNotContain(Room.Id("Vendor 1").ToString());
        _room.Board.ParkedTopics.Single().Text.Text.ShouldBe("The contract");
        _room.Refuse("ID_TAKEN", "Fay", Park("The contract"));
        _room.Refuse("TEXT_EMPTY", "Fay", Park(""));
    }

    [Fact]
    public void a_facilitator_marks_it_as_dealt_with_and_opens_it_again()
    {
        _room.Send("Customer 1", Park("The contract"));
        _room.Send("Fay", Settle("The contract", settled: true)).ShouldBeExactly(new ParkedTopicSettled(Room.Id("The contract"), Settled: true));
        _room.Send("Fay", Settle("The contract", settled: true)).ShouldBeEmpty();
        _room.Send("Fay", Settle("The contract", settled: false)).ShouldHaveSingleItem();
        _room.Board.ParkedTopics.Single().Settled.ShouldBeFalse();
        _room.Refuse("TOPIC_NOT_FOUND", "Fay", Settle("Prices", settled: true));
        _room.Refuse("NOT_ALLOWED", "Customer 1", Settle("The contract", settled: true));
    }

    [Fact]
    public void a_hundred_are_the_most()
    {
        foreach (var number in Enumerable.Range(1, 100))
        {
            _room.Send("Customer 1", Park($"Topic {number}"));
        }

        _room.Refuse("PARKING_LOT_FULL", "Customer 1", Park("One more"));
    }

    [Fact]
    public void the_export_says_what_was_dealt_with()
    {
        _room.Send("Customer 1", Park("The contract"));
        _room.Send("Customer 1", Park("Prices"));
        _room.Send("Fay", Settle("Prices", settled: true));
        MarkdownExport.Of(WorkshopSummary.Of(_room.Board), Readers.English).ShouldContain("## Parking lot\n\n- The contract\n- Prices (dealt with)\n");
        _room.Send("Fay", new CloseWorkshop(_room.Next(), Room.WorkshopId, FollowUpOn: null));
        _room.Refuse("WORKSHOP_CLOSED", "Customer 1", Park("Too late"));
    }

    private ParkTopic Park(string text) => new(_room.Next(), Room.WorkshopId, Room.Id(text), text);

    private SettleParkedTopic Settle(string text, bool settled) => new(_room.Next(), Room.WorkshopId, Room.Id(text), settled);
}

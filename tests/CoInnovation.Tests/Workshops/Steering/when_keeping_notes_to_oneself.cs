using CoInnovation.Api.Workshops;
using CoInnovation.Api.Workshops.Notes;

namespace CoInnovation.Tests.Workshops.Steering;

public sealed class when_keeping_notes_to_oneself
{
    private readonly Room _room = new();

    [Fact]
    public void they_go_to_their_authors_own_feed_alone()
    {
        var kept = _room.Send("Customer 1", Keep("one", "Ask about Fridays")).ShouldHaveSingleItem();
        Audience.FeedOf(kept).ShouldBe(Audience.Own(Room.Id("Customer 1")));
        Notes("Customer 1").ShouldBe(["Ask about Fridays"]);
        Notes("Customer 2").ShouldBeEmpty();
        _room.Send("Fay", Keep("one", "The same id is somebody else's note"));
        Notes("Customer 1").ShouldBe(["Ask about Fridays"]);
    }

    [Fact]
    public void one_is_written_anew_in_its_place_and_thrown_away()
    {
        _room.Send("Customer 1", Keep("one", "first"));
        _room.Send("Customer 1", Keep("two", "second"));
        _room.Send("Customer 1", Keep("one", "first, better"));
        _room.Send("Customer 1", Keep("one", "first, better")).ShouldBeEmpty();
        Notes("Customer 1").ShouldBe(["first, better", "second"]);
        _room.Send("Customer 1", Drop("one"));
        _room.Send("Customer 1", Drop("one")).ShouldBeEmpty();
        Notes("Customer 1").ShouldBe(["second"]);
        _room.Refuse("TEXT_EMPTY", "Customer 1", Keep("three", " "));
    }

    [Fact]
    public void also_after_the_close_and_at_most_a_hundred()
    {
        _room.Send("Fay", new CloseWorkshop(_room.Next(), Room.WorkshopId, FollowUpOn: null));
        foreach (var number in Enumerable.Range(1, 100))
        {
            _room.Send("Customer 1", Keep($"{number}", $"Note {number}"));
        }

        _room.Refuse("NOTE_LIMIT_REACHED", "Customer 1", Keep("more", "One more"));
        _room.Send("Customer 1", Keep("1", "Another first note")).ShouldHaveSingleItem();
    }

    private IEnumerable<string?> Notes(string who) => _room.State.SeatOf(Room.Id(who)).Slice.Notes.Select(note => note.Text.Text);

    private KeepNoteToSelf Keep(string note, string text) => new(_room.Next(), Room.WorkshopId, Room.Id(note), text);

    private DropNoteToSelf Drop(string note) => new(_room.Next(), Room.WorkshopId, Room.Id(note));
}

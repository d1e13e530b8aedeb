using CoInnovation.Api.Workshops;
using CoInnovation.Api.Workshops.Discussing;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Tests.Workshops;

public sealed class when_discussing_topics
{
    private readonly Room _room = new();
    private readonly Guid _step;
    private readonly Guid _first;
    private readonly Guid _second;

    public when_discussing_topics()
    {
        _step = _room.Start(Method.Discussion);
        _first = _room.Write("Customer 1", "Billing");
        _second = _room.Write("Vendor 1", "Hotline");
    }

    private Topic Current => _room.Board.Topic.ShouldNotBeNull();

    [Fact]
    public void one_topic_at_a_time_has_five_minutes_and_the_one_before_is_done_with()
    {
        Open(_first);
        Current.ShouldBe(new Topic(_step, _first, _room.Now.AddMinutes(5), 0, 1, 0, 0, 0));
        Open(_second, 3);
        Current.ShouldBe(new Topic(_step, _second, _room.Now.AddMinutes(3), 0, 2, 0, 0, 0));
        _room.Board.DiscussedCardIds.ShouldBe([_first]);
        Open(_second).ShouldBeEmpty();
    }

    [Fact]
    public void thumbs_count_once_each_and_start_anew_when_it_goes_on()
    {
        Open(_first);
        Show("Customer 1", Thumb.Up);
        Show("Customer 2", Thumb.Up);
        Show("Vendor 1", Thumb.Down);
        Show("Customer 2", Thumb.Sideways);
        Show("Vendor 1", null);
        (Current.Up, Current.Sideways, Current.Down).ShouldBe((1, 1, 0));
        Show("Customer 1", Thumb.Up).ShouldBeEmpty();
        _room.Now = _room.Now.AddMinutes(6);
        _room.Send("Fay", new ExtendTopic(_room.Next(), Room.WorkshopId, _first, null));
        Current.ShouldBe(new Topic(_step, _first, _room.Now.AddMinutes(2), 1, 2, 0, 0, 0));
        Show("Customer 1", Thumb.Up);
        Current.Up.ShouldBe(1);
    }

    [Fact]
    public void a_step_may_say_for_how_long_topics_are_discussed_and_go_on()
    {
        _room.Send("Fay", new ChangeStep(_room.Next(), Room.WorkshopId, _step, new StepSettings(Method.Discussion, "step", "", 10, Pace: new(TopicMinutes: 8, ExtensionMinutes: 3))));
        Open(_first);
        Current.EndsAt.ShouldBe(_room.Now.AddMinutes(8));
        _room.Send("Fay", new ExtendTopic(_room.Next(), Room.WorkshopId, _first, null));
        Current.EndsAt.ShouldBe(_room.Now.AddMinutes(11));
    }

    [Fact]
    public void a_topic_that_is_opened_again_asks_anew()
    {
        Open(_first);
        Show("Customer 1", Thumb.Up);
        _room.Send("Fay", new CloseTopic(_room.Next(), Room.WorkshopId, _first));
        Open(_first);
        Show("Customer 1", null).ShouldBeEmpty("nothing was shown to this question");
        Show("Customer 1", Thumb.Up);
        (Current.Up, Current.Sideways, Current.Down).ShouldBe((1, 0, 0));
    }

    [Fact]
    public void whose_thumb_it_is_the_others_never_learn()
    {
        Open(_first);
        var events = Show("Customer 1", Thumb.Down);
        events.Select(Audience.FeedOf).ShouldBe([Audience.Own(Room.Id("Customer 1")), Audience.Workshop]);
        Room.Text(events[1]).ShouldNotContain(Room.Id("Customer 1").ToString());
    }

    [Fact]
    public void it_ends_with_the_facilitators_word_with_its_step_and_with_its_card()
    {
        Open(_first);
        _room.Send("Fay", new CloseTopic(_room.Next(), Room.WorkshopId, _first));
        _room.Refuse("TOPIC_CLOSED", "Customer 1", new ShowThumb(_room.Next(), Room.WorkshopId, _first, Thumb.Up));
        Open(_second);
        _room.Send("Vendor 1", new WithdrawCard(_room.Next(), Room.WorkshopId, _second));
        _room.Board.Topic.ShouldBeNull();
        Open(_first);
        _room.Board.DiscussedCardIds.ShouldBeEmpty("it is discussed again");
        _room.Start(Method.Break, "break");
        _room.Board.Topic.ShouldBeNull();
        _room.Board.DiscussedCardIds.ShouldBe([_first]);
    }

    [Fact]
    public void what_is_no_topic_is_refused()
    {
        _room.Refuse("NOT_ALLOWED", "Customer 1", new OpenTopic(_room.Next(), Room.WorkshopId, _first, null));
        _room.Refuse("VALUE_OUT_OF_RANGE", "Fay", new OpenTopic(_room.Next(), Room.WorkshopId, _first, 61));
        _room.Refuse("CARD_NOT_FOUND", "Fay", new OpenTopic(_room.Next(), Room.WorkshopId, Room.Id("nothing"), null));
        _room.Refuse("TOPIC_CLOSED", "Fay", new ExtendTopic(_room.Next(), Room.WorkshopId, _first, null));
        _room.Start(Method.SilentWriting, "silent");
        _room.Refuse("NOT_YOUR_TURN", "Fay", new OpenTopic(_room.Next(), Room.WorkshopId, _first, null));
    }

    private IReadOnlyList<WorkshopEvent> Open(Guid card, int? minutes = null) => _room.Send("Fay", new OpenTopic(_room.Next(), Room.WorkshopId, card, minutes));

    private IReadOnlyList<WorkshopEvent> Show(string who, Thumb? thumb) => _room.Send(who, new ShowThumb(_room.Next(), Room.WorkshopId, Current.CardId, thumb));
}

using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Reminders;
using CoInnovation.EventStore.Deciding;
using CoInnovation.Tests.Workshops;

namespace CoInnovation.Tests.Reminders;

public sealed class when_stopping_reminders
{
    private static readonly CommandContext Context = new(new DateTimeOffset(2026, 11, 27, 9, 0, 0, TimeSpan.Zero), Principal.Nobody, Seat: null);
    private static readonly Guid Carla = Room.Id("Carla");

    [Fact]
    public void they_stop_once_and_come_again_once()
    {
        var stopped = new RemindersStopped(Room.WorkshopId, Carla, Context.Now);
        Stop(ReminderWish.None).Events.Single().Data.ShouldBe(stopped);
        Resume(ReminderWish.None).Events.ShouldBeEmpty();

        var wish = ReminderWish.None.Apply(stopped);
        Stop(wish).Events.ShouldBeEmpty();
        Resume(wish).Events.Single().Data.ShouldBe(new RemindersResumed(Room.WorkshopId, Carla, Context.Now));
        wish.Apply(new RemindersResumed(Room.WorkshopId, Carla, Context.Now)).ShouldBe(ReminderWish.None);
    }

    [Fact]
    public void each_person_has_a_wish_for_each_workshop()
    {
        Guid[] streams =
        [
            ReminderWish.StreamOf(Room.WorkshopId, Carla), ReminderWish.StreamOf(Room.Id("another"), Carla), ReminderWish.StreamOf(Room.WorkshopId, Room.Id("Cem")),
            ReminderWish.StreamOf(Carla, Room.WorkshopId),
        ];
        streams.Distinct().Count().ShouldBe(streams.Length);
    }

    private static Decision Stop(ReminderWish wish) => StopReminders.Decide(new(Room.Id("c"), Room.WorkshopId, Carla), wish, Context);

    private static Decision Resume(ReminderWish wish) => ResumeReminders.Decide(new(Room.Id("c"), Room.WorkshopId, Carla), wish, Context);
}

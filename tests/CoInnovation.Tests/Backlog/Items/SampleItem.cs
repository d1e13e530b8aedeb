using CoInnovation.Api.Backlog.Items;
using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.EventStore.Deciding;
using CoInnovation.Tests.Workshops;

namespace CoInnovation.Tests.Backlog.Items;

/// <summary>An item of the backlog for pure facts: what was decided before is given, a command is sent by the facilitator, and its events are looked at.</summary>
internal sealed class SampleItem
{
    public static readonly DateTimeOffset Now = new(2026, 11, 22, 9, 0, 0, TimeSpan.Zero);
    public static readonly Guid Id = Room.Id("item");
    public static readonly Seat Facilitator = new("default", Room.WorkshopId, Room.Id("Fay"), null, ParticipantRole.Facilitator);
    public static readonly CommandContext ByTheFacilitator = new(Now, Principal.Nobody, Facilitator);
    public static readonly CommandContext ByTheProductTeam = new(Now, Principal.Nobody with { IsProductTeam = true }, Seat: null);

    public ItemState State { get; private set; } = ItemState.Recorded(Room.WorkshopId);

    public IReadOnlyList<BacklogItemEvent> Send<TCommand>(Func<TCommand, ItemState, CommandContext, Decision> decide, TCommand command)
    {
        BacklogItemEvent[] events = [.. decide(command, State, ByTheFacilitator).Events.Select(one => (BacklogItemEvent)one.Data)];
        State = events.Aggregate(State, (state, happened) => state.Apply(happened));
        return events;
    }
}

using CoInnovation.Api.Backlog.Items;
using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.EventStore.Deciding;
using CoInnovation.EventStore.Sealing;
using CoInnovation.Tests.Workshops;

namespace CoInnovation.Tests.Backlog.Items;

/// <summary>An item of the backlog for pure facts: what was decided before is given, a command is sent by the facilitator, and its events are looked at.</summary>
internal sealed class SampleItem
{
    public const string FirstTheme = "Billing";
    public static readonly DateTimeOffset Now = new(2026, 11, 22, 9, 0, 0, TimeSpan.Zero);
    public static readonly Guid Id = Room.Id("item");
    public static readonly Guid Organization = Room.Id("Harbor Hospital");
    public static readonly Seat Facilitator = new("default", Room.WorkshopId, Room.Id("Fay"), null, ParticipantRole.Facilitator);
    public static readonly CommandContext ByTheFacilitator = new(Now, Principal.Nobody, Facilitator);
    public static readonly CommandContext ByTheProductTeam = new(Now, Principal.Nobody with { IsProductTeam = true }, Seat: null);
    public static readonly CommandContext ByACustomer = By(new Seat("default", Room.WorkshopId, Room.Id("Carl"), Side.Customer, ParticipantRole.Contributor, Organization));

    public ItemState State { get; private set; } = ItemState.Recorded(ItemKind.PainPoint, Room.WorkshopId, Organization, Sealed.Of(Room.Id("Fay"), FirstTheme));

    public static CommandContext By(Seat seat) => new(Now, Principal.Nobody with { Seats = [seat] }, seat);

    public IReadOnlyList<BacklogItemEvent> Send<TCommand>(Func<TCommand, ItemState, CommandContext, Decision> decide, TCommand command, CommandContext? context = null)
    {
        BacklogItemEvent[] events = [.. decide(command, State, context ?? ByTheFacilitator).Events.Select(one => (BacklogItemEvent)one.Data)];
        State = events.Aggregate(State, (state, happened) => state.Apply(happened));
        return events;
    }
}

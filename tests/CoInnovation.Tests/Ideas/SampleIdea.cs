using CoInnovation.Api.Ideas;
using CoInnovation.Api.Platform.Commands;
using CoInnovation.EventStore.Deciding;
using CoInnovation.EventStore.Sealing;
using CoInnovation.Tests.Backlog.Items;
using CoInnovation.Tests.Workshops;

namespace CoInnovation.Tests.Ideas;

/// <summary>An idea for pure facts: what was decided before is given, a command is sent by the facilitator, and its events are looked at.</summary>
internal sealed class SampleIdea
{
    public static readonly Guid Pain = Room.Id("pain");

    public Idea State { get; private set; } = Idea.Unknown.Apply(
        new IdeaRecorded(SampleItem.Id, Room.WorkshopId, Sealed.Of(Room.Id("Fay"), "idea"), null, null, null, null, [Pain], SampleItem.Now));

    public IReadOnlyList<object> Send<TCommand>(Func<TCommand, Idea, CommandContext, Decision> decide, TCommand command)
    {
        object[] events = [.. decide(command, State, SampleItem.ByTheFacilitator).Events.Select(one => one.Data)];
        State = events.Aggregate(State, (state, happened) => state.Fold(happened));
        return events;
    }
}

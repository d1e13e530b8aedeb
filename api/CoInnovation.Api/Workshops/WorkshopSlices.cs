using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Workshops.Steering;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.Workshops;

/// <summary>Everything that one viewer may see of a workshop: the slices of the feeds that the seat reads. GraphQL, hub, summary and export are made of these.</summary>
public sealed record WorkshopSlices(Participant Viewer, Folded<WorkshopBoard> Shared, Folded<OwnSeat> Own, Folded<Facilitation>? Facilitators)
{
    public WorkshopBoard Board => Shared.Slice;

    /// <summary>What was done last to the course of the workshop and not taken back; null for everybody but its facilitators.</summary>
    public ControlEntry? LastControl { get; private init; }

    /// <summary>What this seat sees; null without a seat that is still held.</summary>
    public static WorkshopSlices? Of(Workshop workshop, Guid participantId) =>
        workshop.Board.Participants.FirstOrDefault(one => one.ParticipantId == participantId) is not { Present: true } viewer ? null
            : viewer.Role == ParticipantRole.Facilitator
                ? new(viewer, workshop.Shared, workshop.SeatOf(participantId), workshop.Facilitators) { LastControl = workshop.Control.Last }
                : new(viewer, workshop.Shared, workshop.SeatOf(participantId), Facilitators: null);
}

/// <summary>Reads slices at their newest committed state.</summary>
public sealed class WorkshopFeeds(Mailboxes<Workshop> workshops)
{
    /// <summary>What the seat sees now; null if there is no such workshop or the seat has ended: the two look the same.</summary>
    public async ValueTask<WorkshopSlices?> ReadAsync(Seat seat, CancellationToken cancellationToken)
    {
        var key = new StreamKey(seat.Tenant, seat.WorkshopId);
        var (workshop, _) = await workshops.ReadAsync(key, cancellationToken);

        // The seat may have been taken through another node of which no word has come yet.
        return WorkshopSlices.Of(workshop, seat.ParticipantId) ?? WorkshopSlices.Of(await workshops.ReadNewestAsync(key, cancellationToken), seat.ParticipantId);
    }
}

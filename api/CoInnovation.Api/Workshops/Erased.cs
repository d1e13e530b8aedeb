using CoInnovation.Api.Workshops.Inviting;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.Workshops;

/// <summary>What a workshop is told once a key is destroyed. Safe to repeat under the same command id.</summary>
public static class Erased
{
    public static Decision Participant(Guid participantId, DateTimeOffset now) => Audience.Publish(new ParticipantErased(participantId, now));

    /// <summary>The seats of its people end with it, as if they were removed: nothing can be sealed for them any more.</summary>
    public static Decision Organization(Workshop workshop, Guid organizationId, DateTimeOffset now) => Audience.Publish(
        [
            .. Removing.Of(workshop, [.. workshop.MembersOf(organizationId).Where(one => one.Present)], now),
            new OrganizationErased(organizationId, now),
        ]);

    /// <summary>Everybody who sits, or sat, for the organization.</summary>
    public static IEnumerable<Participant> MembersOf(this Workshop workshop, Guid organizationId) =>
        workshop.Board.Participants.Where(one => one.OrganizationId == organizationId);
}

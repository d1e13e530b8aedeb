using CoInnovation.Api.Platform.Principals;

namespace CoInnovation.Api.Backlog;

/// <summary>
/// What somebody who sees an item may know of the others who have to do with it. Which organizations they are of is nobody's business but the product team's and
/// their own people's; names are known to those who sat in a workshop with them, too.
/// </summary>
internal static class Insight
{
    public static bool KnowsOrganization(this Principal viewer, Guid organizationId) => viewer.IsProductTeam || viewer.Organizations.Contains(organizationId);

    /// <summary>Somebody who acted from a seat in this workshop, for this organization.</summary>
    public static bool KnowsName(this Principal viewer, Guid? workshopId, Guid? organizationId) =>
        viewer.IsProductTeam
        || (organizationId is { } organization && viewer.Organizations.Contains(organization))
        || (workshopId is { } workshop && viewer.Seats.Any(seat => seat.WorkshopId == workshop));

    public static bool IsSelf(this Principal viewer, Guid participantId) => viewer.Seats.Any(seat => seat.ParticipantId == participantId);
}

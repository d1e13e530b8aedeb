using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Platform.Hosting;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.EventStore.Sealing;
using CoInnovation.GraphQL;

namespace CoInnovation.Api.Workshops.Graph;

/// <summary>
/// What somebody types is sealed for the id of their seat, taken along and erased by it; and everybody in a workshop knows these ids. So nobody takes a seat under an id that is somebody's already,
/// or an organization's, or the product team's.
/// </summary>
internal static class SeatIds
{
    private const string Joined = "participant_joined";

    /// <summary><c>ID_TAKEN</c>. The same seat may be asked for once more, since answers get lost.</summary>
    public static async Task RefuseTakenAsync(Guid participantId, Guid workshopId, Guid organizationId, ResolveContext context)
    {
        var (tenant, canceled) = (context.Properties.Get<Principal>().Tenant, context.CancellationToken);
        var sealedFor = await context.Services.GetRequiredService<Keyring>().OrganizationOfAsync(tenant, participantId, canceled);
        if (participantId == ProductTeam.OwnerId || sealedFor == participantId || (sealedFor is { } known && known != organizationId) || (sealedFor is not null && await SitsElsewhereAsync()))
        {
            throw InvalidInputException.IdTaken("participantId");
        }

        // Only for an id that is known already, so next to never: it goes through the log.
        async Task<bool> SitsElsewhereAsync() =>
            (await context.Services.GetRequiredService<Backbone>().Store.FindStreamsAsync(tenant, Joined, $$"""{"participantId": "{{participantId}}"}""", canceled)).Any(stream => stream != workshopId);
    }
}

using CoInnovation.Api.Platform.Errors;

namespace CoInnovation.Api.Relationships;

/// <summary>Why something does not happen between organizations, in the words that people read.</summary>
internal static class Refusals
{
    public static NotFoundException NotFound() => new("RELATIONSHIP_NOT_FOUND", "There is no such relationship, or your organizations have no part in it (any more).", ["relationshipId"]);

    public static NotFoundException NoPartner() => new("PARTNER_NOT_FOUND", "There is no such partner here (any more). Load the page again.", ["partnerId"]);

    public static NotFoundException NoOrganization() => new("ORGANIZATION_NOT_FOUND", "There is no such organization that you manage.", ["organizationId"]);

    public static RuleViolationException NotAllowed() => new("NOT_ALLOWED", "This is for an owner or administrator of the organization whose decision it is.");

    public static RuleViolationException Ended() => new("RELATIONSHIP_ENDED", "This relationship has ended. Propose a new one.", ["relationshipId"]);

    public static RuleViolationException Stale() => new("INVITATION_STALE", "This invitation is used, revoked or expired. Ask whoever invited you for a new one.", ["secret"]);
}

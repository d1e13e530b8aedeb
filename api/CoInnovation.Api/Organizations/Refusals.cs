using CoInnovation.Api.Platform.Errors;

namespace CoInnovation.Api.Organizations;

/// <summary>Why something does not happen to an organization, in the words that people read.</summary>
internal static class Refusals
{
    public static NotFoundException NotFound() => new("ORGANIZATION_NOT_FOUND", "There is no such organization, or you do not belong to it (any more).", ["organizationId"]);

    public static NotFoundException NoMember() => new("MEMBER_NOT_FOUND", "This person does not belong to the organization (any more). Load the list again.", ["personId"]);

    public static RuleViolationException NotAllowed() => new("NOT_ALLOWED", "Your role does not allow this. Ask an owner or administrator of the organization.");

    public static RuleViolationException AboveOwn() => new("ROLE_ABOVE_OWN", "Nobody gives or takes more than they have themselves. Ask an owner.", ["role"]);

    public static RuleViolationException LastOwner() => new("LAST_OWNER", "An organization has an owner. Hand it over to somebody else first.", ["personId"]);

    public static RuleViolationException OthersSuspended() => new(
        "OTHERS_SUSPENDED",
        "In an organization of yours everybody else is suspended, and nobody could act for it any more. Lift somebody’s suspension there, or remove those who are suspended, and then erase your account.");

    public static NotFoundException NoDomain() => new("DOMAIN_NOT_FOUND", "The organization has no such domain (any more). Load the page again.", ["domainId"]);

    public static RuleViolationException CodeStale() => new("CODE_STALE", "There is no code for this domain that still works. Ask for a new one.", ["code"]);

    public static RuleViolationException Stale() => new("INVITATION_STALE", "This invitation is used, revoked or expired. Ask whoever invited you for a new one.", ["secret"]);
}

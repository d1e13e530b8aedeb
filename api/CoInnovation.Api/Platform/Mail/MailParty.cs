namespace CoInnovation.Api.Platform.Mail;

/// <summary>Whose suspension keeps a mail in the outbox until it is lifted.</summary>
/// <param name="Tenant">The workspace.</param>
/// <param name="OrganizationId">The organization for which the mail is sent, or for which its reader has a seat.</param>
/// <param name="MemberId">The member who had it sent; null for none.</param>
internal sealed record MailParty(string Tenant, Guid OrganizationId, Guid? MemberId = null);

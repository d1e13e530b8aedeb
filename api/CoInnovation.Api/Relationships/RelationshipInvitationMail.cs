using CoInnovation.Api.Platform.Languages;
using CoInnovation.Api.Platform.Mail;
using CoInnovation.Api.Platform.Principals;

namespace CoInnovation.Api.Relationships;

/// <summary>The mail by which an organization is asked. Its link only shows a page: answering is a press of a button.</summary>
internal static class RelationshipInvitationMail
{
    public static MailMessage Of(string address, Reader reader, string vendor, Side side, string link, DateTimeOffset expiresAt) => new Letter(reader)
        .Say(side == Side.Customer
            ? (Sentence)$"{vendor} asks whether your organization wants to be a customer of it on CoInnovation."
            : (Sentence)$"{vendor} asks whether your organization wants to be a partner of it on CoInnovation.")
        .Link("Look at what it asks, and answer for your organization", link)
        .Say($"It is for this address alone, works once, and until {reader.Moment(expiresAt)}.")
        .Aside($"You do not know {vendor}? Then nothing happens as long as you do not accept.")
        .To(address, $"{vendor} wants to work with you on CoInnovation");
}

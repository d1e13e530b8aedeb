using CoInnovation.Api.Platform.Languages;
using CoInnovation.Api.Platform.Mail;
using CoInnovation.Api.Platform.Principals;

namespace CoInnovation.Api.Organizations;

/// <summary>The mail by which somebody is invited. Its link only shows a page: programs that follow links in mail use nothing up, since accepting is a press of a button.</summary>
internal static class MemberInvitationMail
{
    public static MailMessage Of(string address, Reader reader, string organization, MemberRole role, string link, DateTimeOffset expiresAt) => new Letter(reader)
        .Say(role switch
        {
            MemberRole.Owner => (Sentence)$"Somebody who manages {organization} on CoInnovation invites you to be an owner of it.",
            MemberRole.Administrator => (Sentence)$"Somebody who manages {organization} on CoInnovation invites you to be an administrator of it.",
            _ => (Sentence)$"Somebody who manages {organization} on CoInnovation invites you to be a member of it.",
        })
        .Link("Look at the invitation, and accept it or not", link)
        .Say($"It is for this address alone, works once, and until {reader.Moment(expiresAt)}.")
        .Aside($"You do not know {organization}? Then nothing happens as long as you do not accept.")
        .To(address, $"Join {organization} on CoInnovation");
}

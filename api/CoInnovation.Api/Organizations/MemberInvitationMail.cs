using System.Globalization;
using System.Net;
using CoInnovation.Api.Platform.Mail;
using CoInnovation.Api.Platform.Principals;

namespace CoInnovation.Api.Organizations;

/// <summary>The mail by which somebody is invited. Its link only shows a page: programs that follow links in mail use nothing up, since accepting is a press of a button.</summary>
internal static class MemberInvitationMail
{
    public static MailMessage Of(string address, string organization, MemberRole role, string link, DateTimeOffset expiresAt)
    {
        var subject = $"Join {organization} on CoInnovation";
        var what = role switch
        {
            MemberRole.Owner => "an owner",
            MemberRole.Administrator => "an administrator",
            _ => "a member",
        };
        var until = expiresAt.UtcDateTime.ToString("d MMMM yyyy, HH:mm 'UTC'", CultureInfo.InvariantCulture);
        return new MailMessage(
            address,
            subject,
            $"""
            Somebody who manages {organization} on CoInnovation invites you to be {what} of it.

            Look at the invitation, and accept it or not:

                {link}

            It is for this address alone, works once, and until {until}.

            You do not know {organization}? Then nothing happens as long as you do not accept.

            CoInnovation
            """,
            MailPage.Of(
                subject,
                $"""
                <p>Somebody who manages <strong>{WebUtility.HtmlEncode(organization)}</strong> on CoInnovation invites you to be {what} of it.</p>
                <p><a href="{WebUtility.HtmlEncode(link)}">Look at the invitation</a>, and accept it or not. It is for this address alone, works once, and until {until}.</p>
                <p style="color:#55555c">You do not know {WebUtility.HtmlEncode(organization)}? Then nothing happens as long as you do not accept.</p>
                """));
    }
}

using System.Globalization;
using System.Net;
using CoInnovation.Api.Platform.Mail;
using CoInnovation.Api.Platform.Principals;

namespace CoInnovation.Api.Relationships;

/// <summary>The mail by which an organization is asked. Its link only shows a page: answering is a press of a button.</summary>
internal static class RelationshipInvitationMail
{
    public static MailMessage Of(string address, string vendor, Side side, string link, DateTimeOffset expiresAt)
    {
        var subject = $"{vendor} wants to work with you on CoInnovation";
        var what = side == Side.Customer ? "a customer" : "a partner";
        var until = expiresAt.UtcDateTime.ToString("d MMMM yyyy, HH:mm 'UTC'", CultureInfo.InvariantCulture);
        return new MailMessage(
            address,
            subject,
            $"""
            {vendor} asks whether your organization wants to be {what} of it on CoInnovation.

            Look at what it asks, and answer for your organization:

                {link}

            It is for this address alone, works once, and until {until}.

            You do not know {vendor}? Then nothing happens as long as you do not accept.

            CoInnovation
            """,
            MailPage.Of(
                subject,
                $"""
                <p><strong>{WebUtility.HtmlEncode(vendor)}</strong> asks whether your organization wants to be {what} of it on CoInnovation.</p>
                <p><a href="{WebUtility.HtmlEncode(link)}">Look at what it asks</a>, and answer for your organization. It is for this address alone, works once, and until {until}.</p>
                <p style="color:#55555c">You do not know {WebUtility.HtmlEncode(vendor)}? Then nothing happens as long as you do not accept.</p>
                """));
    }
}

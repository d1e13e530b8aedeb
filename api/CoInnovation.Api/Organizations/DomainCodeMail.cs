using System.Net;
using CoInnovation.Api.Platform.Mail;

namespace CoInnovation.Api.Organizations;

/// <summary>The mail by which whoever runs a domain says that it is an organization's. It holds no link: the code goes to whoever asked for it.</summary>
internal static class DomainCodeMail
{
    private const int Half = DomainCodes.Digits / 2;

    public static MailMessage Of(string mailbox, string domain, string organization, string code)
    {
        var subject = $"Does {domain} belong to {organization}?";
        var (first, second) = (code[..Half], code[Half..]);
        var minutes = (int)AskForDomainCode.Lifetime.TotalMinutes;
        return new MailMessage(
            $"{mailbox}@{domain}",
            subject,
            $"""
            Somebody who manages {organization} on CoInnovation says that {domain} is its domain.

            If that is so, and only then, give them this code:

                {first} {second}

            It works within {minutes} minutes. From then on the organization may let everybody in who has an
            address at {domain}. If you know nothing of it, nothing happens as long as you give the code to nobody.

            CoInnovation
            """,
            MailPage.Of(
                subject,
                $"""
                <p>Somebody who manages <strong>{WebUtility.HtmlEncode(organization)}</strong> on CoInnovation says that {WebUtility.HtmlEncode(domain)} is its domain. If that is so, and only then, give them this code:</p>
                {MailPage.CodeOf(first, second)}
                <p>It works within {minutes} minutes. From then on the organization may let everybody in who has an address at {WebUtility.HtmlEncode(domain)}.</p>
                <p style="color:#55555c">If you know nothing of it, nothing happens as long as you give the code to nobody.</p>
                """));
    }
}

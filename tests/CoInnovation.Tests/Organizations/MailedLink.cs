using System.Text.RegularExpressions;
using CoInnovation.Tests.Support;

namespace CoInnovation.Tests.Organizations;

/// <summary>The link in a mail that invites somebody into an organization, or an organization into a relationship.</summary>
internal static partial class MailedLink
{
    /// <summary>The secret of one to this address that is none of these; it waits for the mail.</summary>
    public static async Task<string> SecretAsync(SmtpServer mail, string address, IReadOnlySet<string> taken)
    {
        string? secret = null;
        await Wait.UntilAsync(() => (secret = mail.Mails.Where(one => one.To.Contains(address, StringComparer.OrdinalIgnoreCase))
            .Select(one => Link().Match(one.Text).Groups["secret"].Value).FirstOrDefault(one => one is not "" && !taken.Contains(one))) is not null);
        return secret!;
    }

    [GeneratedRegex("/organizations/(relationship|invitation)#(?<secret>[A-Za-z0-9_-]{22})", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link();
}

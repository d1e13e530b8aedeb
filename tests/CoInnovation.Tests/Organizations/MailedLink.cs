using System.Text.RegularExpressions;
using CoInnovation.Tests.Support;

namespace CoInnovation.Tests.Organizations;

/// <summary>The link in a mail that invites somebody into an organization, or an organization into a relationship.</summary>
internal static partial class MailedLink
{
    /// <summary>Its secret; empty where the mail has none.</summary>
    public static string SecretIn(string mail) => Link().Match(mail).Groups["secret"].Value;

    /// <summary>The secret of the first one to this address that is not one of those that were taken, and is one of them from then on; it waits for the mail.</summary>
    public static async Task<string> SecretAsync(SmtpServer mail, string address, HashSet<string>? taken = null)
    {
        var secret = "";
        await Wait.UntilAsync(() => (secret = mail.Mails.Where(one => one.To.Contains(address, StringComparer.OrdinalIgnoreCase)).Select(one => SecretIn(one.Text)).FirstOrDefault(one => one != "" && taken?.Contains(one) != true) ?? "") != "");
        taken?.Add(secret);
        return secret;
    }

    [GeneratedRegex("/organizations/(relationship|invitation)#(?<secret>[A-Za-z0-9_-]{22})", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link();
}

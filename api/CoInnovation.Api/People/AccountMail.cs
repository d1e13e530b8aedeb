using System.Globalization;
using System.Net;
using CoInnovation.Api.Platform.Mail;

namespace CoInnovation.Api.People;

/// <summary>The mails that say what lets somebody into an account, and what to do if that was somebody else. The link shows a page, and signs nobody in.</summary>
internal static class AccountMail
{
    public static MailMessage OfPasskey(string address, string passkey, DateTimeOffset at, string link) => Of(
        address,
        "A passkey was added to your CoInnovation account",
        $"The passkey “{passkey}” can sign in to your account since {At(at)}.",
        "remove that passkey, and sign out everywhere else",
        link);

    public static MailMessage OfSignIn(string address, string device, DateTimeOffset at, string link) => Of(
        address,
        "A new browser signed in to your CoInnovation account",
        $"{device} signed in to your account on {At(at)}. It was not seen there before.",
        "sign it out, and make sure that nobody else reads your mail",
        link);

    public static MailMessage OfRecoveryCodes(string address, DateTimeOffset at, string link) => Of(
        address,
        "New recovery codes for your CoInnovation account",
        $"Ten recovery codes were made for your account on {At(at)}. Each signs in once without a mail.",
        "make new ones, which end those, and sign out everywhere else",
        link);

    public static MailMessage OfRecovery(string address, DateTimeOffset at, int left, string link) => Of(
        address,
        "A recovery code signed in to your CoInnovation account",
        $"A recovery code signed in to your account on {At(at)}. {left} are left.",
        "make new ones, which end those that are left, and sign out everywhere else",
        link);

    private static MailMessage Of(string address, string subject, string what, string remedy, string link) => new(
        address,
        subject,
        $"""
        {what}

        If that was you, there is nothing to do.

        If that was not you, open your account, {remedy}:

            {link}

        CoInnovation
        """,
        MailPage.Of(
            subject,
            $"""
            <p>{WebUtility.HtmlEncode(what)}</p>
            <p>If that was you, there is nothing to do.</p>
            <p>If that was not you, open <a href="{WebUtility.HtmlEncode(link)}">your account</a>, {remedy}.</p>
            """));

    private static string At(DateTimeOffset at) => at.UtcDateTime.ToString("d MMMM yyyy, HH:mm 'UTC'", CultureInfo.InvariantCulture);
}

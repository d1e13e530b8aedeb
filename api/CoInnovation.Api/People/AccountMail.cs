using CoInnovation.Api.Platform.Languages;
using CoInnovation.Api.Platform.Mail;
using CoInnovation.Api.Platform.Sessions;

namespace CoInnovation.Api.People;

/// <summary>The mails that say what lets somebody into an account, and what to do if that was somebody else. The link shows a page, and signs nobody in.</summary>
internal static class AccountMail
{
    public static MailMessage OfPasskey(string address, Reader reader, string passkey, DateTimeOffset at, string link) => Of(
        address,
        reader,
        "A passkey was added to your CoInnovation account",
        $"The passkey “{passkey}” can sign in to your account since {reader.Moment(at)}.",
        "If that was not you, open your account, remove that passkey, and sign out everywhere else.",
        link);

    public static MailMessage OfSignIn(string address, Reader reader, string device, DateTimeOffset at, string link) => Of(
        address,
        reader,
        "A new browser signed in to your CoInnovation account",
        $"{Devices.Said(device)} signed in to your account on {reader.Moment(at)}. It was not seen there before.",
        "If that was not you, open your account, sign it out, and make sure that nobody else reads your mail.",
        link);

    public static MailMessage OfRecoveryCodes(string address, Reader reader, DateTimeOffset at, string link) => Of(
        address,
        reader,
        "New recovery codes for your CoInnovation account",
        $"Ten recovery codes were made for your account on {reader.Moment(at)}. Each signs in once without a mail.",
        "If that was not you, open your account, make new ones, which end those, and sign out everywhere else.",
        link);

    public static MailMessage OfRecovery(string address, Reader reader, DateTimeOffset at, int left, string link) => Of(
        address,
        reader,
        "A recovery code signed in to your CoInnovation account",
        $"A recovery code signed in to your account on {reader.Moment(at)}. {left} are left.",
        "If that was not you, open your account, make new ones, which end those that are left, and sign out everywhere else.",
        link);

    private static MailMessage Of(string address, Reader reader, Sentence subject, Sentence what, Sentence remedy, string link) =>
        new Letter(reader).Say(what).Say("If that was you, there is nothing to do.").Say(remedy).Link("Your account", link).To(address, subject);
}

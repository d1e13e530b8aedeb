using System.Net;
using CoInnovation.Api.Platform.StartUp;
using MimeKit;

namespace CoInnovation.Api.Platform.Mail;

/// <summary>How the connection to the mail server is encrypted.</summary>
public enum MailEncryption
{
    /// <summary>By STARTTLS, or no mail leaves.</summary>
    StartTls,

    /// <summary>From its first byte, as on port 465.</summary>
    Implicit,

    /// <summary>Not at all: for a server on this machine.</summary>
    None,
}

/// <summary>The mail server through which mail leaves.</summary>
/// <param name="Host">Its name; null: no mail leaves.</param>
/// <param name="Port">587 where nothing is said; 465 with <see cref="MailEncryption.Implicit"/>.</param>
/// <param name="User">Null: the server asks for none.</param>
/// <param name="Password">The user's.</param>
/// <param name="Sender">Who the mail is from; null without a host.</param>
/// <param name="Encryption">How the connection is encrypted.</param>
public sealed record MailSettings(string? Host, int Port, string? User, string? Password, MailboxAddress? Sender, MailEncryption Encryption)
{
    private const int SubmissionPort = 587;
    private const int ImplicitPort = 465;

    /// <summary>Throws <see cref="StartUpException"/> for what cannot work, and for what would send codes and passwords in clear over a network.</summary>
    public static MailSettings From(IConfiguration configuration)
    {
        var section = configuration.GetSection("Mail");
        if (section["Host"] is not { Length: > 0 } host)
        {
            return new MailSettings(null, SubmissionPort, null, null, null, MailEncryption.StartTls);
        }

        if (!Enum.TryParse<MailEncryption>(section["Encryption"] ?? nameof(MailEncryption.StartTls), ignoreCase: true, out var encryption) || !Enum.IsDefined(encryption))
        {
            throw new StartUpException("Mail__Encryption is StartTls, Implicit or None.");
        }

        if (!MailboxAddress.TryParse(section["Sender"] ?? "", out var sender) || string.IsNullOrEmpty(sender.Domain))
        {
            throw new StartUpException("Mail__Sender is missing or no address: it looks like CoInnovation <no-reply@example.com>.");
        }

        if (encryption == MailEncryption.None && !IsThisMachine(host) && !section.GetValue("AllowPlain", defaultValue: false))
        {
            throw new StartUpException($"Mail to {host} would leave in clear, sign-in codes included: set Mail__Encryption to StartTls or Implicit, or Mail__AllowPlain to true if the way there is safe.");
        }

        var port = section.GetValue("Port", encryption == MailEncryption.Implicit ? ImplicitPort : SubmissionPort);
        return new MailSettings(host, port, section["User"] is { Length: > 0 } user ? user : null, section["Password"], sender, encryption);
    }

    private static bool IsThisMachine(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));
}

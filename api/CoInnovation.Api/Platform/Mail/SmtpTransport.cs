using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;
using MimeKit.Text;

namespace CoInnovation.Api.Platform.Mail;

/// <summary>Sends by SMTP (RFC 5321), a connection for each mail.</summary>
internal sealed class SmtpTransport(MailSettings settings, TimeProvider time) : IMailTransport
{
    /// <summary>For everything up to the mail's text.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>From the text on: servers look at it before they say yes, and whoever leaves earlier gets it delivered and sends it again (RFC 5321, section 4.5.3.2.6).</summary>
    public static readonly TimeSpan PatienceWithText = TimeSpan.FromMinutes(10);

    public TimeSpan LongestHandingOver => Patience + PatienceWithText;

    public async Task SendAsync(Guid id, MailMessage mail, Func<Task> handingOver, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        // Its own patience is for reads that nobody cancels; ours ends first.
        using var client = new SmtpClient { Timeout = (int)LongestHandingOver.TotalMilliseconds };
        await client.ConnectAsync(settings.Host!, settings.Port, OptionsOf(settings.Encryption), either.Token);
        if (settings.User is { } user)
        {
            await client.AuthenticateAsync(user, settings.Password ?? "", either.Token);
        }

        using var message = Compose(id, mail);
        await handingOver();
        var text = new TextOnItsWay(patience);
        try
        {
            await client.SendAsync(message, either.Token, text);
        }
        catch (SmtpCommandException refused) when (IsFinal(refused))
        {
            throw new MailRefusedException($"{(int)refused.StatusCode} {refused.ErrorCode}", refused);
        }
        catch (Exception broken) when (broken is not SmtpCommandException && text.HasBegun)
        {
            // Also where the connection broke: the yes may have been on its way.
            throw new MailInDoubtException(broken);
        }

        // It is taken over: whatever happens to the farewell must not send it again.
        await client.DisconnectAsync(quit: true, either.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private MimeMessage Compose(Guid id, MailMessage mail)
    {
        var message = new MimeMessage
        {
            Subject = mail.Subject,
            Date = time.GetUtcNow(),
            // The same for each attempt: whoever gets it twice all the same can tell.
            MessageId = $"{id:N}@{settings.Sender!.Domain}",
            Body = new MultipartAlternative(new TextPart(TextFormat.Plain) { Text = mail.Text }, new TextPart(TextFormat.Html) { Text = mail.Html }),
        };
        message.From.Add(settings.Sender);
        message.To.Add(MailboxAddress.Parse(mail.To));
        // Nobody's absence notice should come back.
        message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        if (mail.StopLink is { } link)
        {
            message.Headers.Add(HeaderId.ListUnsubscribe, $"<{link}>");
            message.Headers.Add("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }

        return message;
    }

    /// <summary>A 5xx about the mail or its recipient. About the sender, or before, it is a matter of settings that somebody can mend.</summary>
    private static bool IsFinal(SmtpCommandException refused) =>
        refused.ErrorCode is SmtpErrorCode.RecipientNotAccepted or SmtpErrorCode.MessageNotAccepted && (int)refused.StatusCode >= 500;

    private static SecureSocketOptions OptionsOf(MailEncryption encryption) => encryption switch
    {
        MailEncryption.StartTls => SecureSocketOptions.StartTls,
        MailEncryption.Implicit => SecureSocketOptions.SslOnConnect,
        _ => SecureSocketOptions.None,
    };

    /// <summary>Told once the server has asked for the text (<c>354</c>) and gets it.</summary>
    private sealed class TextOnItsWay(CancellationTokenSource patience) : ITransferProgress
    {
        public bool HasBegun { get; private set; }

        public void Report(long bytesTransferred, long totalSize) => Report(bytesTransferred);

        public void Report(long bytesTransferred)
        {
            if (!HasBegun)
            {
                HasBegun = true;
                patience.CancelAfter(PatienceWithText);
            }
        }
    }
}

namespace CoInnovation.Api.Platform.Mail;

/// <summary>How mail leaves: through a mail server, or onto a page of a development run.</summary>
internal interface IMailTransport
{
    /// <summary>
    /// Hands it over. Throws <see cref="MailRefusedException"/> if it will never be taken, <see cref="MailInDoubtException"/> if it was broken off when it may have been taken,
    /// anything else if it may be later.
    /// </summary>
    Task SendAsync(Guid id, MailMessage mail, CancellationToken cancellationToken);
}

/// <summary>The server takes this mail neither now nor later.</summary>
internal sealed class MailRefusedException(string reason, Exception? innerException = null) : Exception(reason, innerException);

/// <summary>It was broken off in the middle of handing over.</summary>
internal sealed class MailInDoubtException(Exception innerException) : Exception("It may have left.", innerException);

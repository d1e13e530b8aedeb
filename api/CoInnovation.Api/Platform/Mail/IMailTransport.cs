namespace CoInnovation.Api.Platform.Mail;

/// <summary>How mail leaves: through a mail server, or onto a page of a development run.</summary>
internal interface IMailTransport
{
    /// <summary>How long handing a mail over may last, from <c>handingOver</c> on.</summary>
    TimeSpan LongestHandingOver { get; }

    /// <summary>
    /// Hands it over. Throws <see cref="MailRefusedException"/> if it will never be taken, <see cref="MailInDoubtException"/> if it was broken off when it may have been taken,
    /// anything else if it may be later.
    /// </summary>
    /// <param name="id">The same for each attempt.</param>
    /// <param name="mail">What to send.</param>
    /// <param name="handingOver">Done before the text leaves: from then on it may arrive, and handing over may take long.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task SendAsync(Guid id, MailMessage mail, Func<Task> handingOver, CancellationToken cancellationToken);
}

/// <summary>The server takes this mail neither now nor later.</summary>
internal sealed class MailRefusedException(string reason, Exception? innerException = null) : Exception(reason, innerException);

/// <summary>Somebody else has taken the mail meanwhile: it must not leave from here.</summary>
internal sealed class MailLetGoException : Exception;

/// <summary>It was broken off in the middle of handing over.</summary>
internal sealed class MailInDoubtException(Exception innerException) : Exception("It may have left.", innerException);

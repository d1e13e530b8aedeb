namespace CoInnovation.Api.Platform.Mail;

/// <summary>A mail to one person: the same in plain text and as HTML.</summary>
/// <param name="To">The address, checked.</param>
/// <param name="Subject">One line.</param>
/// <param name="Text">For programs that show text alone.</param>
/// <param name="Html">A whole page without scripts, pictures or anything from elsewhere.</param>
/// <param name="StopLink">Where mail programs stop mail of this kind with one click (RFC 8058); null where there is nothing to stop.</param>
public sealed record MailMessage(string To, string Subject, string Text, string Html, string? StopLink = null);

namespace CoInnovation.Api.Platform.Mail;

/// <summary>A mail to one person: the same in plain text and as HTML.</summary>
/// <param name="To">The address, checked.</param>
/// <param name="Subject">One line.</param>
/// <param name="Text">For programs that show text alone.</param>
/// <param name="Html">A whole page without scripts, pictures or anything from elsewhere.</param>
public sealed record MailMessage(string To, string Subject, string Text, string Html);

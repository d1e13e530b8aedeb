namespace CoInnovation.Api.Platform.Mail;

/// <summary>A mail that is to go into the outbox.</summary>
/// <param name="Message">What to send.</param>
/// <param name="UselessFrom">From then on it would tell nothing any more.</param>
/// <param name="Party">Whose suspension keeps it there; null where nobody's does.</param>
/// <param name="Addressee">Whose account it is for: with that it goes. Null where it is for none.</param>
internal sealed record NewMail(MailMessage Message, DateTimeOffset UselessFrom, MailParty? Party, MailAddressee? Addressee = null);

/// <summary>Whoever has the account that a mail is for.</summary>
internal readonly record struct MailAddressee(string Tenant, Guid PersonId);

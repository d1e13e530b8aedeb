using CoInnovation.Api.Platform.Errors;

namespace CoInnovation.Api.Platform.Mail;

/// <summary>Whether mail leaves at all, and by which way.</summary>
/// <param name="Transport">Null: this installation sends none.</param>
internal sealed record MailDelivery(IMailTransport? Transport)
{
    public bool IsOn => Transport is not null;

    /// <summary>Throws <c>MAIL_OFF</c> where what was asked for needs mail.</summary>
    public void MustBeOn()
    {
        if (!IsOn)
        {
            throw new RuleViolationException("MAIL_OFF", "This installation sends no mail. Whoever runs it can set up a mail server.");
        }
    }

    /// <summary>The page that shows the mail of this run; null where it leaves for real.</summary>
    public DevelopmentMailbox? Mailbox => Transport as DevelopmentMailbox;
}

/// <summary>The outbox, and what empties it.</summary>
internal static class MailServices
{
    public static IServiceCollection AddMail(this IServiceCollection services) => services
        .AddSingleton(provider => MailSettings.From(provider.GetRequiredService<IConfiguration>()))
        .AddSingleton(provider => new MailDelivery((provider.GetRequiredService<MailSettings>(), provider.GetRequiredService<IHostEnvironment>()) switch
        {
            ({ Host: not null } settings, _) => new SmtpTransport(settings, provider.GetRequiredService<TimeProvider>()),
            (_, var environment) when environment.IsDevelopment() => new DevelopmentMailbox(),
            _ => null,
        }))
        .AddSingleton<MailOutbox>()
        .AddHostedService<MailWorker>();
}

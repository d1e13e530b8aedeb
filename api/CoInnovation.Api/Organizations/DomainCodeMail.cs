using CoInnovation.Api.Platform.Languages;
using CoInnovation.Api.Platform.Mail;

namespace CoInnovation.Api.Organizations;

/// <summary>The mail by which whoever runs a domain says that it is an organization's. It holds no link: the code goes to whoever asked for it.</summary>
internal static class DomainCodeMail
{
    private const int Half = DomainCodes.Digits / 2;

    public static MailMessage Of(string mailbox, Reader reader, string domain, string organization, string code) => new Letter(reader)
        .Say($"Somebody who manages {organization} on CoInnovation says that {domain} is its domain. If that is so, and only then, give them this code:")
        .Code(code[..Half], code[Half..])
        .Say($"It works within {(int)AskForDomainCode.Lifetime.TotalMinutes} minutes. From then on the organization may let everybody in who has an address at {domain}.")
        .Aside("If you know nothing of it, nothing happens as long as you give the code to nobody.")
        .To($"{mailbox}@{domain}", $"Does {domain} belong to {organization}?");
}

using CoInnovation.Api.Platform.Languages;
using CoInnovation.Api.Platform.Mail;
using CoInnovation.Api.Platform.Sessions;

namespace CoInnovation.Api.People;

/// <summary>
/// The mail with the code, in the language of the browser that asked for it: an account's would tell that there is one. It holds no link: programs that follow links in mail would spend what is for a person, and
/// people learn not to click.
/// </summary>
internal static class SignInMail
{
    private const int Half = SignInCodes.Digits / 2;

    public static MailMessage Of(string address, Reader reader, string code, string device) => new Letter(reader)
        .Say("Your sign-in code is")
        .Code(code[..Half], code[Half..])
        .Say($"Type it where you asked for it ({Devices.Said(device)}). It works once, within {(int)SignInCodes.Lifetime.TotalMinutes} minutes.")
        .Aside("You did not ask for it? Then somebody typed your address, maybe by mistake. Nothing happens as long as you give this code to nobody; nobody of ours will ever ask you for it.")
        .To(address, "Your sign-in code for CoInnovation");
}

using System.Net;
using CoInnovation.Api.Platform.Mail;

namespace CoInnovation.Api.People;

/// <summary>The mail with the code. It holds no link: programs that follow links in mail would spend what is for a person, and people learn not to click.</summary>
internal static class SignInMail
{
    private const int Half = SignInCodes.Digits / 2;
    private const string Subject = "Your sign-in code for CoInnovation";

    public static MailMessage Of(string address, string code, string device)
    {
        var (first, second) = (code[..Half], code[Half..]);
        var minutes = (int)SignInCodes.Lifetime.TotalMinutes;
        return new MailMessage(
            address,
            Subject,
            $"""
            Your sign-in code is

                {first} {second}

            Type it where you asked for it ({device}). It works once, within {minutes} minutes.

            You did not ask for it? Then somebody typed your address, maybe by mistake. Nothing happens as long
            as you give this code to nobody; nobody of ours will ever ask you for it.

            CoInnovation
            """,
            MailPage.Of(
                Subject,
                $"""
                <p>Your sign-in code is</p>
                {MailPage.CodeOf(first, second)}
                <p>Type it where you asked for it ({WebUtility.HtmlEncode(device)}). It works once, within {minutes} minutes.</p>
                <p style="color:#55555c">You did not ask for it? Then somebody typed your address, maybe by mistake. Nothing happens as long as you give this code to nobody;
                nobody of ours will ever ask you for it.</p>
                """));
    }
}

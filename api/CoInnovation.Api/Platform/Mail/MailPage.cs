using System.Net;

namespace CoInnovation.Api.Platform.Mail;

/// <summary>How mail looks as HTML.</summary>
internal static class MailPage
{
    /// <param name="subject">The page's title.</param>
    /// <param name="paragraphs">HTML in which everything that somebody typed is encoded.</param>
    public static string Of(string subject, string paragraphs) =>
        $"""
        <!doctype html>
        <html lang="en"><head><meta charset="utf-8"><title>{WebUtility.HtmlEncode(subject)}</title></head>
        <body style="font:16px/1.5 system-ui,sans-serif;color:#1b1b1f;max-width:34rem;margin:2rem auto;padding:0 1rem">
        {paragraphs}
        <p style="color:#55555c">CoInnovation</p>
        </body></html>
        """;

    /// <summary>A code in two halves, to be read and typed.</summary>
    public static string CodeOf(string first, string second) => $"""<p style="font-size:2rem;font-weight:700;letter-spacing:.08em">{first}&nbsp;{second}</p>""";
}

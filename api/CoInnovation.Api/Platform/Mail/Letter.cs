using System.Net;
using System.Text;
using CoInnovation.Api.Platform.Languages;

namespace CoInnovation.Api.Platform.Mail;

/// <summary>A mail while it is written: each paragraph once, for programs that show text alone and for those that show HTML, in the language of whoever gets it.</summary>
internal sealed class Letter(Reader reader)
{
    private readonly StringBuilder _text = new();
    private readonly StringBuilder _html = new();
    private string? _stopLink;

    public Letter Title(string title) => Add(title, $"<h1 style=\"font-size:1.5rem\">{Encoded(title)}</h1>");

    public Letter Say(Sentence sentence) => Add(reader.Read(sentence), $"<p>{Encoded(reader.Read(sentence))}</p>");

    /// <summary>What matters to few.</summary>
    public Letter Aside(Sentence sentence) => Add(reader.Read(sentence), $"<p style=\"color:#55555c\">{Encoded(reader.Read(sentence))}</p>");

    /// <summary>What somebody wrote.</summary>
    public Letter Quote(string text) => Add($"    {text}", $"<blockquote>{Encoded(text)}</blockquote>");

    /// <summary>Lines under a heading; nothing where there are none.</summary>
    public Letter List(Sentence heading, IReadOnlyCollection<string> lines) => lines.Count == 0 ? this : Add(
        $"{reader.Read(heading)}\n{string.Join('\n', lines.Select(line => $"  - {line}"))}",
        $"<h2 style=\"font-size:1.1rem\">{Encoded(reader.Read(heading))}</h2>\n<ul>{string.Concat(lines.Select(line => $"<li>{Encoded(line)}</li>"))}</ul>");

    /// <summary>A code in two halves, to be read and typed.</summary>
    public Letter Code(string first, string second) => Add($"    {first} {second}", $"<p style=\"font-size:2rem;font-weight:700;letter-spacing:.08em\">{first}&nbsp;{second}</p>");

    public Letter Link(Sentence words, string address) =>
        Add($"{reader.Read(words)}:\n\n    {address}", $"<p><a href=\"{Encoded(address)}\">{Encoded(reader.Read(words))}</a></p>");

    /// <summary>The way to stop mail of this kind, which mail programs find, too (RFC 8058).</summary>
    public Letter StopLink(Sentence words, string address)
    {
        _stopLink = address;
        return Link(words, address);
    }

    public MailMessage To(string address, Sentence subject) => new(
        address,
        reader.Read(subject),
        $"{_text}CoInnovation\n",
        $"""
        <!doctype html>
        <html lang="{reader.Language.Tag()}"><head><meta charset="utf-8"><title>{Encoded(reader.Read(subject))}</title></head>
        <body style="font:16px/1.5 system-ui,sans-serif;color:#1b1b1f;max-width:34rem;margin:2rem auto;padding:0 1rem">
        {_html}<p style="color:#55555c">CoInnovation</p>
        </body></html>
        """,
        _stopLink);

    private Letter Add(string text, string html)
    {
        _text.Append(text).Append("\n\n");
        _html.Append(html).Append('\n');
        return this;
    }

    private static string Encoded(string text) => WebUtility.HtmlEncode(text);
}

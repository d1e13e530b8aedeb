using System.Globalization;
using System.Net;
using CoInnovation.Api.Platform.Mail;
using CoInnovation.Api.Workshops;
using CoInnovation.Api.Workshops.Export;
using CoInnovation.Api.Workshops.FollowingUp;

namespace CoInnovation.Api.Summaries;

/// <summary>The summary as a mail: what was decided and promised, what won, what goes on, and the way to all of it. It says no more than the page says to everybody with a seat.</summary>
internal static class SummaryMail
{
    private const int MostOfRound = 3;

    public static MailMessage Of(string address, WorkshopSummary summary, string link)
    {
        var board = summary.Board;
        var title = board.Title?.Text ?? "a workshop";
        var subject = $"Summary: {title}";
        List<(string Title, IReadOnlyList<string> Lines)> sections =
        [
            ("Decisions", Texts(board.Decisions.Select(decision => decision.Text.Text))),
            ("Promises", Texts(summary.Promises.Select(card => Said(summary, card)))),
            ("Promises of last time", Texts((summary.LastTime?.Promises ?? []).Select(promise => Said(summary, promise)))),
            .. summary.Rounds.Select(round => ($"What won: {summary.TitleOf(round.Round.StepId) ?? "vote"}", Texts(round.Ranking.Take(MostOfRound).Select(row => row.Card.Text.Text is { } text ? $"{row.Result.Rank}. {text}" : null)))),
            ("Kept for the backlog", Texts(summary.Kept.Select(card => card.Text.Text))),
            ("Next meeting", board.FollowUpOn is { } day ? [day.ToString("dddd, d MMMM yyyy", CultureInfo.InvariantCulture)] : []),
        ];
        sections.RemoveAll(section => section.Lines.Count == 0);
        return new MailMessage(
            address,
            subject,
            $"""
            {title}

            {string.Join("\n", sections.Select(section => $"{section.Title}\n{string.Join("\n", section.Lines.Select(line => $"  - {line}"))}\n"))}
            Everything that was said, for those who were there:

                {link}

            You asked for this summary in the workshop. It is sent once, and your address is used for nothing else.

            CoInnovation
            """,
            MailPage.Of(
                subject,
                $"""
                <h1 style="font-size:1.5rem">{Encoded(title)}</h1>
                {string.Join("\n", sections.Select(section => $"<h2 style=\"font-size:1.1rem\">{Encoded(section.Title)}</h2>\n<ul>{string.Concat(section.Lines.Select(line => $"<li>{Encoded(line)}</li>"))}</ul>"))}
                <p><a href="{Encoded(link)}">Everything that was said</a>, for those who were there.</p>
                <p style="color:#55555c">You asked for this summary in the workshop. It is sent once, and your address is used for nothing else.</p>
                """));
    }

    private static string? Said(WorkshopSummary summary, Card card) =>
        card.Text.Text is { } text ? (summary.AuthorOf(card) ?? summary.OrganizationOf(card.Side)) is { } by ? $"{text} ({by})" : text : null;

    private static string Said(WorkshopSummary summary, EarlierPromise promise)
    {
        var due = promise.DueOn is { } day ? $", due {day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}{(promise.Overdue ? ", overdue" : "")}" : "";
        return $"{promise.Text}{((promise.By ?? summary.OrganizationOf(promise.BySide)) is { } by ? $" ({by})" : "")}{due}";
    }

    private static IReadOnlyList<string> Texts(IEnumerable<string?> texts) => [.. texts.OfType<string>().Select(text => text.ReplaceLineEndings(" "))];

    private static string Encoded(string text) => WebUtility.HtmlEncode(text);
}

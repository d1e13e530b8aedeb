using CoInnovation.Api.Platform.Languages;
using CoInnovation.Api.Platform.Mail;
using CoInnovation.Api.Workshops;
using CoInnovation.Api.Workshops.Export;
using CoInnovation.Api.Workshops.FollowingUp;

namespace CoInnovation.Api.Summaries;

/// <summary>The summary as a mail: what was decided and promised, what won, what goes on, and the way to all of it. It says no more than the page says to everybody with a seat.</summary>
internal static class SummaryMail
{
    private const int MostOfRound = 3;

    public static MailMessage Of(string address, Reader reader, WorkshopSummary summary, string link)
    {
        var board = summary.Board;
        var title = board.Title?.Text ?? reader.Read("a workshop");
        var letter = new Letter(reader)
            .Title(title)
            .List("Decisions", Texts(board.Decisions.Select(decision => decision.Text.Text)))
            .List("Promises", Texts(summary.Promises.Select(card => Said(summary, card))))
            .List("Promises of last time", Texts((summary.LastTime?.Promises ?? []).Select(promise => Said(reader, summary, promise))));
        foreach (var round in summary.Rounds)
        {
            var ranking = Texts(round.Ranking.Take(MostOfRound).Select(row => (RoundSummary.RankOf(row.Result), row.Card.Text.Text) is ({ } rank, { } text) ? $"{rank}. {text}" : null));
            letter.List(summary.TitleOf(round.Round.StepId) is { } vote ? (Sentence)$"What won: {vote}" : (Sentence)"What won", ranking);
        }

        return letter
            .List("Kept for the backlog", Texts(summary.Kept.Select(card => card.Text.Text)))
            .List("Next meeting", board.FollowUpOn is { } day ? [reader.Weekday(day)] : [])
            .Link("Everything that was said, for those who were there", link)
            .Aside("You asked for this summary in the workshop. It is sent once, and your address is used for nothing else.")
            .To(address, $"Summary: {title}");
    }

    private static string? Said(WorkshopSummary summary, Card card) =>
        card.Text.Text is { } text ? (summary.AuthorOf(card) ?? summary.OrganizationOf(card.Side)) is { } by ? $"{text} ({by})" : text : null;

    private static string Said(Reader reader, WorkshopSummary summary, EarlierPromise promise)
    {
        var text = (promise.By ?? summary.OrganizationOf(promise.BySide)) is { } by ? $"{promise.Text} ({by})" : promise.Text;
        return promise.DueOn is not { } due ? text
            : promise.Overdue ? reader.Read($"{text}, due {reader.Day(due)}, overdue")
            : reader.Read($"{text}, due {reader.Day(due)}");
    }

    private static IReadOnlyList<string> Texts(IEnumerable<string?> texts) => [.. texts.OfType<string>().Select(text => text.ReplaceLineEndings(" "))];
}

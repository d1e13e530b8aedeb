using System.Globalization;
using System.Text;
using CoInnovation.Api.Workshops.FollowingUp;
using CoInnovation.Api.Workshops.Mirror;

namespace CoInnovation.Api.Workshops.Export;

/// <summary>The summary for people: a page of Markdown in which what they typed is text and never markup.</summary>
internal static class MarkdownExport
{
    private const string Special = @"\`*_{}[]<>#|~&!";

    public static string Of(WorkshopSummary summary)
    {
        var board = summary.Board;
        var page = new StringBuilder().Append("# ").AppendLine(Escape(board.Title?.Text)).AppendLine();
        page.Append(Day(board.StartedAt ?? board.CreatedAt!.Value));
        page.AppendLine(board.State == WorkshopState.Closed ? "" : ", still open").AppendLine();
        Lines(page, board.Sides.Select(side => $"{side.Side}: {Escape(side.OrganizationName.Text)}"));
        Section(page, "Decisions", board.Decisions.Select(decision => Escape(decision.Text.Text)));
        Section(page, "Promises", summary.Promises.Select(card => Said(summary, card)));
        if (summary.LastTime is { } lastTime)
        {
            Section(page, $"Promises of last time: {Escape(lastTime.Title)}", lastTime.Promises.Select(promise => Promised(summary, promise)));
        }

        foreach (var round in summary.Rounds)
        {
            Section(page, $"Vote: {Escape(summary.TitleOf(round.Round.StepId))}", round.Ranking.Select(row => $"{row.Result.Rank}. {Escape(row.Card.Text.Text)} ({Score(row.Result)})"), bullet: "");
            Section(page, "Common ground", round.CommonGround.Select(card => Escape(card.Text.Text)), level: "###");
            Section(page, "Divided", round.Divided.Select(card => Escape(card.Text.Text)), level: "###");
        }

        foreach (var round in MirrorWords.Closed(summary))
        {
            Section(page, $"Perception mirror: {Escape(summary.TitleOf(round.StepId))}", round.Results!.Select(result => Mirrored(summary, result)));
            page.AppendLine(MirrorWords.Formula).AppendLine();
        }

        Section(page, "Kept for the backlog", summary.Kept.Select(card => Said(summary, card)));
        foreach (var (name, cards) in summary.Themes)
        {
            Section(page, $"Theme: {Escape(name)}", cards.Select(card => Said(summary, card)));
        }

        foreach (var (step, cards) in summary.Said)
        {
            Section(page, Escape(step.Title.Text), cards.Select(card => Said(summary, card)));
        }

        Section(page, "Parking lot", board.ParkedTopics.Select(topic => topic.Settled ? $"{Escape(topic.Text.Text)} (dealt with)" : Escape(topic.Text.Text)));
        if (board.FollowUpOn is { } followUp)
        {
            Section(page, "Next meeting", [followUp.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)]);
        }

        Section(page, "Thanks to", Thanks(summary));
        return page.ToString().ReplaceLineEndings("\n");
    }

    private static IEnumerable<string> Thanks(WorkshopSummary summary) =>
    [
        .. summary.Board.Sides.Select(side => (Escape(side.OrganizationName.Text), summary.NamesOf(side.Side))).Append(("Facilitation", summary.Facilitators))
            .Where(group => group.Item2.Count > 0)
            .Select(group => $"{group.Item1}: {string.Join(", ", group.Item2.Select(Escape))}"),
    ];

    private static void Section(StringBuilder page, string title, IEnumerable<string> lines, string bullet = "- ", string level = "##")
    {
        var all = lines.ToList();
        if (all.Count > 0)
        {
            page.Append(level).Append(' ').AppendLine(title).AppendLine();
            Lines(page, all, bullet);
        }
    }

    private static void Lines(StringBuilder page, IEnumerable<string> lines, string bullet = "- ")
    {
        foreach (var line in lines)
        {
            page.Append(bullet).AppendLine(line);
        }

        page.AppendLine();
    }

    private static string Said(WorkshopSummary summary, Card card) => Item(
        card.Text.Text,
        [summary.AuthorOf(card), summary.OrganizationOf(card.Side), card.Group is { } group ? $"Group {group}" : null],
        summary.Fields.Select(field => (DetailWords.NameOf(field), DetailWords.In(summary, card, field))));

    private static string Promised(WorkshopSummary summary, EarlierPromise promise) => Item(
        promise.Text,
        [promise.By, summary.OrganizationOf(promise.BySide)],
        [.. DetailWords.Promised.Select(field => (DetailWords.NameOf(field), DetailWords.In(promise, field))), ("Overdue", promise.Overdue ? "yes" : null)]);

    private static string Item(string? text, IEnumerable<string?> source, IEnumerable<(string Name, string? Text)> details)
    {
        var by = string.Join(", ", source.OfType<string>().Select(Escape));
        var said = by.Length == 0 ? Escape(text) : $"{Escape(text)} ({by})";
        return said + string.Concat(details.Where(detail => detail.Text is not null).Select(detail => $"\n  - {detail.Name}: {Escape(detail.Text)}"));
    }

    private static string Mirrored(WorkshopSummary summary, StatementResult result) =>
        $"{Escape(result.Statement.About(MirrorWords.VendorOf(summary)))}{string.Concat(MirrorWords.Of(result).Select(line => $"\n  - {line}"))}";

    private static string Score(CardResult result) => result switch
    {
        { Consensus: { } consensus } => string.Create(CultureInfo.InvariantCulture, $"consensus {consensus:0.00}"),
        { Mean: { Impact: { } impact, Effort: { } effort } } =>
            string.Create(CultureInfo.InvariantCulture, $"{RatingResults.Quadrant(impact, effort)}, impact {impact:0}, effort {effort:0}, n {Raters(result)}"),
        { Mean: { } mean, Score: { } score } =>
            string.Create(CultureInfo.InvariantCulture, $"NUF {score:0.0} = new {mean.New:0.0} + useful {mean.Useful:0.0} + feasible {mean.Feasible:0.0}, n {Raters(result)}"),
        { MeanShare: { } share } => string.Create(CultureInfo.InvariantCulture, $"mean share {share * 100:0} %"),
        _ => "too few voters to show",
    };

    private static int Raters(CardResult result) => result.Sides.Sum(side => side.Seen ?? 0);

    private static string Day(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Escape(string? text)
    {
        var escaped = new StringBuilder();
        var line = (text ?? "(erased)").ReplaceLineEndings(" ");
        var mark = LengthOfListMark(line);
        for (var i = 0; i < line.Length; i++)
        {
            var character = line[i];
            _ = i == mark - 1 || Special.Contains(character, StringComparison.Ordinal) ? escaped.Append('\\').Append(character) : escaped.Append(character);
        }

        return escaped.ToString();
    }

    /// <summary>What would begin a list within the line: <c>-</c>, <c>+</c>, <c>1.</c>, <c>1)</c>; 0 for most lines.</summary>
    private static int LengthOfListMark(string line)
    {
        var digits = line.TakeWhile(char.IsAsciiDigit).Count();
        return digits < line.Length && (digits == 0 ? line[0] is '-' or '+' : line[digits] is '.' or ')') ? digits + 1 : 0;
    }
}

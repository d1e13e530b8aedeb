using System.Globalization;
using System.Text;
using CoInnovation.Api.Platform.Languages;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Workshops.FollowingUp;
using CoInnovation.Api.Workshops.Mirror;

namespace CoInnovation.Api.Workshops.Export;

/// <summary>The summary for people: a page of Markdown in which what they typed is text and never markup.</summary>
internal sealed class MarkdownExport
{
    private const string Special = @"\`*_{}[]<>#|~&!";

    private readonly WorkshopSummary _summary;
    private readonly Reader _reader;
    private readonly StringBuilder _page = new();

    private MarkdownExport(WorkshopSummary summary, Reader reader) => (_summary, _reader) = (summary, reader);

    public static string Of(WorkshopSummary summary, Reader reader) => new MarkdownExport(summary, reader).Write();

    private string Write()
    {
        var board = _summary.Board;
        _page.Append("# ").AppendLine(Escape(board.Title?.Text)).AppendLine();
        var day = Day(board.StartedAt ?? board.CreatedAt!.Value);
        _page.AppendLine(board.State == WorkshopState.Closed ? day : _reader.Read($"{day}, still open")).AppendLine();
        Lines(board.Sides.Select(side => $"{_reader.Read(side.Side.Named())}: {Escape(side.OrganizationName.Text)}"));
        Section("Decisions", board.Decisions.Select(decision => Escape(decision.Text.Text)));
        Section("Promises", _summary.Promises.Select(Said));
        if (_summary.LastTime is { } lastTime)
        {
            Section($"Promises of last time: {Escape(lastTime.Title)}", lastTime.Promises.Select(Promised));
        }

        foreach (var round in _summary.Rounds)
        {
            Section(
                $"Vote: {Escape(_summary.TitleOf(round.Round.StepId))}",
                round.Ranking.Select(row => $"{(RoundSummary.RankOf(row.Result) is { } rank ? $"{rank}." : "-")} {Escape(row.Card.Text.Text)} ({_reader.Read(Score(row.Result))})"),
                bullet: "");
            Section("Common ground", round.CommonGround.Select(card => Escape(card.Text.Text)), level: "###");
            Section("Divided", round.Divided.Select(card => Escape(card.Text.Text)), level: "###");
        }

        foreach (var round in MirrorWords.Closed(_summary))
        {
            Section($"Perception mirror: {Escape(_summary.TitleOf(round.StepId))}", round.Results!.Select(Mirrored));
            _page.AppendLine(_reader.Read(MirrorWords.Formula)).AppendLine();
        }

        Section("Kept for the backlog", _summary.Kept.Select(Said));
        foreach (var (name, cards) in _summary.Themes)
        {
            Section($"Theme: {Escape(name)}", cards.Select(Said));
        }

        foreach (var (step, cards) in _summary.Said)
        {
            Section(Sentence.Verbatim(Escape(step.Title.Text)), cards.Select(Said));
        }

        Section("Parking lot", board.ParkedTopics.Select(topic => topic.Settled ? _reader.Read($"{Escape(topic.Text.Text)} (dealt with)") : Escape(topic.Text.Text)));
        if (board.FollowUpOn is { } followUp)
        {
            Section("Next meeting", [followUp.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)]);
        }

        Section("Thanks to", Thanks());
        return _page.ToString().ReplaceLineEndings("\n");
    }

    private IEnumerable<string> Thanks() =>
    [
        .. _summary.Board.Sides.Select(side => (Escape(side.OrganizationName.Text), _summary.NamesOf(side.Side))).Append((_reader.Read("Facilitation"), _summary.Facilitators))
            .Where(group => group.Item2.Count > 0)
            .Select(group => $"{group.Item1}: {string.Join(", ", group.Item2.Select(Escape))}"),
    ];

    private void Section(Sentence title, IEnumerable<string> lines, string bullet = "- ", string level = "##")
    {
        var all = lines.ToList();
        if (all.Count > 0)
        {
            _page.Append(level).Append(' ').AppendLine(_reader.Read(title)).AppendLine();
            Lines(all, bullet);
        }
    }

    private void Lines(IEnumerable<string> lines, string bullet = "- ")
    {
        foreach (var line in lines)
        {
            _page.Append(bullet).AppendLine(line);
        }

        _page.AppendLine();
    }

    private string Said(Card card) => Item(
        card.Text.Text,
        [_summary.AuthorOf(card), _summary.OrganizationOf(card.Side), card.Group is { } group ? _reader.Read($"Group {group}") : null],
        [("Builds on", BuiltOn(card)), .. _summary.Fields.Select(field => (DetailWords.NameOf(field), DetailWords.In(_summary, card, field)))]);

    private string? BuiltOn(Card card) => _summary.FoundationOf(card) is { } other ? other.Text.Text ?? _reader.Read("(erased)") : null;

    private string Promised(EarlierPromise promise) => Item(
        promise.Text,
        [promise.By, _summary.OrganizationOf(promise.BySide)],
        [.. DetailWords.Promised.Select(field => (DetailWords.NameOf(field), DetailWords.In(promise, field))), ("Overdue", promise.Overdue ? _reader.Read("yes") : null)]);

    private string Item(string? text, IEnumerable<string?> source, IEnumerable<(Sentence Name, string? Text)> details)
    {
        var by = string.Join(", ", source.OfType<string>().Select(Escape));
        var said = by.Length == 0 ? Escape(text) : $"{Escape(text)} ({by})";
        return said + string.Concat(details.Where(detail => detail.Text is not null).Select(detail => $"\n  - {_reader.Read(detail.Name)}: {Escape(detail.Text)}"));
    }

    private string Mirrored(StatementResult result) =>
        $"{Escape(_reader.Read(result.Statement.About(_summary.OrganizationOf(Side.Vendor) ?? _reader.Read("The vendor"))))}{string.Concat(MirrorWords.Of(result).Select(line => $"\n  - {_reader.Read(line)}"))}";

    private static Sentence Score(CardResult result) => result switch
    {
        { Consensus: { } consensus } => (Sentence)$"consensus {consensus:0.00}",
        { Mean: { Impact: { } impact, Effort: { } effort } } => (Sentence)$"{RatingResults.Quadrant(impact, effort)}, impact {impact:0}, effort {effort:0}, n {Raters(result)}",
        { Mean: { } mean, Score: { } score } => (Sentence)$"NUF {score:0.0} = new {mean.New:0.0} + useful {mean.Useful:0.0} + feasible {mean.Feasible:0.0}, n {Raters(result)}",
        { MeanShare: { } share } => (Sentence)$"mean share {share * 100:0} %",
        _ => (Sentence)"too few voters to show",
    };

    private static int Raters(CardResult result) => result.Sides.Sum(side => side.Seen ?? 0);

    private static string Day(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private string Escape(string? text)
    {
        var escaped = new StringBuilder();
        var line = (text ?? _reader.Read("(erased)")).ReplaceLineEndings(" ");
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

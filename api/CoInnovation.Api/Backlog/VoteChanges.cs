using CoInnovation.Api.Backlog.Items;
using CoInnovation.Api.Backlog.Lists;
using CoInnovation.Api.Backlog.Ratings;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Platform.Wire;
using CoInnovation.Api.Workshops;
using CoInnovation.EventStore;
using Npgsql;

namespace CoInnovation.Api.Backlog;

/// <summary>
/// What closed rounds do to the read models. Votes are kept for every card; the items that they touch, those that they are part of and those that were just recorded get
/// their numbers from them at the end of the batch.
/// </summary>
internal sealed class VoteChanges
{
    private static readonly string[] Tables = ["read.pain_points", "read.ideas"];
    private readonly List<Sql> _statements = [];
    private readonly HashSet<StreamKey> _touched = [];

    public void AddItem(string tenant, Guid itemId) => _touched.Add(new StreamKey(tenant, itemId));

    public void Add(StreamKey workshop, VotingRoundClosed round, DateTimeOffset closedAt)
    {
        var votes = round.Results.SelectMany(result => result.Sides.Where(side => !side.Hidden && (side.Dots ?? side.Agree) is not null).Select(side => (result.CardId, Side: side))).ToArray();
        var dotsOfSide = votes.GroupBy(vote => vote.Side.Side).ToDictionary(side => side.Key, side => side.Sum(vote => vote.Side.Dots ?? 0));
        _statements.Add($"""
            insert into read.votes as votes
                (tenant, workshop_id, round_id, item_id, side, dot_rounds, dots, dots_of_side, agreement_rounds, agree, disagree, pass)
            select {workshop.Tenant}, {workshop.Id}, {round.RoundId}, * from unnest(
                {votes.Select(vote => vote.CardId).ToArray()}, {votes.Select(vote => EnumName<Side>.Of(vote.Side.Side)).ToArray()}::read.side[],
                {votes.Select(vote => vote.Side.Dots is null ? 0 : 1).ToArray()}, {votes.Select(vote => vote.Side.Dots ?? 0).ToArray()},
                {votes.Select(vote => dotsOfSide[vote.Side.Side]).ToArray()},
                {votes.Select(vote => vote.Side.Agree is null ? 0 : 1).ToArray()}, {votes.Select(vote => vote.Side.Agree ?? 0).ToArray()},
                {votes.Select(vote => vote.Side.Disagree ?? 0).ToArray()}, {votes.Select(vote => vote.Side.Pass ?? 0).ToArray()})
            on conflict (tenant, item_id, workshop_id, side, round_id) do update set
                dot_rounds = votes.dot_rounds + excluded.dot_rounds, dots = votes.dots + excluded.dots,
                dots_of_side = votes.dots_of_side + excluded.dots_of_side,
                agreement_rounds = votes.agreement_rounds + excluded.agreement_rounds, agree = votes.agree + excluded.agree,
                disagree = votes.disagree + excluded.disagree, pass = votes.pass + excluded.pass
            """);
        _statements.Add($"""
            insert into read.vote_months as votes
            select {workshop.Tenant}, item_id, {workshop.Id}, side, {MonthOf(closedAt)}, agree, disagree, pass, dots from unnest(
                {votes.Select(vote => vote.CardId).ToArray()}, {votes.Select(vote => EnumName<Side>.Of(vote.Side.Side)).ToArray()}::read.side[],
                {votes.Select(vote => vote.Side.Agree ?? 0).ToArray()}, {votes.Select(vote => vote.Side.Disagree ?? 0).ToArray()},
                {votes.Select(vote => vote.Side.Pass ?? 0).ToArray()}, {votes.Select(vote => vote.Side.Dots ?? 0).ToArray()})
                as vote (item_id, side, agree, disagree, pass, dots)
            on conflict (tenant, item_id, source_id, side, month) do update set
                agree = votes.agree + excluded.agree, disagree = votes.disagree + excluded.disagree, pass = votes.pass + excluded.pass, dots = votes.dots + excluded.dots
            """);
        _touched.UnionWith(votes.Select(vote => new StreamKey(workshop.Tenant, vote.CardId)));
        if (RatingChanges.Of(workshop, round) is { } ratings)
        {
            _statements.Add(ratings);
            _touched.UnionWith(round.Results.Select(result => new StreamKey(workshop.Tenant, result.CardId)));
        }
    }

    /// <summary>Votes from elsewhere stand under the item itself, all of them anew.</summary>
    public void Replace(StreamKey item, VotesImported imported)
    {
        var shown = imported.Sides.Where(side => !side.Hidden).ToArray();
        var months = shown.SelectMany(side => side.Months.Select(month => (Side: EnumName<Side>.Of(side.Side), Month: month))).ToArray();
        _statements.Add($"delete from read.votes where tenant = {item.Tenant} and item_id = {item.Id} and workshop_id = {item.Id}");
        _statements.Add($"delete from read.vote_months where tenant = {item.Tenant} and item_id = {item.Id} and source_id = {item.Id}");
        _statements.Add($"""
            insert into read.votes (tenant, workshop_id, item_id, side, dot_rounds, dots, dots_of_side, agreement_rounds, agree, disagree, pass)
            select {item.Tenant}, {item.Id}, {item.Id}, side, 0, 0, 0, 1, agree, disagree, pass from unnest(
                {shown.Select(side => EnumName<Side>.Of(side.Side)).ToArray()}::read.side[], {shown.Select(side => side.Months.Sum(month => month.Agree)).ToArray()},
                {shown.Select(side => side.Months.Sum(month => month.Disagree)).ToArray()}, {shown.Select(side => side.Months.Sum(month => month.Pass)).ToArray()})
                as vote (side, agree, disagree, pass)
            """);
        _statements.Add($"""
            insert into read.vote_months (tenant, item_id, source_id, side, month, agree, disagree, pass, dots)
            select {item.Tenant}, {item.Id}, {item.Id}, side, month, agree, disagree, pass, 0 from unnest(
                {months.Select(one => one.Side).ToArray()}::read.side[], {months.Select(one => one.Month.Month).ToArray()}, {months.Select(one => one.Month.Agree).ToArray()},
                {months.Select(one => one.Month.Disagree).ToArray()}, {months.Select(one => one.Month.Pass).ToArray()})
                as vote (side, month, agree, disagree, pass)
            """);

        Touch(item.Tenant, item.Id);
    }

    /// <summary>An item whose votes, or whose members, went or were replaced.</summary>
    public void Touch(string tenant, Guid itemId)
    {
        // Where nothing is left, no tally says so.
        foreach (var table in Tables)
        {
            _statements.Add($"update {Sql.Of(table)} set dots = 0, consensus = null, divided = null where tenant = {tenant} and id in ({WithTargets(tenant, [itemId])})");
        }

        _touched.Add(new StreamKey(tenant, itemId));
    }

    public void AddTo(NpgsqlBatch batch)
    {
        _statements.ForEach(statement => statement.AddTo(batch));
        foreach (var items in _touched.GroupBy(item => item.Tenant, item => item.Id, StringComparer.Ordinal))
        {
            Sql statement = $"""
                with tally as materialized (
                    select item_id, dots, consensus, divided from read.tallies
                    where tenant = {items.Key} and item_id = any(array({WithTargets(items.Key, items.ToArray())}))),
                pain_points as (update read.pain_points as item {Tallied(items.Key)})
                update read.ideas as item {Tallied(items.Key)}
                """;
            statement.AddTo(batch);
            foreach (var carried in RatingChanges.Carry(items.Key, WithTargets(items.Key, items.ToArray())))
            {
                carried.AddTo(batch);
            }
        }
    }

    private static Sql Tallied(string tenant) => $"""
        set dots = tally.dots, consensus = tally.consensus, divided = tally.divided from tally where item.tenant = {tenant} and item.id = tally.item_id
        """;

    /// <summary>These items and those that they are part of.</summary>
    private static Sql WithTargets(string tenant, Guid[] items) =>
        $"select unnest({items}) union select item_id from read.members where tenant = {tenant} and member_id = any({items})";

    /// <summary>The first day of the month in which something happened, in UTC.</summary>
    public static DateOnly MonthOf(DateTimeOffset moment) => new(moment.UtcDateTime.Year, moment.UtcDateTime.Month, 1);
}

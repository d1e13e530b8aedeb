using CoInnovation.Api.Backlog.Lists;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Platform.Wire;
using CoInnovation.Api.Workshops;
using CoInnovation.EventStore;

namespace CoInnovation.Api.Backlog.Ratings;

/// <summary>What closed rounds of ratings do to the read models: an idea has the workshop's scores for as long as it has none of its own.</summary>
internal static class RatingChanges
{
    /// <summary>What the shown sides gave; null if nothing was rated in the round.</summary>
    public static Sql? Of(StreamKey workshop, VotingRoundClosed round)
    {
        var rated = (
            from result in round.Results
            from side in result.Sides
            where side is { Hidden: false, Mean: not null, Seen: > 0 }
            select (result.CardId, side.Side, Raters: side.Seen!.Value, Mean: side.Mean!)).ToArray();
        if (rated.Length == 0)
        {
            return null;
        }

        // The mean of whole numbers, so their sum is whole as well.
        int[] Sums(Func<MeanRating, double?> of) => [.. rated.Select(one => (int)Math.Round((of(one.Mean) ?? 0) * one.Raters))];
        int[] Raters(Func<MeanRating, double?> of) => [.. rated.Select(one => of(one.Mean) is null ? 0 : one.Raters)];
        return $"""
            insert into read.ratings
                (tenant, workshop_id, round_id, item_id, side, nuf_raters, new_sum, useful_sum, feasible_sum, matrix_raters, impact_sum, effort_sum)
            select {workshop.Tenant}, {workshop.Id}, {round.RoundId}, * from unnest(
                {rated.Select(one => one.CardId).ToArray()}, {rated.Select(one => EnumName<Side>.Of(one.Side)).ToArray()}::read.side[],
                {Raters(mean => mean.New)}, {Sums(mean => mean.New)}, {Sums(mean => mean.Useful)}, {Sums(mean => mean.Feasible)},
                {Raters(mean => mean.Impact)}, {Sums(mean => mean.Impact)}, {Sums(mean => mean.Effort)})
            on conflict do nothing
            """;
    }

    /// <summary>Gives these ideas what they bring along; those that were scored in the backlog keep that.</summary>
    /// <param name="tenant">The workspace.</param>
    /// <param name="items">Selects their ids.</param>
    public static IEnumerable<Sql> Carry(string tenant, Sql items)
    {
        Sql touched = $"""
            with touched as materialized ({items}), carried as materialized (
                select * from read.carried_scores where tenant = {tenant} and item_id = any(array(select * from touched)))
            """;
        yield return $"""
            {touched}
            update read.ideas as item set
                nuf = carried.nuf_new + carried.nuf_useful + carried.nuf_feasible, nuf_new = carried.nuf_new, nuf_useful = carried.nuf_useful, nuf_feasible = carried.nuf_feasible,
                nuf_carried = carried.nuf_new is not null
            from touched as one (id) left join carried on carried.item_id = one.id
            where item.tenant = {tenant} and item.id = one.id and (item.nuf_carried or item.nuf is null)
                and (item.nuf_new, item.nuf_useful, item.nuf_feasible) is distinct from (carried.nuf_new, carried.nuf_useful, carried.nuf_feasible)
            """;
        yield return $"""
            {touched}
            update read.ideas as item set
                matrix_impact = carried.matrix_impact, matrix_effort = carried.matrix_effort, matrix_carried = carried.matrix_impact is not null,
                quadrant = case
                    when carried.matrix_impact is null then null
                    when carried.matrix_impact >= 50 then case when carried.matrix_effort >= 50 then 'MAJOR_PROJECT' else 'QUICK_WIN' end
                    when carried.matrix_effort >= 50 then 'TIME_SINK' else 'FILL_IN'
                end::read.quadrant
            from touched as one (id) left join carried on carried.item_id = one.id
            where item.tenant = {tenant} and item.id = one.id and (item.matrix_carried or item.matrix_impact is null)
                and (item.matrix_impact, item.matrix_effort) is distinct from (carried.matrix_impact, carried.matrix_effort)
            """;
    }
}

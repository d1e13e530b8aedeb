using CoInnovation.Api.Backlog;
using CoInnovation.Api.Backlog.Items;
using CoInnovation.Api.Backlog.Lists;
using CoInnovation.Api.Backlog.Merges;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.EventStore;
using CoInnovation.GraphQL;

namespace CoInnovation.Api.PainPoints;

/// <summary>Sees to it that nobody has to do with a pain point that is withdrawn, as far as that stands in other streams; and tells whether it could be withdrawn.</summary>
internal static class Withdrawing
{
    /// <summary>
    /// <c>PAIN_POINT_TAKEN_UP</c> where something is merged into it, or an idea answers it that the author may see: of others a refusal would tell. A withdrawal that took
    /// effect before is not looked at again.
    /// </summary>
    public static async Task<WithdrawPainPoint> CheckAsync(WithdrawPainPoint command, ResolveContext context)
    {
        var (stream, canceled) = (new StreamKey(context.Properties.Get<Principal>().Tenant, command.PainPointId), context.CancellationToken);
        if (await context.Services.GetRequiredService<IEventStore>().FindCommandAsync(stream.Tenant, command.CommandId, canceled) is null
            && await BacklogFields.FindAsync(BacklogPainPoint.Table, command.PainPointId, context) is not null)
        {
            Sql answered = $"select 1 from read.pain_points as item where item.tenant = {stream.Tenant} and item.id = {command.PainPointId} and {Answered(BacklogFields.Scope(context))}";
            var (_, within) = await context.Services.GetRequiredService<MergeTable>().AroundAsync(stream, canceled);
            if (within is not [] || await BacklogFields.Reader(context).ReadAsync(stream.Tenant, answered, _ => true, canceled) is not [])
            {
                throw WithdrawPainPoint.TakenUp();
            }
        }

        return command;
    }

    /// <summary>Which of these the caller can withdraw, as far as the read model knows.</summary>
    public static async ValueTask<IReadOnlyList<bool>> MayAsync(IReadOnlyList<BacklogPainPoint> painPoints, ResolveContext context)
    {
        var (viewer, scope) = (context.Properties.Get<Principal>(), BacklogFields.Scope(context));
        var own = Follower.IdsOf(viewer).ToArray();
        Sql statement = $"""
            select item.id from read.pain_points as item
            where item.tenant = {viewer.Tenant} and item.id = any({painPoints.Select(painPoint => painPoint.Id).ToArray()}) and item.merged_into is null
                and case when item.added_by is null then item.submitter_id = any({own}) else {viewer.IsProductTeam} end
                and not exists (
                    select from read.supports as support
                    where support.tenant = item.tenant and support.item_id = item.id and support.supporter_id <> item.submitter_id and support.supporter_id <> all({own}))
                and not exists (
                    select from read.comments as comment
                    where comment.tenant = item.tenant and comment.item_id = item.id and comment.withdrawn_at is null
                        and comment.author_id <> item.submitter_id and comment.author_id <> all({own}))
                and not exists (select from read.links as link where link.tenant = item.tenant and link.item_id = item.id)
                and not exists (select from read.members as member where member.tenant = item.tenant and member.item_id = item.id)
                and not exists (select from read.votes as votes where votes.tenant = item.tenant and votes.item_id = item.id and votes.workshop_id = item.id)
                and not ({Answered(scope)})
            """;
        var may = (await BacklogFields.Reader(context).ReadAsync(viewer.Tenant, statement, row => row.GetGuid(0), context.CancellationToken)).ToHashSet();
        return [.. painPoints.Select(painPoint => may.Contains(painPoint.Id))];
    }

    private static Sql Answered(BacklogScope scope) => $"exists (select from {BacklogItem.AnsweringIdeas(scope)})";
}

using CoInnovation.Api.Backlog.Lists;
using CoInnovation.Api.Ideas;
using CoInnovation.Api.PainPoints;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.GraphQL;

namespace CoInnovation.Api.Backlog;

/// <summary>Who supports an item, without their names, and with as much of the rest as the viewer may know.</summary>
internal static class SupportFields
{
    public static void Add(ResolverMap resolvers)
    {
        Add(resolvers.Type<BacklogPainPoint>("PainPoint"));
        Add(resolvers.Type<BacklogIdea>("Idea"));
        resolvers.Connection<SupporterNode>("SupporterConnection", "SupporterEdge");
        resolvers.Type<SupporterNode>("Supporter")
            .Properties()
            .Field("organization", (supporter, context) => Viewer(context).KnowsOrganization(supporter.Organization.Id) ? supporter.Organization : null)
            .Field("note", (supporter, context) => Viewer(context).KnowsOrganization(supporter.Organization.Id) ? supporter.Note : null)
            .Field("mine", (supporter, context) => Viewer(context).IsSelf(supporter.SupporterId));
    }

    private static void Add<TItem>(ObjectResolvers<TItem> item)
        where TItem : BacklogItem => item
        .Batch("supporters", SupportersAsync)
        .Batch("mySupport", OwnAsync)
        .Batch<bool>("supportedByMe", async (items, context) => [.. (await OwnAsync(items, context)).Select(own => own is not null)]);

    private static ValueTask<IReadOnlyList<Connection<SupporterNode>>> SupportersAsync(IReadOnlyList<BacklogItem> items, ResolveContext context) => Reader(context).ListAsync(
        SupporterNode.Table,
        Everything(context),
        $"item.item_id = parent.id",
        [.. items.Select(item => item.Id)],
        ListRequest.Read(context) with { Order = [new OrderTerm("supportedAt", Descending: false)] },
        context.CancellationToken);

    private static async ValueTask<IReadOnlyList<SupporterNode?>> OwnAsync(IReadOnlyList<BacklogItem> items, ResolveContext context)
    {
        Guid[] own = [.. Viewer(context).Seats.Select(seat => seat.ParticipantId)];
        var found = await Reader(context).ListAsync(
            SupporterNode.Table,
            Everything(context),
            $"item.item_id = parent.id and item.supporter_id = any({own})",
            [.. items.Select(item => item.Id)],
            new ListRequest(Where: null, [], new Page(1, Cursor: null, IsBackward: false), WantsTotal: false, WantsOtherSide: false),
            context.CancellationToken);
        return [.. found.Select(page => page.Nodes is [var own, ..] ? own : null)];
    }

    // Whoever sees the item sees who supports it.
    private static BacklogScope Everything(ResolveContext context) => new(Viewer(context).Tenant, WorkshopIds: null);

    private static Principal Viewer(ResolveContext context) => context.Properties.Get<Principal>();

    private static BacklogReader Reader(ResolveContext context) => context.Services.GetRequiredService<BacklogReader>();
}

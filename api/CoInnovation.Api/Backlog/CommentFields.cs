using CoInnovation.Api.Backlog.Lists;
using CoInnovation.Api.Ideas;
using CoInnovation.Api.PainPoints;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.GraphQL;

namespace CoInnovation.Api.Backlog;

/// <summary>The conversation about an item.</summary>
internal static class CommentFields
{
    public static void Add(ResolverMap resolvers)
    {
        resolvers.Type<BacklogPainPoint>("PainPoint").Batch("comments", CommentsAsync).Field("commentCount", painPoint => painPoint.AllComments);
        resolvers.Type<BacklogIdea>("Idea").Batch("comments", CommentsAsync).Field("commentCount", (idea, context) =>
            BacklogFields.Scope(context).Holds(Viewer(context).Tenant, idea.WorkshopId, idea.Organization?.Id) ? idea.AllComments : idea.CommentsSinceShared);
        resolvers.Connection<CommentNode>("CommentConnection", "CommentEdge");
        resolvers.Type<CommentNode>("Comment")
            .Properties()
            .Field("organization", (comment, context) =>
                comment.Organization is { } organization && Viewer(context).KnowsOrganization(organization.Id) ? organization : null)
            .Field("authorName", (comment, context) => Viewer(context).KnowsName(comment.WorkshopId, comment.Organization?.Id) ? comment.AuthorName : null)
            .Field("mine", (comment, context) => comment.ByProductTeam ? Viewer(context).IsProductTeam : Viewer(context).IsSelf(comment.AuthorId));
    }

    private static ValueTask<IReadOnlyList<Connection<CommentNode>>> CommentsAsync(IReadOnlyList<BacklogItem> items, ResolveContext context) =>
        context.Services.GetRequiredService<BacklogReader>().ListAsync(
            CommentNode.Table,
            // Whoever sees the item sees what is said about it from then on.
            new BacklogScope(Viewer(context).Tenant, WorkshopIds: null),
            $"item.item_id = parent.id and item.written_at >= {BacklogFields.Scope(context).HeardSince("item.item_id")}",
            [.. items.Select(item => item.Id)],
            ListRequest.Read(context) with { Order = [new OrderTerm("writtenAt", Descending: false)] },
            context.CancellationToken);

    private static Principal Viewer(ResolveContext context) => context.Properties.Get<Principal>();
}

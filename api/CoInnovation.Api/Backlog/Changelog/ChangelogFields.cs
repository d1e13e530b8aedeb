using CoInnovation.Api.Backlog.Lists;
using CoInnovation.Api.PainPoints;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.GraphQL;

namespace CoInnovation.Api.Backlog.Changelog;

/// <summary>The fields that show what was delivered, the newest first.</summary>
internal static class ChangelogFields
{
    public static void Add(ResolverMap resolvers)
    {
        resolvers.Query().Field("changelog", context => BacklogFields.Reader(context).ListAsync(
            ChangelogEntry.Table, BacklogFields.Scope(context), ListRequest.Read(context), context.CancellationToken));
        resolvers.Connection<ChangelogEntry>("ChangelogConnection", "ChangelogEdge");
        resolvers.Type<ChangelogEntry>("ChangelogEntry")
            .Properties()
            .Batch("supporterCount", SupportersAsync)
            .Batch("relief", ReliefAsync)
            .Batch("reliefDue", DueAsync);
        resolvers.Type<DeliveryRelief>("DeliveryRelief").Properties();
    }

    private static async ValueTask<IReadOnlyList<int>> SupportersAsync(IReadOnlyList<ChangelogEntry> entries, ResolveContext context)
    {
        var counts = await Deliveries(context).SupportersAsync(BacklogFields.Scope(context), IdeasOf(entries), context.CancellationToken);
        return [.. entries.Select(entry => counts.GetValueOrDefault(entry.Idea.Id))];
    }

    private static async ValueTask<IReadOnlyList<DeliveryRelief>> ReliefAsync(IReadOnlyList<ChangelogEntry> entries, ResolveContext context)
    {
        var reliefs = await Deliveries(context).ReliefAsync(BacklogFields.Scope(context), IdeasOf(entries), context.CancellationToken);
        return [.. entries.Select(entry => reliefs.GetValueOrDefault(entry.Idea.Id, DeliveryRelief.Nothing))];
    }

    private static ValueTask<IReadOnlyList<Connection<BacklogPainPoint>>> DueAsync(IReadOnlyList<ChangelogEntry> entries, ResolveContext context) =>
        BacklogFields.Reader(context).ListAsync(
            BacklogPainPoint.Table,
            BacklogFields.Scope(context),
            $"item.relief_idea_id = parent.id and {ReliefReader.Due(context.Properties.Get<Principal>())}",
            IdeasOf(entries),
            ListRequest.Read(context) with { Order = [new OrderTerm("reliefAskedAt", Descending: false)] },
            context.CancellationToken);

    private static Guid[] IdeasOf(IReadOnlyList<ChangelogEntry> entries) => [.. entries.Select(entry => entry.Idea.Id)];

    private static Deliveries Deliveries(ResolveContext context) => context.Services.GetRequiredService<Deliveries>();
}

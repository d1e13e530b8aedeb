using CoInnovation.Api.Backlog.Changelog;
using CoInnovation.Api.Backlog.Changes;
using CoInnovation.Api.Backlog.Items;
using CoInnovation.Api.Backlog.Merges;
using CoInnovation.Api.Backlog.Search;
using CoInnovation.Api.Backlog.Visits;
using CoInnovation.Api.Platform;
using CoInnovation.Api.Platform.SecondWall;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Projections;
using CoInnovation.EventStore.Subscriptions;
using CoInnovation.GraphQL;

namespace CoInnovation.Api.Backlog;

/// <summary>What outlives workshops, for reading: the read models, what writes them, and the fields that show them.</summary>
internal sealed class BacklogModule : IModule
{
    public IReadOnlyList<(string Folder, string Schema)> Migrations => [("Backlog.Merges.Schema", "merges"), ("Backlog.Visits.Schema", "visits")];

    public IReadOnlyList<(string Folder, string Schema)> ReadModels => [("Backlog.Schema", "read")];

    public IReadOnlyList<WalledTable> Tables =>
    [
        .. BacklogProjection.Tables.Select(table => WalledTable.OfTenant(table, "SELECT")),
        WalledTable.OfTenant("merges.targets", "SELECT"),
        WalledTable.OfTenant("merges.withdrawn", "SELECT"),
        WalledTable.OfHolder("visits.visits", "SELECT, INSERT, UPDATE, DELETE", "visitor_id"),
    ];

    public void AddEvents(EventTypes types) => ItemCommands.AddEvents(types);

    public void AddServices(IServiceCollection services) => services
        .AddSingleton<IAsyncProjection, BacklogProjection>()
        .AddSingleton<MergeTable>().AddSingleton<IInlineProjection>(provider => provider.GetRequiredService<MergeTable>())
        .AddSingleton<CountedItems>()
        .AddSingleton<ISubscription, KeptCards>()
        .AddSingleton<ISubscription, ReliefChecks>()
        .AddSingleton<ISubscription, SharedDeliveries>()
        .AddSingleton<VisitTable>()
        .AddSingleton<BacklogReader>()
        .AddSingleton<ReliefReader>()
        .AddSingleton<Deliveries>()
        .AddSingleton<SimilarItems>()
        .AddSingleton<BacklogSearch>()
        .AddSingleton<BacklogFeed>()
        .AddSingleton<ChangeCursors>()
        .AddSingleton<MissedChanges>()
        .AddSingleton<Listening>();

    public void AddResolvers(ResolverMap resolvers)
    {
        BacklogFields.Add(resolvers);
        ItemCommands.AddResolvers(resolvers);
        EditItems.AddResolvers(resolvers);
        GroupFields.Add(resolvers);
        SupportFields.Add(resolvers);
        CommentFields.Add(resolvers);
        ReliefFields.Add(resolvers);
        SimilarFields.Add(resolvers);
        ViewerFields.Add(resolvers);
        FollowedItem.Add(resolvers);
        VisitFields.Add(resolvers);
        SearchFields.Add(resolvers);
        ChangeFields.Add(resolvers);
        ChangelogFields.Add(resolvers);
        OrganizationList.Add(resolvers);
    }

    public void MapRoutes(IEndpointRouteBuilder routes) => AtomRoutes.Map(routes);

    public Task StartAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        services.GetRequiredService<BacklogFeed>().Start();
        return Task.CompletedTask;
    }
}

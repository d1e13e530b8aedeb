using CoInnovation.Api.Platform;
using CoInnovation.Api.Platform.Authorization;
using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.SecondWall;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;
using CoInnovation.EventStore.Projections;
using CoInnovation.EventStore.Subscriptions;
using CoInnovation.GraphQL;

namespace CoInnovation.Api.Summaries;

/// <summary>Summaries of workshops by mail, for those who agreed to get one.</summary>
internal sealed class SummariesModule : IModule
{
    public IReadOnlyList<(string Folder, string Schema)> Migrations => [("Summaries.Schema", "summaries")];

    public IReadOnlyList<WalledTable> Tables => [WalledTable.OfTenant("summaries.asked", "SELECT"), WalledTable.OfProjector("summaries.mails")];

    public void AddEvents(EventTypes types) => types
        .Add<SummaryAsked>("summary_asked")
        .Add<SummaryTakenBack>("summary_taken_back")
        .Add<SummaryMailed>("summary_mailed");

    public void AddServices(IServiceCollection services) => services
        .AddStream(
            new StreamDefinition<SummaryRequest>(SummaryRequest.StreamType, () => SummaryRequest.None, (request, happened, _) => happened is SummaryEvent e ? request.Apply(e) : request),
            new CommandSet<SummaryRequest>(SummaryRequest.NotFound)
                .Add<AskForSummary>(Policy.ReceiveSummary, AskForSummary.Decide)
                .Add<TakeSummaryBack>(Policy.ReceiveSummary, TakeSummaryBack.Decide))
        .AddSingleton<SummaryIndex>().AddSingleton<IInlineProjection>(provider => provider.GetRequiredService<SummaryIndex>())
        .AddSingleton<ISubscription, SummaryMails>();

    public void AddResolvers(ResolverMap resolvers) => SummaryFields.Add(resolvers);
}

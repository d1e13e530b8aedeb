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

/// <summary>What comes after the close: the summary by mail for those who agreed to get one, and what people say about the workshop itself.</summary>
internal sealed class SummariesModule : IModule
{
    public IReadOnlyList<(string Folder, string Schema)> Migrations => [("Summaries.Schema", "summaries")];

    public IReadOnlyList<WalledTable> Tables => [WalledTable.OfTenant("summaries.asked", "SELECT"), WalledTable.OfProjector("summaries.mails"), WalledTable.OfTenant("summaries.feedback", "SELECT")];

    public void AddEvents(EventTypes types) => types
        .Add<SummaryAsked>("summary_asked")
        .Add<SummaryTakenBack>("summary_taken_back")
        .Add<SummaryMailed>("summary_mailed")
        .Add<FeedbackGiven>("feedback_given")
        .Add<FeedbackTakenBack>("feedback_taken_back");

    public void AddServices(IServiceCollection services) => services
        .AddStream(
            new StreamDefinition<SummaryRequest>(SummaryRequest.StreamType, () => SummaryRequest.None, (request, happened, _) => happened is SummaryEvent e ? request.Apply(e) : request),
            new CommandSet<SummaryRequest>(SummaryRequest.NotFound)
                .Add<AskForSummary>(Policy.ActForOwnSeat, AskForSummary.Decide)
                .Add<TakeSummaryBack>(Policy.ActForOwnSeat, TakeSummaryBack.Decide))
        .AddStream(
            new StreamDefinition<SeatFeedback>(SeatFeedback.StreamType, () => SeatFeedback.None, (feedback, happened, _) => happened is FeedbackEvent e ? feedback.Apply(e) : feedback),
            new CommandSet<SeatFeedback>(SummaryRequest.NotFound)
                .Add<GiveFeedback>(Policy.ActForOwnSeat, GiveFeedback.Decide)
                .Add<TakeFeedbackBack>(Policy.ActForOwnSeat, TakeFeedbackBack.Decide))
        .AddSingleton<FeedbackIndex>().AddSingleton<IInlineProjection>(provider => provider.GetRequiredService<FeedbackIndex>())
        .AddSingleton<SummaryIndex>().AddSingleton<IInlineProjection>(provider => provider.GetRequiredService<SummaryIndex>())
        .AddSingleton<ISubscription, SummaryMails>();

    public void AddResolvers(ResolverMap resolvers)
    {
        SummaryFields.Add(resolvers);
        FeedbackFields.Add(resolvers);
    }
}

using CoInnovation.Api.Backlog;
using CoInnovation.Api.Backlog.Items;
using CoInnovation.Api.Platform;
using CoInnovation.Api.Platform.Authorization;
using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;
using CoInnovation.GraphQL;

namespace CoInnovation.Api.PainPoints;

/// <summary>Pain points of the backlog: their events, their stream and what can be done to them.</summary>
internal sealed class PainPointsModule : IModule
{
    public void AddEvents(EventTypes types) => types
        .Add<PainPointRecorded>("pain_point_recorded")
        .Add<PainPointStatusChanged>("pain_point_status_changed");

    // A stream of another kind is none of ours: an id that leads to one is not found.
    public void AddServices(IServiceCollection services) => services.AddStream(
        new StreamDefinition<PainPoint>(PainPoint.StreamType, () => PainPoint.Unknown, (painPoint, happened, _) => happened switch
        {
            PainPointEvent e => painPoint.Apply(e),
            BacklogItemEvent e => painPoint.Apply(e),
            _ => painPoint,
        }),
        new CommandSet<PainPoint>(() => BacklogItem.NotFound("painPointId"), painPoint => painPoint.Item.WorkshopId)
            .Add<ChangePainPointStatus>(Policy.SteerBacklog, ChangePainPointStatus.Decide, BacklogProjection.ProjectionName)
            .AddItemCommands(painPoint => painPoint.Item));

    public void AddResolvers(ResolverMap resolvers)
    {
        resolvers.Input<ChangePainPointStatus>("ChangePainPointStatusInput");
        resolvers.Type<ChangePainPointStatusPayload>("ChangePainPointStatusPayload").Properties();
        resolvers.Mutation().Field("changePainPointStatus", context => ItemMutation.RunAsync<PainPoint, ChangePainPointStatus, ChangePainPointStatusPayload>(
            context,
            command => command.PainPointId,
            async (id, errors) => new ChangePainPointStatusPayload(await BacklogFields.FindAsync(BacklogPainPoint.Table, id, context), errors)));
    }
}

internal sealed record ChangePainPointStatusPayload(BacklogPainPoint? PainPoint, IReadOnlyList<CodedException> Errors);

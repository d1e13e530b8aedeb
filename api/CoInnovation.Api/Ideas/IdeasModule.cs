using CoInnovation.Api.Backlog;
using CoInnovation.Api.Backlog.Items;
using CoInnovation.Api.Platform;
using CoInnovation.Api.Platform.Authorization;
using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;
using CoInnovation.GraphQL;

namespace CoInnovation.Api.Ideas;

/// <summary>Ideas of the backlog: their events, their stream and what can be done to them.</summary>
internal sealed class IdeasModule : IModule
{
    public void AddEvents(EventTypes types) => types
        .Add<IdeaRecorded>("idea_recorded")
        .Add<IdeaImported>("idea_imported")
        .Add<IdeaStatusChanged>("idea_status_changed");

    // A stream of another kind is none of ours: an id that leads to one is not found.
    public void AddServices(IServiceCollection services) => services.AddStream(
        new StreamDefinition<Idea>(Idea.StreamType, () => Idea.Unknown, (idea, happened, _) => happened switch
        {
            IdeaEvent e => idea.Apply(e),
            BacklogItemEvent e => idea.Apply(e),
            _ => idea,
        }),
        new CommandSet<Idea>(() => BacklogItem.NotFound("ideaId"), idea => idea.Item.Belonging)
            .Add<ChangeIdeaStatus>(Policy.SteerBacklog, ChangeIdeaStatus.Decide, BacklogProjection.ProjectionName)
            .AddItemCommands(idea => idea.Item));

    public void AddResolvers(ResolverMap resolvers)
    {
        resolvers.Input<ChangeIdeaStatus>("ChangeIdeaStatusInput");
        resolvers.Type<ChangeIdeaStatusPayload>("ChangeIdeaStatusPayload").Properties();
        resolvers.Mutation().Field("changeIdeaStatus", context => ItemMutation.RunAsync<Idea, ChangeIdeaStatus, ChangeIdeaStatusPayload>(
            context,
            command => command.IdeaId,
            async (id, errors) => new ChangeIdeaStatusPayload(await BacklogFields.FindAsync(BacklogIdea.Table, id, context), errors)));
    }
}

internal sealed record ChangeIdeaStatusPayload(BacklogIdea? Idea, IReadOnlyList<CodedException> Errors);

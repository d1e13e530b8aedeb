using CoInnovation.Api.Backlog;
using CoInnovation.Api.Backlog.Items;
using CoInnovation.Api.Platform;
using CoInnovation.Api.Platform.Commands;
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
        .Add<IdeaSubmitted>("idea_submitted")
        .Add<IdeaStatusChanged>("idea_status_changed")
        .Add<PainPointAnswered>("pain_point_answered")
        .Add<AnswerWithdrawn>("answer_withdrawn")
        .Add<IdeaShared>("idea_shared")
        .Add<IdeaUnshared>("idea_unshared")
        .Add<IdeaReleasePlanned>("idea_release_planned")
        .Add<IdeaRiceScored>("idea_rice_scored")
        .Add<IdeaNufScored>("idea_nuf_scored")
        .Add<IdeaPlacedOnMatrix>("idea_placed_on_matrix")
        .Add<IdeaScoreWithdrawn>("idea_score_withdrawn");

    // A stream of another kind is none of ours: an id that leads to one is not found.
    public void AddServices(IServiceCollection services) => services.AddStream(
        new StreamDefinition<Idea>(Idea.StreamType, () => Idea.Unknown, (idea, happened, _) => idea.Fold(happened)),
        new CommandSet<Idea>(() => BacklogItem.NotFound("ideaId"), idea => idea.Item.Belonging)
            .AddIdeaCommands()
            .AddItemCommands(idea => idea.Item));

    public void AddResolvers(ResolverMap resolvers) => IdeaCommands.AddResolvers(resolvers);
}

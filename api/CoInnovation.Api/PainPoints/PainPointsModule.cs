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
        .Add<PainPointSubmitted>("pain_point_submitted")
        .Add<PainPointDetailsChanged>("pain_point_details_changed")
        .Add<PainPointWithdrawn>("pain_point_withdrawn")
        .Add<PainPointBroughtBack>("pain_point_brought_back")
        .Add<PainPointImported>("pain_point_imported")
        .Add<PainPointStatusChanged>("pain_point_status_changed")
        .Add<ReliefAsked>("relief_asked")
        .Add<ReliefCalledOff>("relief_called_off")
        .Add<ReliefAnswered>("relief_answered");

    // A stream of another kind is none of ours: an id that leads to one is not found.
    public void AddServices(IServiceCollection services) => services.AddStream(
        new StreamDefinition<PainPoint>(PainPoint.StreamType, () => PainPoint.Unknown, (painPoint, happened, _) => painPoint.Fold(happened)),
        new CommandSet<PainPoint>(() => BacklogItem.NotFound("painPointId"), painPoint => painPoint.Belonging)
            .AddFirst<SubmitPainPoint>(Policy.SubmitToBacklog, SubmitPainPoint.Decide, BacklogProjection.ProjectionName)
            .Add<ChangePainPointDetails>(Policy.OwnItem, ChangePainPointDetails.Decide, BacklogProjection.ProjectionName)
            .Add<WithdrawPainPoint>(Policy.OwnItem, WithdrawPainPoint.Decide, BacklogProjection.ProjectionName)
            .Add<BringBackPainPoint>(Policy.OwnItem, BringBackPainPoint.Decide, BacklogProjection.ProjectionName)
            .Add<AnswerReliefCheck>(Policy.AnswerRelief, AnswerReliefCheck.Decide, BacklogProjection.ProjectionName)
            .Add<ChangePainPointStatus>(Policy.SteerBacklog, ChangePainPointStatus.Decide, BacklogProjection.ProjectionName)
            .Add<EditPainPoint>(Policy.SteerBacklog, EditPainPoint.Decide, BacklogProjection.ProjectionName)
            .AddItemCommands(painPoint => painPoint.Item));

    public void AddResolvers(ResolverMap resolvers)
    {
        resolvers.Input<EvidenceInput>("EvidenceInput");
        resolvers.Type<BacklogEvidence>("Evidence").Properties();
        Add<SubmitPainPoint>("SubmitPainPoint", command => command.PainPointId, async (command, context) =>
            command with { OnBehalfOfId = await OrganizationsOnBehalf.FindAsync(command.OnBehalfOf, context) });
        Add<ChangePainPointDetails>("ChangePainPointDetails", command => command.PainPointId);
        Add<WithdrawPainPoint>("WithdrawPainPoint", command => command.PainPointId, Withdrawing.CheckAsync);
        Add<BringBackPainPoint>("BringBackPainPoint", command => command.PainPointId);
        Add<AnswerReliefCheck>("AnswerReliefCheck", command => command.PainPointId);
        Add<ChangePainPointStatus>("ChangePainPointStatus", command => command.PainPointId);

        void Add<TCommand>(string name, Func<TCommand, Guid> itemOf, Func<TCommand, ResolveContext, Task<TCommand>>? complete = null)
            where TCommand : class, ICommand
        {
            resolvers.Input<TCommand>($"{name}Input");
            resolvers.Type<PainPointPayload>($"{name}Payload").Properties();
            resolvers.Mutation().Field(char.ToLowerInvariant(name[0]) + name[1..], context => ItemMutation.RunAsync<PainPoint, TCommand, PainPointPayload>(
                context,
                itemOf,
                command => complete is null ? Task.FromResult(command) : complete(command, context),
                async (id, errors) => new PainPointPayload(await BacklogFields.FindAsync(BacklogPainPoint.Table, id, context), errors)));
        }
    }
}

/// <summary>The answer of a command that takes pain points.</summary>
internal sealed record PainPointPayload(BacklogPainPoint? PainPoint, IReadOnlyList<CodedException> Errors);

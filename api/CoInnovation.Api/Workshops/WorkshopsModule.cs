using CoInnovation.Api.Backlog;
using CoInnovation.Api.Platform;
using CoInnovation.Api.Platform.Authorization;
using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Workshops.Collecting;
using CoInnovation.Api.Workshops.Confirming;
using CoInnovation.Api.Workshops.Discussing;
using CoInnovation.Api.Workshops.Export;
using CoInnovation.Api.Workshops.FollowingUp;
using CoInnovation.Api.Workshops.Graph;
using CoInnovation.Api.Workshops.Groups;
using CoInnovation.Api.Workshops.Inviting;
using CoInnovation.Api.Workshops.Mirror;
using CoInnovation.Api.Workshops.Sheets;
using CoInnovation.Api.Workshops.Steering;
using CoInnovation.Api.Workshops.TakingTurns;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;
using CoInnovation.EventStore.Projections;
using CoInnovation.GraphQL;

namespace CoInnovation.Api.Workshops;

/// <summary>What workshops bring: their events with the stored names, their stream, and every command with its policy.</summary>
public sealed class WorkshopsModule : IModule
{
    public static StreamDefinition<Workshop> Stream { get; } =
        new("workshop", () => Workshop.Unborn, (workshop, happened, envelope) => happened is WorkshopEvent e ? workshop.Apply(e, envelope) : workshop with { IsSomethingElse = true });

    public void AddServices(IServiceCollection services) =>
        services.AddStream(Stream, Commands()).AddSingleton<WorkshopFeeds>().AddSingleton<NamingWorkshops>().AddSingleton<IInlineProjection>(provider => provider.GetRequiredService<NamingWorkshops>()).AddSingleton<IInlineProjection, WorkshopAccess>().AddSingleton<DemoWorkshop>().AddSingleton<OrganizationIds>().AddSingleton<LastTimeReader>();

    public void AddResolvers(ResolverMap resolvers)
    {
        WorkshopFields.Add(resolvers);
        WorkshopQueries.Add(resolvers);
        WorkshopMutations.Add(resolvers);
        SteeringFields.Add(resolvers);
        MirrorFields.Add(resolvers);
        GroupingFields.Add(resolvers);
        CollectionFields.Add(resolvers);
        FollowingUpFields.Add(resolvers);
    }

    public void MapRoutes(IEndpointRouteBuilder routes) => ExportRoutes.Map(routes);

    /// <summary>The stored names are frozen: they may gain versions, never change.</summary>
    public void AddEvents(EventTypes types) => types
        .Add<WorkshopCreated>("workshop_created")
        .Add<WorkshopRenamed>("workshop_renamed")
        .Add<WorkshopClosed>("workshop_closed")
        .Add<WorkshopReopened>("workshop_reopened")
        .Add<StepAdded>("step_added")
        .Add<StepChanged>("step_changed")
        .Add<StepMoved>("step_moved")
        .Add<StepRemoved>("step_removed")
        .Add<StepSkipped>("step_skipped")
        .Add<StepStarted>("step_started")
        .Add<StepPaused>("step_paused")
        .Add<StepResumed>("step_resumed")
        .Add<StepExtended>("step_extended")
        .Add<StepEnded>("step_ended")
        .Add<JoinCodeIssued>("join_code_issued")
        .Add<InvitationMade>("invitation_made")
        .Add<InvitationRotated>("invitation_rotated")
        .Add<InvitationRevoked>("invitation_revoked")
        .Add<InvitationUsed>("invitation_used")
        .Add<DoorLocked>("door_locked")
        .Add<DoorUnlocked>("door_unlocked")
        .Add<ParticipantJoined>("participant_joined")
        .Add<ParticipantLeft>("participant_left")
        .Add<ParticipantErasureAsked>("participant_erasure_asked")
        .Add<ParticipantErased>("participant_erased")
        .Add<OrganizationErased>("organization_erased")
        .Add<CardWritten>("card_written")
        .Add<CardEdited>("card_edited")
        .Add<CardWithdrawn>("card_withdrawn")
        .Add<CardsCounted>("cards_counted")
        .Add<CardRevealed>("card_revealed")
        .Add<CardReworded>("card_reworded")
        .Add<CardTakenBack>("card_taken_back")
        .Add<DoneMarked>("done_marked")
        .Add<DoneCounted>("done_counted")
        .Add<ThemeFormed>("theme_formed")
        .Add<ThemeRenamed>("theme_renamed")
        .Add<CardsMoved>("cards_moved")
        .Add<ThemesMerged>("themes_merged")
        .Add<ThemeDissolved>("theme_dissolved")
        .Add<ThemesRestored>("themes_restored")
        .Add<VotingRoundOpened>("voting_round_opened")
        .Add<CardsPutToVote>("cards_put_to_vote")
        .Add<DotsPlaced>("dots_placed")
        .Add<BallotCast>("ballot_cast")
        .Add<CardRated>("card_rated")
        .Add<SmallSideConsentGiven>("small_side_consent_given")
        .Add<VotersCounted>("voters_counted")
        .Add<VotingRoundClosed>("voting_round_closed")
        .Add<CardKept>("card_kept")
        .Add<TurnPassed>("turn_passed")
        .Add<TurnsEnded>("turns_ended")
        .Add<TopicOpened>("topic_opened")
        .Add<TopicExtended>("topic_extended")
        .Add<TopicClosed>("topic_closed")
        .Add<ThumbShown>("thumb_shown")
        .Add<ThumbsCounted>("thumbs_counted")
        .Add<SheetsPassed>("sheets_passed")
        .Add<SheetReceived>("sheet_received")
        .Add<DecisionNoted>("decision_noted")
        .Add<DecisionTakenBack>("decision_taken_back")
        .AddMirror()
        .AddGroups()
        .AddCollecting()
        .AddConfirming()
        .AddSteering();

    public async Task<IReadOnlyList<(string What, string Path)>> LinksAsync(IServiceProvider services, CancellationToken cancellationToken) =>
        await services.GetRequiredService<DemoWorkshop>().LinksAsync(cancellationToken);

    internal static CommandSet<Workshop> Commands() => new CommandSet<Workshop>(NotFound)
        .Add<CreateWorkshop>(Policy.CreateWorkshop, CreateWorkshop.Decide, BacklogProjection.ProjectionName)
        .Add<RenameWorkshop>(Policy.Facilitate, RenameWorkshop.Decide, BacklogProjection.ProjectionName)
        .Add<AddStep>(Policy.Facilitate, AddStep.Decide)
        .Add<ChangeStep>(Policy.Facilitate, ChangeStep.Decide)
        .Add<MoveStep>(Policy.Facilitate, MoveStep.Decide)
        .Add<RemoveStep>(Policy.Facilitate, RemoveStep.Decide)
        .Add<SkipStep>(Policy.Facilitate, SkipStep.Decide)
        .Add<StartStep>(Policy.Facilitate, StartStep.Decide)
        .Add<PauseStep>(Policy.Facilitate, PauseStep.Decide)
        .Add<ResumeStep>(Policy.Facilitate, ResumeStep.Decide)
        .Add<ExtendStep>(Policy.Facilitate, ExtendStep.Decide)
        .Add<EndStep>(Policy.Facilitate, EndStep.Decide)
        .Add<LockDoor>(Policy.Facilitate, LockDoor.Decide)
        .Add<UnlockDoor>(Policy.Facilitate, UnlockDoor.Decide)
        .Add<RotateJoinCode>(Policy.Facilitate, RotateJoinCode.Decide)
        .Add<MakeInvitation>(Policy.Facilitate, MakeInvitation.Decide)
        .Add<RotateInvitation>(Policy.Facilitate, RotateInvitation.Decide)
        .Add<RevokeInvitation>(Policy.Facilitate, RevokeInvitation.Decide)
        .Add<RedeemInvitation>(Policy.Join, RedeemInvitation.Decide)
        .Add<RemoveParticipant>(Policy.Facilitate, RemoveParticipant.Decide)
        .Add<JoinWorkshop>(Policy.Join, JoinWorkshop.Decide)
        .Add<LeaveWorkshop>(Policy.Participate, LeaveWorkshop.Decide)
        .Add<EraseParticipant>(Policy.EraseParticipant, EraseParticipant.Decide)
        .Add<WriteCard>(Policy.Contribute, WriteCard.Decide)
        .Add<EditCard>(Policy.Contribute, EditCard.Decide)
        .Add<WithdrawCard>(Policy.Contribute, WithdrawCard.Decide)
        .Add<MarkDone>(Policy.Contribute, MarkDone.Decide)
        .Add<RevealCards>(Policy.Facilitate, RevealCards.Decide)
        .Add<FormTheme>(Policy.Cluster, FormTheme.Decide)
        .Add<RenameTheme>(Policy.Cluster, RenameTheme.Decide)
        .Add<MoveCards>(Policy.Cluster, MoveCards.Decide)
        .Add<MergeThemes>(Policy.Cluster, MergeThemes.Decide)
        .Add<DissolveTheme>(Policy.Cluster, DissolveTheme.Decide)
        .Add<UndoThemeChange>(Policy.Cluster, UndoThemeChange.Decide)
        .Add<OpenVotingRound>(Policy.Facilitate, OpenVotingRound.Decide)
        .Add<PlaceDots>(Policy.Vote, PlaceDots.Decide)
        .Add<CastBallot>(Policy.Vote, CastBallot.Decide)
        .Add<RateCard>(Policy.Vote, RateCard.Decide)
        .Add<ConsentToSmallSide>(Policy.Vote, ConsentToSmallSide.Decide)
        .Add<CloseVotingRound>(Policy.Facilitate, CloseVotingRound.Decide)
        .Add<PassSheets>(Policy.Facilitate, PassSheets.Decide)
        .Add<PassTurn>(Policy.Participate, PassTurn.Decide)
        .Add<EndTurns>(Policy.Facilitate, EndTurns.Decide)
        .Add<OpenTopic>(Policy.Facilitate, OpenTopic.Decide)
        .Add<ExtendTopic>(Policy.Facilitate, ExtendTopic.Decide)
        .Add<CloseTopic>(Policy.Facilitate, CloseTopic.Decide)
        .Add<ShowThumb>(Policy.Vote, ShowThumb.Decide)
        .Add<KeepCards>(Policy.Facilitate, KeepCards.Decide)
        .Add<NoteDecision>(Policy.Facilitate, NoteDecision.Decide)
        .Add<TakeBackDecision>(Policy.Facilitate, TakeBackDecision.Decide)
        .Add<CloseWorkshop>(Policy.Facilitate, CloseWorkshop.Decide, BacklogProjection.ProjectionName)
        .Add<ReopenWorkshop>(Policy.Facilitate, ReopenWorkshop.Decide, BacklogProjection.ProjectionName)
        .AddMirror()
        .AddGroups()
        .AddCollecting()
        .AddConfirming()
        .AddSteering();

    private static NotFoundException NotFound() => new("WORKSHOP_NOT_FOUND", "There is no such workshop, or you have no seat in it. Join with a link or code.");
}

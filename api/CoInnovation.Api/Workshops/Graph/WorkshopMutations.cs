using CoInnovation.Api.Backlog;
using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Platform.Graph;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Workshops.Discussing;
using CoInnovation.Api.Workshops.Inviting;
using CoInnovation.Api.Workshops.Sheets;
using CoInnovation.Api.Workshops.TakingTurns;
using CoInnovation.EventStore;
using CoInnovation.GraphQL;

namespace CoInnovation.Api.Workshops.Graph;

/// <summary>The commands to a workshop as mutations. Their inputs are the command records themselves, field by field.</summary>
internal static class WorkshopMutations
{
    public static void Add(ResolverMap resolvers)
    {
        resolvers.Input<StepSettings>("StepInput").Input<SidePromptText>("SidePromptInput").Input<StepPace>("StepPaceInput").Input<CardDetailText>("CardDetailInput").Input<SideInput>().Input<CreateInput>("CreateWorkshopInput").Input<JoinInput>("JoinWorkshopInput");
        resolvers.Type<SeatPayload>("CreateWorkshopPayload").Properties();
        resolvers.Type<SeatPayload>("JoinWorkshopPayload").Properties();
        resolvers.Mutation()
            .Field("createWorkshop", CreateAsync)
            .Field("joinWorkshop", JoinAsync);
        Command<RenameWorkshop>(resolvers, "renameWorkshop");
        Command<AddStep>(resolvers, "addStep");
        Command<ChangeStep>(resolvers, "changeStep");
        Command<MoveStep>(resolvers, "moveStep");
        Command<RemoveStep>(resolvers, "removeStep");
        Command<SkipStep>(resolvers, "skipStep");
        Command<StartStep>(resolvers, "startStep");
        Command<PauseStep>(resolvers, "pauseStep");
        Command<ResumeStep>(resolvers, "resumeStep");
        Command<ExtendStep>(resolvers, "extendStep");
        Command<EndStep>(resolvers, "endStep");
        Command<LockDoor>(resolvers, "lockDoor");
        Command<UnlockDoor>(resolvers, "unlockDoor");
        Command(
            resolvers,
            "rotateJoinCode",
            input => new RotateJoinCode(input.Get<Guid>("commandId"), input.Get<Guid>("workshopId"), JoinCode: ""),
            async (rotate, context) => rotate with { JoinCode = await SeatTaking.DrawCodeAsync(context) });
        Command<MakeInvitation>(resolvers, "makeInvitation");
        Command<RotateInvitation>(resolvers, "rotateInvitation");
        Command<RevokeInvitation>(resolvers, "revokeInvitation");
        Command<RemoveParticipant>(resolvers, "removeParticipant");
        Command<LeaveWorkshop>(resolvers, "leaveWorkshop");
        Command<EraseParticipant>(resolvers, "eraseParticipant");
        Command<WriteCard>(resolvers, "writeCard");
        Command<EditCard>(resolvers, "editCard");
        Command<WithdrawCard>(resolvers, "withdrawCard");
        Command<MarkDone>(resolvers, "markDone");
        Command<RevealCards>(resolvers, "revealCards");
        Command<FormTheme>(resolvers, "formTheme");
        Command<RenameTheme>(resolvers, "renameTheme");
        Command<MoveCards>(resolvers, "moveCards");
        Command<MergeThemes>(resolvers, "mergeThemes");
        Command<DissolveTheme>(resolvers, "dissolveTheme");
        Command<UndoThemeChange>(resolvers, "undoThemeChange");
        Command<OpenVotingRound>(resolvers, "openVotingRound");
        Command<PlaceDots>(resolvers, "placeDots");
        Command<CastBallot>(resolvers, "castBallot");
        resolvers.Input<Rating>("RatingInput");
        Command<RateCard>(resolvers, "rateCard");
        Command<ConsentToSmallSide>(resolvers, "consentToSmallSide");
        Command<CloseVotingRound>(resolvers, "closeVotingRound");
        Command<PassSheets>(resolvers, "passSheets");
        Command<PassTurn>(resolvers, "passTurn");
        Command<EndTurns>(resolvers, "endTurns");
        Command<OpenTopic>(resolvers, "openTopic");
        Command<ExtendTopic>(resolvers, "extendTopic");
        Command<CloseTopic>(resolvers, "closeTopic");
        Command<ShowThumb>(resolvers, "showThumb");
        Command<KeepCards>(resolvers, "keepCards");
        Command<NoteDecision>(resolvers, "noteDecision");
        Command<TakeBackDecision>(resolvers, "takeBackDecision");
        Command<CloseWorkshop>(resolvers, "closeWorkshop");
        Command(
            resolvers,
            "reopenWorkshop",
            input => new ReopenWorkshop(input.Get<Guid>("commandId"), input.Get<Guid>("workshopId"), JoinCode: ""),
            async (reopen, context) => reopen with { JoinCode = await SeatTaking.DrawCodeAsync(context) });
    }

    internal static void Command<TCommand>(ResolverMap resolvers, string name, Func<InputObject, TCommand>? read = null, Func<TCommand, ResolveContext, Task<TCommand>>? complete = null)
        where TCommand : class, IWorkshopCommand
    {
        var type = char.ToUpperInvariant(name[0]) + name[1..];
        _ = read is null ? resolvers.Input<TCommand>($"{type}Input") : resolvers.Input($"{type}Input", read);
        resolvers.Type<WorkshopPayload>($"{type}Payload").Properties();
        resolvers.Mutation().Field(name, context => SendAsync(context, complete));
    }

    private static ValueTask<WorkshopPayload> SendAsync<TCommand>(ResolveContext context, Func<TCommand, ResolveContext, Task<TCommand>>? complete)
        where TCommand : class, IWorkshopCommand
    {
        var workshopId = Guid.Empty;
        return MutationAnswer.OfAsync(
            async () =>
            {
                var command = context.Input<TCommand>();
                workshopId = command.WorkshopId;
                command = complete is null ? command : await complete(command, context);
                var principal = context.Properties.Get<Principal>();
                await context.Services.GetRequiredService<CommandPipeline>()
                    .SendAsync<Workshop>(new StreamKey(principal.Tenant, workshopId), command, principal, context.CancellationToken);
            },
            async errors => new WorkshopPayload(await WorkshopViews.FindAsync(workshopId, context), errors));
    }

    private static ValueTask<SeatPayload> CreateAsync(ResolveContext context)
    {
        var workshopId = Guid.Empty;
        return MutationAnswer.OfAsync(
            async () =>
            {
                var input = context.Input<CreateInput>();
                await SeatTaking.CreateAsync(input, context);
                workshopId = input.WorkshopId;
            },
            errors => SeatPayload.OfAsync(workshopId, errors, context));
    }

    private static ValueTask<SeatPayload> JoinAsync(ResolveContext context)
    {
        var workshopId = Guid.Empty;
        return MutationAnswer.OfAsync(
            async () => workshopId = await SeatTaking.JoinAsync(context.Input<JoinInput>(), context),
            errors => SeatPayload.OfAsync(workshopId, errors, context));
    }
}

/// <summary>The workshop as the caller may see it after the command, and why nothing happened.</summary>
internal sealed record WorkshopPayload(WorkshopNode? Workshop, IReadOnlyList<CodedException> Errors);

/// <summary>The same with the seat that was taken.</summary>
internal sealed record SeatPayload(WorkshopNode? Workshop, Participant? Participant, IReadOnlyList<CodedException> Errors)
{
    public static async Task<SeatPayload> OfAsync(Guid workshopId, IReadOnlyList<CodedException> errors, ResolveContext context)
    {
        if (errors.Count > 0 || await WorkshopViews.FindAsync(workshopId, context) is not { } workshop)
        {
            return new SeatPayload(Workshop: null, Participant: null, errors);
        }

        var viewers = await WorkshopViews.SelectAsync([workshop], context, view => view.Slices.Viewer);
        return new SeatPayload(workshop, viewers[0], errors);
    }
}

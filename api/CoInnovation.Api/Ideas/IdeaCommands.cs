using CoInnovation.Api.Backlog;
using CoInnovation.Api.Backlog.Items;
using CoInnovation.Api.Ideas.Scores;
using CoInnovation.Api.Platform.Authorization;
using CoInnovation.Api.Platform.Commands;
using CoInnovation.EventStore.Deciding;
using CoInnovation.GraphQL;

namespace CoInnovation.Api.Ideas;

/// <summary>The commands that ideas alone take, and their mutations.</summary>
internal static class IdeaCommands
{
    public static CommandSet<Idea> AddIdeaCommands(this CommandSet<Idea> commands)
    {
        commands.AddFirst<SubmitIdea>(Policy.SubmitToBacklog, SubmitIdea.Decide, BacklogProjection.ProjectionName);
        Add<ChangeIdeaStatus>(ChangeIdeaStatus.Decide);
        Add<AnswerPainPoint>(AnswerPainPoint.Decide);
        Add<WithdrawAnswer>(WithdrawAnswer.Decide);
        Add<ShareIdea>(ShareIdea.Decide);
        Add<UnshareIdea>(UnshareIdea.Decide);
        Add<PlanRelease>(PlanRelease.Decide);
        Add<ScoreRice>(ScoreRice.Decide);
        Add<ScoreNuf>(ScoreNuf.Decide);
        Add<PlaceOnMatrix>(PlaceOnMatrix.Decide);
        Add<WithdrawScore>(WithdrawScore.Decide);
        Add<EditIdea>(EditIdea.Decide);
        return commands;

        void Add<TCommand>(Func<TCommand, Idea, CommandContext, Decision> decide)
            where TCommand : class, IIdeaCommand => commands.Add(Policy.SteerBacklog, decide, BacklogProjection.ProjectionName);
    }

    public static void AddResolvers(ResolverMap resolvers)
    {
        Add<SubmitIdea>(CompleteAsync);
        Add<ChangeIdeaStatus>();
        Add<AnswerPainPoint>(async (command, context) =>
        {
            await Answering.CheckAsync(command, [command.PainPointId], "painPointId", context);
            return command;
        });
        Add<WithdrawAnswer>();
        Add<ShareIdea>();
        Add<UnshareIdea>();
        Add<PlanRelease>();
        Add<ScoreRice>();
        Add<ScoreNuf>();
        Add<PlaceOnMatrix>();
        Add<WithdrawScore>();

        void Add<TCommand>(Func<TCommand, ResolveContext, Task<TCommand>>? complete = null)
            where TCommand : class, IIdeaCommand
        {
            var name = typeof(TCommand).Name;
            resolvers.Input<TCommand>($"{name}Input");
            resolvers.Type<IdeaPayload>($"{name}Payload").Properties();
            resolvers.Mutation().Field(char.ToLowerInvariant(name[0]) + name[1..], context => ItemMutation.RunAsync<Idea, TCommand, IdeaPayload>(
                context,
                command => command.IdeaId,
                command => complete is null ? Task.FromResult(command) : complete(command, context),
                async (id, errors) => new IdeaPayload(await BacklogFields.FindAsync(BacklogIdea.Table, id, context), errors)));
        }
    }

    private static async Task<SubmitIdea> CompleteAsync(SubmitIdea command, ResolveContext context)
    {
        await Answering.CheckAsync(command, command.PainPointIds ?? [], "painPointIds", context);
        return command with { OnBehalfOfId = await OrganizationsOnBehalf.FindAsync(command.OnBehalfOf, context) };
    }
}

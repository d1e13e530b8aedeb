using CoInnovation.Api.Platform.Authorization;
using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Workshops.Graph;
using CoInnovation.EventStore;
using CoInnovation.GraphQL;

namespace CoInnovation.Api.Workshops.Mirror;

/// <summary>What the perception mirror brings to the workshop's stream and to the API.</summary>
internal static class MirrorParts
{
    public static EventTypes AddMirror(this EventTypes types) => types
        .Add<MirrorOpened>("mirror_opened")
        .Add<StatementAnswered>("statement_answered")
        .Add<MirrorCounted>("mirror_counted")
        .Add<MirrorClosed>("mirror_closed");

    public static CommandSet<Workshop> AddMirror(this CommandSet<Workshop> commands) => commands
        .Add<OpenMirror>(Policy.Facilitate, OpenMirror.Decide)
        .Add<AnswerStatement>(Policy.Vote, AnswerStatement.Decide)
        .Add<CloseMirror>(Policy.Facilitate, CloseMirror.Decide);

    public static void AddFields(ResolverMap resolvers)
    {
        resolvers.Type<MirrorNode>("MirrorRound")
            .Field("id", node => node.Round.RoundId)
            .Field("stepId", node => node.Round.StepId)
            .Field("open", node => node.Round.Open)
            .Field("minPerSide", node => node.Round.MinPerSide)
            .Field("sides", IReadOnlyList<MirrorSide> (node) => node.Round.Sides)
            .Field("answers", node => node.View.Slices.Own.Slice.EntriesIn(node.Round))
            .Field("results", node => node.Round.Results);
        resolvers.Type<MirrorSide>("MirrorSide").Properties();
        resolvers.Type<MirrorEntry>("MirrorEntry").Properties();
        resolvers.Type<StatementResult>("StatementResult").Properties();
        resolvers.Type<MirrorSideResult>("MirrorSideResult").Properties();
        WorkshopMutations.Command<OpenMirror>(resolvers, "openMirror");
        WorkshopMutations.Command<AnswerStatement>(resolvers, "answerStatement");
        WorkshopMutations.Command<CloseMirror>(resolvers, "closeMirror");
    }
}

/// <summary>A round of the mirror with the viewer's own answers.</summary>
internal sealed record MirrorNode(WorkshopView View, MirrorRound Round);

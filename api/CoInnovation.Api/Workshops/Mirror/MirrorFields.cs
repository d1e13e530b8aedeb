using CoInnovation.Api.Backlog;
using CoInnovation.Api.Workshops.Graph;
using CoInnovation.GraphQL;

namespace CoInnovation.Api.Workshops.Mirror;

/// <summary>The rounds of the perception mirror, each with the viewer's own answers.</summary>
internal static class MirrorFields
{
    public static void Add(ResolverMap resolvers)
    {
        resolvers.Type<WorkshopNode>("Workshop")
            .Batch("mirrorRounds", (nodes, c) => WorkshopViews.SelectAsync(
                nodes, c, IReadOnlyList<MirrorNode>? (view) => [.. view.Board.MirrorRounds.Select(round => new MirrorNode(view, round))]));
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

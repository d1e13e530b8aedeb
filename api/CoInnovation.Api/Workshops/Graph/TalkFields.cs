using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Workshops.Discussing;
using CoInnovation.Api.Workshops.Sheets;
using CoInnovation.Api.Workshops.TakingTurns;
using CoInnovation.GraphQL;

namespace CoInnovation.Api.Workshops.Graph;

/// <summary>Rounds, topics and sheets, as people with a seat see them.</summary>
internal static class TalkFields
{
    public static void Add(ResolverMap resolvers)
    {
        resolvers.Type<TurnNode>("Turn")
            .Field("stepId", node => node.Turn.StepId)
            .Field("speaker", node => node.View.ParticipantOf(node.Turn.ParticipantId))
            .Field("seconds", node => node.Turn.Seconds)
            .Field("endsAt", node => node.Turn.EndsAt)
            .Field("spoken", IReadOnlyList<Participant> (node) => [.. node.Turn.SpokenIds.Select(id => node.View.ParticipantOf(id)).OfType<Participant>()])
            .Field("next", node => Turn.Next(node.View.Board));
        resolvers.Type<HeldSheet>("Sheet").Field("stepId", sheet => sheet.StepId).Field("round", sheet => sheet.Round).Field("ideas", IReadOnlyList<SheetIdea> (sheet) => sheet.Ideas);
        resolvers.Type<SheetIdea>("SheetIdea").Field("cardId", idea => idea.CardId).Field("text", idea => idea.Text.Text);
        resolvers.Type<TopicNode>("Topic")
            .Field("stepId", node => node.Topic.StepId)
            .Field("card", node => node.View.CardOf(node.Topic.CardId))
            .Field("endsAt", node => node.Topic.EndsAt)
            .Field("extensions", node => node.Topic.Extensions)
            .Field("up", node => node.Topic.Up)
            .Field("sideways", node => node.Topic.Sideways)
            .Field("down", node => node.Topic.Down)
            .Field("thumb", node => node.View.Slices.Own.Slice.ThumbOn(node.Topic));
    }
}

/// <summary>A round with its workshop.</summary>
internal sealed record TurnNode(WorkshopView View, Turn Turn);

/// <summary>A topic with its workshop.</summary>
internal sealed record TopicNode(WorkshopView View, Topic Topic);

using CoInnovation.Api.Backlog;
using CoInnovation.Api.Platform.Invitations;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Workshops.Inviting;
using CoInnovation.Api.Workshops.Notes;
using CoInnovation.Api.Workshops.Parking;
using CoInnovation.Api.Workshops.Steering;
using CoInnovation.GraphQL;

namespace CoInnovation.Api.Workshops.Graph;

/// <summary>The control room, the parking lot and notes to self.</summary>
internal static class SteeringFields
{
    public static void Add(ResolverMap resolvers)
    {
        resolvers.Type<WorkshopNode>("Workshop")
            .Batch("spotlight", (nodes, c) => WorkshopViews.SelectAsync(nodes, c, view => view.Board.Attention.SpotlightCardId is { } cardId ? view.CardOf(cardId) : null))
            .Batch("summons", (nodes, c) => WorkshopViews.SelectAsync(nodes, c, view => view.Board.Attention.Summons))
            .Batch("broadcast", (nodes, c) => WorkshopViews.SelectAsync(nodes, c, view => view.Board.Attention.Broadcast))
            .Batch("parkedTopics", (nodes, c) => WorkshopViews.SelectAsync(nodes, c, IReadOnlyList<ParkedTopic>? (view) => view.Board.ParkedTopics))
            .Batch("notesToSelf", (nodes, c) => WorkshopViews.SelectAsync(nodes, c, IReadOnlyList<NoteToSelf>? (view) => view.Slices.Own.Slice.Notes))
            .Batch("lastControl", (nodes, c) => WorkshopViews.SelectAsync(nodes, c, view => view.Slices.LastControl))
            .Batch("facilitationOffer", (nodes, c) => WorkshopViews.SelectAsync(nodes, c, view => OfferOf(view, c)));
        resolvers.Type<Summons>("Summons").Properties();
        resolvers.Type<ControlEntry>("ControlEntry").Properties()
            .Field("canBeTakenBack", entry => UndoControl.CanTakeBack(entry.Action));
        resolvers.Type<Broadcast>("Broadcast").Properties()
            .Field("text", broadcast => broadcast.Text.Text);
        resolvers.Type<ParkedTopic>("ParkedTopic").Properties()
            .Field("id", topic => topic.TopicId)
            .Field("text", topic => topic.Text.Text);
        resolvers.Type<NoteToSelf>("NoteToSelf").Properties()
            .Field("id", note => note.NoteId)
            .Field("text", note => note.Text.Text);
        WorkshopMutations.Command<SpotlightCard>(resolvers, "spotlightCard");
        WorkshopMutations.Command<EndSpotlight>(resolvers, "endSpotlight");
        WorkshopMutations.Command<SummonEverybody>(resolvers, "summonEverybody");
        WorkshopMutations.Command<BroadcastMessage>(resolvers, "broadcastMessage");
        WorkshopMutations.Command<TakeBackBroadcast>(resolvers, "takeBackBroadcast");
        WorkshopMutations.Command<UndoControl>(resolvers, "undoControl");
        WorkshopMutations.Command<ParkTopic>(resolvers, "parkTopic");
        WorkshopMutations.Command<SettleParkedTopic>(resolvers, "settleParkedTopic");
        WorkshopMutations.Command<KeepNoteToSelf>(resolvers, "keepNoteToSelf");
        WorkshopMutations.Command<DropNoteToSelf>(resolvers, "dropNoteToSelf");
        WorkshopMutations.Command<OfferFacilitation>(resolvers, "offerFacilitation");
        WorkshopMutations.Command<AnswerFacilitationOffer>(resolvers, "answerFacilitationOffer");
    }

    /// <summary>The secret of the invitation that this seat alone was offered. Whether it still lets in is found out by using it.</summary>
    private static string? OfferOf(WorkshopView view, ResolveContext context) => view.Slices.Own.Slice.FacilitationOffer is { } invitationId
        ? context.Services.GetRequiredService<InvitationSecrets>().OfMade(context.Properties.Get<Principal>().Tenant, view.Board.WorkshopId!.Value, invitationId, generation: 1)
        : null;
}

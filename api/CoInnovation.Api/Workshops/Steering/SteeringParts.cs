using CoInnovation.Api.Platform.Authorization;
using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Workshops.Inviting;
using CoInnovation.Api.Workshops.Notes;
using CoInnovation.Api.Workshops.Parking;
using CoInnovation.EventStore;

namespace CoInnovation.Api.Workshops.Steering;

/// <summary>What the control room and everybody's own desk bring to the workshop's stream.</summary>
internal static class SteeringParts
{
    public static EventTypes AddSteering(this EventTypes types) => types
        .Add<CardSpotlit>("card_spotlit")
        .Add<SpotlightEnded>("spotlight_ended")
        .Add<EverybodySummoned>("everybody_summoned")
        .Add<MessageBroadcast>("message_broadcast")
        .Add<BroadcastTakenBack>("broadcast_taken_back")
        .Add<StepsRestored>("steps_restored")
        .Add<ControlUndone>("control_undone")
        .Add<TopicParked>("topic_parked")
        .Add<ParkedTopicSettled>("parked_topic_settled")
        .Add<NoteToSelfKept>("note_to_self_kept")
        .Add<NoteToSelfDropped>("note_to_self_dropped")
        .Add<FacilitationOffered>("facilitation_offered")
        .Add<FacilitationOfferAnswered>("facilitation_offer_answered");

    public static CommandSet<Workshop> AddSteering(this CommandSet<Workshop> commands) => commands
        .Add<SpotlightCard>(Policy.Facilitate, SpotlightCard.Decide)
        .Add<EndSpotlight>(Policy.Facilitate, EndSpotlight.Decide)
        .Add<SummonEverybody>(Policy.Facilitate, SummonEverybody.Decide)
        .Add<BroadcastMessage>(Policy.Facilitate, BroadcastMessage.Decide)
        .Add<TakeBackBroadcast>(Policy.Facilitate, TakeBackBroadcast.Decide)
        .Add<UndoControl>(Policy.Facilitate, UndoControl.Decide)
        .Add<ParkTopic>(Policy.Participate, ParkTopic.Decide)
        .Add<SettleParkedTopic>(Policy.Facilitate, SettleParkedTopic.Decide)
        .Add<KeepNoteToSelf>(Policy.Participate, KeepNoteToSelf.Decide)
        .Add<DropNoteToSelf>(Policy.Participate, DropNoteToSelf.Decide)
        .Add<OfferFacilitation>(Policy.Facilitate, OfferFacilitation.Decide)
        .Add<AnswerFacilitationOffer>(Policy.Participate, AnswerFacilitationOffer.Decide);
}

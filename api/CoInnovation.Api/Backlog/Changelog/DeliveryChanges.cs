using CoInnovation.Api.Backlog.Lists;
using CoInnovation.Api.Ideas;
using CoInnovation.EventStore;

namespace CoInnovation.Api.Backlog.Changelog;

/// <summary>
/// What a change of status does to an idea's delivery. It begins when the idea becomes delivered, or confirmed at once, and ends when it turns out not to be. In between its
/// note may be said anew and its confirmation come and go; its id and moment stay, so that nothing moves in the changelog.
/// </summary>
internal static class DeliveryChanges
{
    /// <summary>What is set beside the status.</summary>
    public static Sql Of(RecordedEvent recorded, IdeaStatusChanged e)
    {
        var (reason, at) = (BacklogChanges.Clear(e.Reason), e.ChangedAt);
        Sql begun = $"delivery_id = coalesce(delivery_id, {recorded.Id}), delivered_at = coalesce(delivered_at, {at}), delivery_changed_at = {at}";
        return e.Status switch
        {
            // Said behind a confirmation, the reason is why that is taken back: the note stays what it was.
            IdeaStatus.Delivered => $"{begun}, delivery_note = case when confirmed_at is null then {reason} else coalesce(delivery_note, {reason}) end, confirmed_at = null, confirmation = null",
            IdeaStatus.Confirmed => $"{begun}, confirmed_at = coalesce(confirmed_at, {at}), confirmation = {reason}",
            _ => Sql.Of("delivery_id = null, delivered_at = null, delivery_note = null, confirmed_at = null, confirmation = null, delivery_changed_at = null"),
        };
    }
}

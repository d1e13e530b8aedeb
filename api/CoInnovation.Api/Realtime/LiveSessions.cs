using System.Collections.Concurrent;
using CoInnovation.Api.Platform.Authorization;
using CoInnovation.Api.Platform.Languages;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Platform.Revocation;
using CoInnovation.Api.Platform.Sessions;

namespace CoInnovation.Api.Realtime;

/// <summary>
/// Closes the sockets of sessions that have ended, wherever they were ended, and sends those back for their new token whose browser signed in. (Seats that end say so
/// themselves, in the workshop's own order.)
/// </summary>
internal sealed class LiveSessions(OpenSessions open, SessionKeeper sessions, LiveFeeds feeds, Presence presence, Suspensions suspensions)
{
    private readonly ConcurrentDictionary<Outbox, IDisposable> _followed = new();

    public void Follow(Outbox outbox, HttpContext http, Principal principal, SubscribeRequest request)
    {
        Forget(outbox);
        if (principal.SessionId is not null)
        {
            _followed[outbox] = open.Watch(http, principal, change => ChangeAsync(outbox, http, principal, request, change));
        }
    }

    public void Forget(Outbox outbox)
    {
        if (_followed.TryRemove(outbox, out var watch))
        {
            watch.Dispose();
        }
    }

    private async Task ChangeAsync(Outbox outbox, HttpContext http, Principal before, SubscribeRequest request, SessionChange change)
    {
        if (change == SessionChange.Renewed)
        {
            outbox.Renew();
            return;
        }

        if (change == SessionChange.Rights)
        {
            var now = await sessions.PrincipalNowAsync(http) with { ChosenParticipantId = request.ParticipantId };
            if (Access.Can(now, Policy.Participate, Facts.About(now, request.WorkshopId)))
            {
                return;
            }
        }

        feeds.Unsubscribe(outbox);
        presence.Leave(outbox);
        var (code, sentence) = change == SessionChange.Rights && await suspensions.ReachAsync(before.Tenant, request.WorkshopId, request.ParticipantId, CancellationToken.None)
            ? ("ORGANIZATION_SUSPENDED", (Sentence)"Your organization is suspended here. What you wrote stays; ask those who run this workspace.")
            : change == SessionChange.Rights
            ? ("SEAT_ENDED", (Sentence)"Your seat in this workshop has ended. What you wrote stays.")
            : before.PersonId is not null
            ? ("SESSION_ENDED", (Sentence)"You are signed out in this browser. Sign in again to go on; what you wrote stays.")
            : ("SESSION_ENDED", (Sentence)"Your session has ended. Open the workshop's link again to go on.");
        outbox.End(Messages.Ended(request.WorkshopId, code, sentence.In(outbox.Language)));
    }
}

using CoInnovation.Api.Platform.Auditing;
using CoInnovation.Api.Platform.Authorization;
using CoInnovation.Api.Platform.Graph;
using CoInnovation.Api.Platform.Languages;
using CoInnovation.Api.Platform.Limits;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Platform.Sessions;
using Microsoft.AspNetCore.SignalR;

namespace CoInnovation.Api.Realtime;

/// <summary>
/// The socket of an open page (<c>/live</c>): it reads the feeds of one seat and says whether its person is writing. Everything that lasts goes through GraphQL. <see cref="HubGuard"/> asks
/// whether somebody may.
/// </summary>
internal sealed class LiveHub(SessionKeeper sessions, Subscriptions subscriptions, LiveFeeds feeds, Presence presence, Gestures gestures, LiveSessions live, RefusalLog refusals) : Hub
{
    private Outbox Outbox => Context.Features.Get<Outbox>() ?? throw new InvalidOperationException("Every connection has its outbox.");

    /// <summary>Snapshot or missing events of the seat's feeds; frames follow.</summary>
    [RequiresPolicy(Policy.Participate)]
    public async Task<SubscribeReply> Subscribe(SubscribeRequest? request)
    {
        if (request is null)
        {
            throw Refused("VALUE_OUT_OF_RANGE", "Nothing says what to subscribe to. Send a workshop's and a participant's id.");
        }

        if (Context.Features.Get<SubscribePace>() is { } pace && !pace.Allows())
        {
            throw Refused(RequestLimits.TooManyRequests, "This page subscribed too often. Wait a few seconds, then subscribe again.");
        }

        try
        {
            return await BeginAsync(request);
        }
        catch (Exception fault)
        {
            // Whoever was told that it failed must get no frames either.
            feeds.Unsubscribe(Outbox);
            if (GraphEndpoint.Explain(fault) is { } known)
            {
                throw new HubException($"{known.Code}: {known.Message}", fault);
            }

            throw;
        }
    }

    /// <summary>Whether the person is writing; told to the others as a number.</summary>
    [RequiresPolicy(Policy.Participate)]
    public void SetPresence(PresenceSignal? signal) => presence.Set(Outbox, signal is { Writing: true });

    /// <summary>Asks for the word, or does no longer. Nobody is shown with a raised hand in an anonymous step.</summary>
    [RequiresPolicy(Policy.Participate)]
    public async Task SetHand(HandSignal? signal)
    {
        if (!await gestures.SetAsync(Outbox, signal is { Raised: true }, Context.ConnectionAborted))
        {
            throw Refused("STEP_ANONYMOUS", "This step shows no names, so nobody raises a hand in it. Ask once it is over.");
        }
    }

    /// <summary>Lowers one hand, or all of them.</summary>
    [RequiresPolicy(Policy.Facilitate)]
    public void LowerHands(LowerSignal? signal) => gestures.Lower(Outbox, signal?.ParticipantId);

    /// <summary>A reaction, told to everybody as a number.</summary>
    [RequiresPolicy(Policy.Participate)]
    public void React(ReactionSignal? signal)
    {
        if (signal is not null)
        {
            gestures.React(Outbox, signal.Reaction);
        }
    }

    public override Task OnDisconnectedAsync(Exception? exception)
    {
        Leave();
        return base.OnDisconnectedAsync(exception);
    }

    private async Task<SubscribeReply> BeginAsync(SubscribeRequest request)
    {
        // Asked anew each time: a seat may have ended since the socket was opened.
        var principal = await sessions.PrincipalNowAsync(Context.GetHttpContext()!) with { ChosenParticipantId = request.ParticipantId };
        var facts = Facts.About(principal, request.WorkshopId);
        presence.Leave(Outbox);
        Context.Features.Set<HubGuard.Standing>(null);
        var reply = Access.Can(principal, Policy.Participate, facts) && facts.Seat is { } seat
            ? await subscriptions.BeginAsync(Outbox, seat, request.Cursors, Context.ConnectionAborted)
            : null;
        if (reply is null)
        {
            refusals.Denied(principal, $"{nameof(LiveHub)}.{nameof(Subscribe)}");
            throw Refused("WORKSHOP_NOT_FOUND", "There is no such workshop, or you have no seat in it. Join with a link or code.");
        }

        Context.Features.Set(new HubGuard.Standing(principal, facts));
        live.Follow(Outbox, Context.GetHttpContext()!, principal, request);
        presence.Set(Outbox, isWriting: false);
        gestures.Come(Outbox);
        if (Context.ConnectionAborted.IsCancellationRequested)
        {
            // A connection ends before it says so: that may have been in between, and nobody would say it again.
            Leave();
        }

        return reply;
    }

    private static HubException Refused(string code, Sentence sentence) => new($"{code}: {sentence.Now()}");

    private void Leave()
    {
        live.Forget(Outbox);
        presence.Leave(Outbox);
        feeds.Unsubscribe(Outbox);
        gestures.Leave(Outbox);
    }
}

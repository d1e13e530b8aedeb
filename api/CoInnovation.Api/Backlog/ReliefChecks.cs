using CoInnovation.Api.Backlog.Items;
using CoInnovation.Api.Backlog.Merges;
using CoInnovation.Api.Ideas;
using CoInnovation.Api.PainPoints;
using CoInnovation.Api.Platform.Authorization;
using CoInnovation.Api.Workshops;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;
using CoInnovation.EventStore.Subscriptions;

namespace CoInnovation.Api.Backlog;

/// <summary>
/// Asks whether it helped, in the streams of the pain points that a delivered idea answers and of what is merged into these, and calls that off when it turns out not to
/// be delivered, or not to answer them. Whatever happened, it is asked what holds now: so it is all the same in which order a delivery, a link and a merge come. An event
/// may come more than once: the command's id follows from the event's.
/// </summary>
[RunsUnder(JobPolicy.FollowTheLog)]
internal sealed class ReliefChecks(Mailboxes<Idea> ideas, Mailboxes<PainPoint> painPoints, MergeTable merges) : ISubscription
{
    private const string Sender = "subscription:relief-checks";

    public string Name => "relief-checks";

    public IReadOnlySet<Type> EventTypes { get; } = new HashSet<Type>
    {
        typeof(IdeaStatusChanged), typeof(PainPointAnswered), typeof(AnswerWithdrawn), typeof(ItemMerged), typeof(ItemUnmerged),
    };

    public async Task HandleAsync(IReadOnlyList<RecordedEvent> events, CancellationToken cancellationToken)
    {
        foreach (var recorded in events)
        {
            await (recorded.Data switch
            {
                IdeaStatusChanged changed => FollowAsync(recorded, changed, cancellationToken),
                PainPointAnswered answered => SettleAllAsync(recorded, [recorded.Stream.Id], answered.PainPointId, null, cancellationToken),
                AnswerWithdrawn withdrawn => SettleAllAsync(recorded, [recorded.Stream.Id], withdrawn.PainPointId, null, cancellationToken),
                _ when recorded.StreamType == PainPoint.StreamType => JoinAsync(recorded, cancellationToken),
                _ => Task.CompletedTask,
            });
        }
    }

    /// <summary>What a pain point learns of an idea; null if that is nothing to it. The beneficiary's confirmation ends nothing, and taken back it begins nothing.</summary>
    /// <param name="painPoint">The pain point.</param>
    /// <param name="ideaId">The idea.</param>
    /// <param name="isDue">Whether the idea is delivered and answers it, or what it is part of.</param>
    /// <param name="at">When that came about.</param>
    internal static PainPointEvent? Decide(PainPoint painPoint, Guid ideaId, bool isDue, DateTimeOffset at) => (isDue, painPoint.AskedAbout.Contains(ideaId)) switch
    {
        _ when !painPoint.Item.IsThere => null,
        (true, false) => new ReliefAsked(ideaId, at),
        (false, true) => new ReliefCalledOff(ideaId, at),
        _ => null,
    };

    /// <summary>By the status of then: what was taken back and delivered once more asks anew, also where both are told late.</summary>
    private async Task FollowAsync(RecordedEvent recorded, IdeaStatusChanged changed, CancellationToken cancellationToken)
    {
        var idea = await ideas.ReadNewestAsync(recorded.Stream, cancellationToken);
        foreach (var painPointId in idea.PainPointIds)
        {
            await SettleAllAsync(recorded, [recorded.Stream.Id], painPointId, changed.Status, cancellationToken);
        }
    }

    /// <summary>A pain point that is merged is asked what its target is asked; taken out, it is asked no more but what it is answered itself.</summary>
    private async Task JoinAsync(RecordedEvent recorded, CancellationToken cancellationToken)
    {
        var (above, _) = await merges.AroundAsync(recorded.Stream, cancellationToken);
        List<Guid> asked = [];
        foreach (var id in above.Prepend(recorded.Stream.Id))
        {
            asked.AddRange((await painPoints.ReadNewestAsync(new StreamKey(recorded.Stream.Tenant, id), cancellationToken)).AskedAbout);
        }

        // In the order of the deliveries: what the target is asked last is asked last here, too.
        await SettleAllAsync(recorded, [.. asked.Distinct()], recorded.Stream.Id, null, cancellationToken);
    }

    private async Task SettleAllAsync(RecordedEvent recorded, IReadOnlyList<Guid> ideaIds, Guid painPointId, IdeaStatus? status, CancellationToken cancellationToken)
    {
        var stream = new StreamKey(recorded.Stream.Tenant, painPointId);
        var (_, within) = await merges.AroundAsync(stream, cancellationToken);
        foreach (var id in within.Prepend(painPointId))
        {
            var part = new StreamKey(stream.Tenant, id);
            var (above, _) = await merges.AroundAsync(part, cancellationToken);
            foreach (var ideaId in ideaIds)
            {
                var idea = await ideas.ReadNewestAsync(new StreamKey(stream.Tenant, ideaId), cancellationToken);
                var isDue = (status ?? idea.Status).IsDelivered() && above.Prepend(id).Any(idea.PainPointIds.Contains);
                await TellAsync(recorded, part, ideaId, isDue, cancellationToken);
            }
        }
    }

    private async Task TellAsync(RecordedEvent recorded, StreamKey painPoint, Guid ideaId, bool isDue, CancellationToken cancellationToken)
    {
        // Most changes are nothing to a pain point, and an id may lead to one that was never kept: neither leaves a trace.
        var state = await painPoints.ReadNewestAsync(painPoint, cancellationToken);
        if (Decide(state, ideaId, isDue, recorded.Timestamp) is null)
        {
            return;
        }

        await painPoints.SubmitAsync(
            painPoint,
            new Submission<PainPoint>(
                DerivedId.From(recorded.Id, $"{Name} {painPoint.Id} {ideaId}"),
                Fingerprint.Of(Name, recorded.Id),
                Sender,
                (now, _) => Decide(now, ideaId, isDue, recorded.Timestamp) is { } happened ? new Decision([new NewEvent(happened)]) : Decision.Nothing,
                new CommandMetadata(recorded.Actor, recorded.Side, recorded.Envelope.Metadata.CorrelationId, CausationId: recorded.Id.ToString())),
            cancellationToken);
    }
}

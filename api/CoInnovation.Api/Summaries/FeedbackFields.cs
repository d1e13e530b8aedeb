using CoInnovation.Api.Backlog;
using CoInnovation.Api.Platform.Authorization;
using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;
using CoInnovation.GraphQL;
using Access = CoInnovation.Api.Platform.Authorization.Access;

namespace CoInnovation.Api.Summaries;

/// <summary>One's own feedback for everybody who took part, and all of it without names for those who facilitated.</summary>
internal static class FeedbackFields
{
    public static void Add(ResolverMap resolvers)
    {
        resolvers.Type<WorkshopNode>("Workshop").Batch("ownFeedback", OwnAsync).Batch("feedback", AllAsync);
        resolvers.Type<OwnFeedback>("OwnFeedback").Properties();
        resolvers.Type<Feedback>("Feedback").Properties();
        SeatCommand.Add<SeatFeedback, GiveInput>(
            resolvers, "giveFeedback", input => input.WorkshopId, SeatFeedback.StreamOf,
            (input, seat, _) => Task.FromResult<ICommand>(new GiveFeedback(input.CommandId, input.WorkshopId, seat, input.Like, input.Wish)));
        SeatCommand.Add<SeatFeedback, TakeFeedbackBackInput>(
            resolvers, "takeFeedbackBack", input => input.WorkshopId, SeatFeedback.StreamOf,
            (input, seat, _) => Task.FromResult<ICommand>(new TakeFeedbackBack(input.CommandId, input.WorkshopId, seat)));
    }

    private static async ValueTask<IReadOnlyList<OwnFeedback?>> OwnAsync(IReadOnlyList<WorkshopNode> workshops, ResolveContext context)
    {
        var principal = context.Properties.Get<Principal>();
        List<OwnFeedback?> nodes = [];
        foreach (var workshop in workshops)
        {
            nodes.Add(principal.SeatIn(workshop.Id) is { } seat && (await ReadAsync(seat.ParticipantId, context)).Given is { } given
                ? new OwnFeedback(given.Like?.Text, given.Wish?.Text, given.GivenAt)
                : null);
        }

        return nodes;
    }

    private static async ValueTask<IReadOnlyList<Feedback?>> AllAsync(IReadOnlyList<WorkshopNode> workshops, ResolveContext context)
    {
        var (principal, index) = (context.Properties.Get<Principal>(), context.Services.GetRequiredService<FeedbackIndex>());
        List<Feedback?> nodes = [];
        foreach (var workshop in workshops)
        {
            if (!Access.Can(principal, Policy.Facilitate, Facts.About(principal, workshop.Id)))
            {
                nodes.Add(null);
                continue;
            }

            List<SeatFeedback> all = [];
            foreach (var participantId in await index.OfAsync(principal.Tenant, workshop.Id, context.CancellationToken))
            {
                all.Add(await ReadAsync(participantId, context));
            }

            nodes.Add(Feedback.Of(all));
        }

        return nodes;
    }

    private static async Task<SeatFeedback> ReadAsync(Guid participantId, ResolveContext context) =>
        (await context.Services.GetRequiredService<Mailboxes<SeatFeedback>>().ReadAsync(
            new StreamKey(context.Properties.Get<Principal>().Tenant, SeatFeedback.StreamOf(participantId)), context.CancellationToken)).State;
}

/// <summary>Input of <c>giveFeedback</c>: the command without the seat, which is the caller's.</summary>
internal sealed record GiveInput(Guid CommandId, Guid WorkshopId, string Like, string Wish);

/// <summary>Input of <c>takeFeedbackBack</c>.</summary>
internal sealed record TakeFeedbackBackInput(Guid CommandId, Guid WorkshopId);

/// <summary>What the caller said.</summary>
internal sealed record OwnFeedback(string? Like, string? Wish, DateTimeOffset GivenAt);

using CoInnovation.Api.Backlog;
using CoInnovation.Api.Platform.Authorization;
using CoInnovation.Api.Platform.Mail;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Workshops.Graph;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;
using CoInnovation.GraphQL;
using Access = CoInnovation.Api.Platform.Authorization.Access;

namespace CoInnovation.Api.Workshops.Collecting;

/// <summary>Collecting cards before a step, and how many each side has written for those who facilitate.</summary>
internal static class CollectionFields
{
    public static void Add(ResolverMap resolvers)
    {
        resolvers.Type<WorkshopNode>("Workshop").Batch("collected", CollectedAsync);
        resolvers.Type<CollectionWindow>("CollectionWindow").Properties();
        resolvers.Type<CollectedCards>("CollectedCards").Properties();
        resolvers.Type<SideCount>("SideCount").Properties();
        WorkshopMutations.Command<OpenCollectionWindow>(resolvers, "openCollectionWindow", complete: WithMailAsync);
        WorkshopMutations.Command<CloseCollectionWindow>(resolvers, "closeCollectionWindow");
    }

    /// <summary>Nobody waits for reminders that never leave.</summary>
    private static Task<OpenCollectionWindow> WithMailAsync(OpenCollectionWindow open, ResolveContext context)
    {
        if (open.RemindAtOpening == true || open.RemindBeforeEnd == true)
        {
            context.Services.GetRequiredService<MailDelivery>().MustBeOn();
        }

        return Task.FromResult(open);
    }

    private static async ValueTask<IReadOnlyList<IReadOnlyList<CollectedCards>?>> CollectedAsync(IReadOnlyList<WorkshopNode> workshops, ResolveContext context)
    {
        var principal = context.Properties.Get<Principal>();
        List<IReadOnlyList<CollectedCards>?> all = [];
        foreach (var node in workshops)
        {
            if (!Access.Can(principal, Policy.Facilitate, Facts.About(principal, node.Id)))
            {
                all.Add(null);
                continue;
            }

            var (workshop, _) = await context.Services.GetRequiredService<Mailboxes<Workshop>>().ReadAsync(new StreamKey(principal.Tenant, node.Id), context.CancellationToken);
            all.Add([.. workshop.Board.Agenda.Where(step => step.Collection is not null).Select(step => CollectedCards.Of(workshop, step))]);
        }

        return all;
    }
}

/// <summary>How many cards a side has written.</summary>
internal sealed record SideCount(Side Side, int Cards);

/// <summary>What came in for one step.</summary>
/// <param name="Sides">Null for an anonymous step, in which a side of one would be a name.</param>
internal sealed record CollectedCards(Guid StepId, int Cards, IReadOnlyList<SideCount>? Sides)
{
    public static CollectedCards Of(Workshop workshop, Step step) => new(
        step.StepId,
        step.CardCount,
        step.Anonymous ? null :
        [
            .. workshop.Board.Sides.Select(side => new SideCount(
                side.Side,
                workshop.Board.Participants.Where(one => one.Side == side.Side)
                    .Sum(one => workshop.SeatOf(one.ParticipantId).Slice.Cards.Count(card => card.StepId == step.StepId && card.Group is null)))),
        ]);
}

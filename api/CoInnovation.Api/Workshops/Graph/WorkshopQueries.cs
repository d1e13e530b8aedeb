using CoInnovation.Api.Backlog;
using CoInnovation.Api.Platform.Authorization;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Platform.Invitations;
using CoInnovation.Api.Platform.Languages;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Workshops.Inviting;
using CoInnovation.Api.Workshops.Methods;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;
using CoInnovation.GraphQL;
using Access = CoInnovation.Api.Platform.Authorization.Access;

namespace CoInnovation.Api.Workshops.Graph;

/// <summary>What can be asked about workshops and about oneself.</summary>
internal static class WorkshopQueries
{
    public static void Add(ResolverMap resolvers)
    {
        resolvers.Query()
            .Value("viewer", context => context.Properties.Get<Principal>())
            .Value("templates", _ => Templates.In(RequestLanguage.Current))
            .Field("workshop", WorkshopAsync)
            .Field("invitation", InvitationAsync);
        resolvers.Type<Template>("Template").Properties();
        resolvers.Type<StepSettings>("TemplateStep").Properties()
            .Field("visibility", step => step.Visibility ?? step.Method.Shape().Visibility)
            .Field("writers", IReadOnlyList<Side> (step) => step.Writers ?? MethodShapes.AllSides)
            .Field("sidePrompts", IReadOnlyList<SidePromptText> (step) => step.SidePrompts ?? []);
        resolvers.Type<SidePromptText>("SidePrompt").Properties();
        resolvers.Type<StepPace>("StepPace").Properties();
        resolvers.Type<InvitationNode>("Invitation").Properties();
        resolvers.Type<Principal>("Viewer")
            .Field("mayCreateWorkshops", principal => Access.Can(principal, Policy.CreateWorkshop, Facts.None))
            .Field("readsWholeBacklog", principal => principal.IsProductTeam && Access.Can(principal, Policy.ReadBacklog, Facts.None))
            .Field("maySubmit", principal => Access.Can(principal, Policy.SubmitToBacklog, Facts.None))
            .Batch("seats", SeatsAsync);
        resolvers.Type<SeatNode>("Seat")
            .Field("workshop", node => WorkshopNode.Of(node.Slices.Board))
            .Field("participantId", node => node.Seat.ParticipantId)
            .Field("side", node => node.Seat.Side)
            .Field("role", node => node.Seat.Role)
            .Field("organization", node => node.Slices.Board.Sides.FirstOrDefault(side => side.OrganizationId == node.Seat.OrganizationId) is { } side
                ? new Organization(side.OrganizationId, side.OrganizationName.Text)
                : null);
    }

    /// <summary>Whoever has a seat sees the workshop as it is now; the product team sees of any workshop what lists show.</summary>
    private static async ValueTask<WorkshopNode?> WorkshopAsync(ResolveContext context)
    {
        if (!Guid.TryParse(context.Arg<string>("id"), out var id))
        {
            return null;
        }

        return await WorkshopViews.FindAsync(id, context)
            ?? (context.Properties.Get<Principal>().IsProductTeam ? await BacklogFields.FindAsync(WorkshopNode.Table, id, context) : null);
    }

    private static async ValueTask<IReadOnlyList<IReadOnlyList<SeatNode>>> SeatsAsync(IReadOnlyList<Principal> principals, ResolveContext context)
    {
        var feeds = context.Services.GetRequiredService<WorkshopFeeds>();
        List<IReadOnlyList<SeatNode>> all = [];
        foreach (var principal in principals)
        {
            List<SeatNode> seats = [];
            foreach (var seat in principal.Seats.Where(seat => Access.Can(principal, Policy.Participate, new Facts(seat))))
            {
                if (await feeds.ReadAsync(seat, context.CancellationToken) is { } slices)
                {
                    seats.Add(new SeatNode(seat, slices));
                }
            }

            all.Add(seats);
        }

        return all;
    }

    private static async ValueTask<InvitationNode?> InvitationAsync(ResolveContext context)
    {
        // One guess a request: a document must not try hundreds under different names.
        if (context.Properties.TryGet<AskedForInvitation>(out _))
        {
            throw new RuleViolationException("TOO_MANY_TRIES", "A request can look at one link or code only. Ask for the others one by one.");
        }

        context.Properties.Set(new AskedForInvitation());
        if (await SeatTaking.FindAsync(context.Arg<string?>("secret"), context.Arg<string?>("code"), context) is not { } invitation)
        {
            return null;
        }

        var workshops = context.Services.GetRequiredService<Mailboxes<Workshop>>();
        var (workshop, _) = await workshops.ReadAsync(new StreamKey(invitation.Tenant, invitation.WorkshopId), context.CancellationToken);
        return InvitationNode.Of(invitation, workshop, context.Services.GetRequiredService<TimeProvider>().GetUtcNow());
    }
}

/// <summary>Marks a request that has looked at an invitation.</summary>
internal sealed record AskedForInvitation;

/// <summary>What somebody may know of a workshop before joining it.</summary>
internal sealed record InvitationNode(Guid WorkshopId, string Title, IReadOnlyList<WorkshopNodeSide> Sides, ParticipantRole Role, bool Locked, IReadOnlyList<string> Expertise)
{
    private const int MostExpertise = 12;

    /// <summary>Null if the invitation is not the current one: it leads nowhere any more. Looking at it takes nothing of its uses; where none is left, that is said.</summary>
    public static InvitationNode? Of(Invitation invitation, Workshop workshop, DateTimeOffset now)
    {
        if (invitation.InvitationId is { } made)
        {
            workshop.Usable(made, invitation.Generation, now);
        }
        else if (!workshop.Exists || workshop.Facilitators.Slice.Generation != invitation.Generation)
        {
            return null;
        }

        return new(
            invitation.WorkshopId,
            workshop.Board.Title?.Text ?? "",
            [
                .. workshop.Board.Sides
                    .Where(side => invitation.Side is null || side.Side == invitation.Side)
                    .Select(side => new WorkshopNodeSide(side.Side, new Organization(side.OrganizationId, side.OrganizationName.Text))),
            ],
            invitation.Role,
            workshop.Board.DoorLocked,
            invitation.Role == ParticipantRole.Contributor && !workshop.Board.DoorLocked ? [.. ExpertiseIn(workshop.Board)] : []);
    }

    /// <summary>Spelled as whoever came first has done it.</summary>
    private static IEnumerable<string> ExpertiseIn(WorkshopBoard board) => board.Participants
        .Where(one => one.Present)
        .SelectMany(one => one.Expertise.Select(tag => tag.Text).OfType<string>())
        .GroupBy(tag => tag, StringComparer.OrdinalIgnoreCase)
        .OrderByDescending(alike => alike.Count())
        .Take(MostExpertise)
        .Select(alike => alike.First());
}

using CoInnovation.Api.Platform.Authorization;
using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Platform.Graph;
using CoInnovation.Api.Platform.Invitations;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Platform.Sessions;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Sealing;
using CoInnovation.GraphQL;
using Access = CoInnovation.Api.Platform.Authorization.Access;

namespace CoInnovation.Api.Workshops.Graph;

/// <summary>Input of <c>joinWorkshop</c>: the way in, and who comes.</summary>
internal sealed record JoinInput(
    Guid CommandId, string? Secret, string? Code, Side? Side, Guid ParticipantId, string Name, IReadOnlyList<string>? Expertise);

/// <summary>Input of <c>createWorkshop</c>.</summary>
internal sealed record CreateInput(
    Guid CommandId, Guid WorkshopId, Guid ParticipantId, string FacilitatorName, string Title, string TemplateId, IReadOnlyList<SideInput> Sides);

internal sealed record SideInput(Side Side, string Organization);

/// <summary>The two commands by which somebody takes a seat: afterwards the caller's session holds it, and the answer is shown from it.</summary>
internal static class SeatTaking
{
    public static async Task CreateAsync(CreateInput input, ResolveContext context)
    {
        var principal = context.Properties.Get<Principal>();
        if (!Access.Can(principal, Policy.CreateWorkshop, Facts.None))
        {
            throw new RuleViolationException("NOT_ALLOWED", "Only those who facilitate a workshop already can create another. Ask one of them.");
        }

        var organizations = context.Services.GetRequiredService<OrganizationIds>();
        var command = new CreateWorkshop(
            input.CommandId, input.WorkshopId, input.ParticipantId, input.FacilitatorName, input.Title, input.TemplateId,
            [.. input.Sides.Select(side => new SideOrganization(side.Side, organizations.Of(principal.Tenant, side.Organization), side.Organization))],
            JoinCodes.New());
        var keyring = context.Services.GetRequiredService<Keyring>();
        foreach (var organizationId in command.Sides.Select(side => side.OrganizationId).Distinct())
        {
            await keyring.RegisterOwnerAsync(principal.Tenant, organizationId, organizationId, context.CancellationToken);
        }

        // A facilitator belongs to no side's organization; the workshop itself stands for one.
        await SendAsync(command, input.WorkshopId, context, organizationId: input.WorkshopId);
    }

    public static async Task<Guid> JoinAsync(JoinInput input, ResolveContext context)
    {
        if (input.Secret is null == input.Code is null)
        {
            throw new InvalidInputException("VALUE_OUT_OF_RANGE", "Give either a join link's secret or a code.", ["secret"]);
        }

        var invitation = await FindAsync(input.Secret, input.Code, context)
            ?? throw new RuleViolationException("JOIN_CODE_STALE", "This link or code leads nowhere any more. Ask the facilitator for the new one.");
        var side = invitation.Role == ParticipantRole.Facilitator ? null : invitation.Side ?? input.Side;
        var stream = new StreamKey(invitation.Tenant, invitation.WorkshopId);
        var (workshop, _) = await context.Services.GetRequiredService<EventStore.Deciding.Mailboxes<Workshop>>().ReadAsync(stream, context.CancellationToken);
        await SendAsync(
            new JoinWorkshop(
                input.CommandId, invitation.WorkshopId, input.ParticipantId, invitation.Role, side, invitation.Generation, input.Name, input.Expertise ?? []),
            invitation.WorkshopId,
            context,
            side is null ? invitation.WorkshopId : workshop.OrganizationOf(side));
        return invitation.WorkshopId;
    }

    /// <summary>Where the secret or code leads; null if nowhere.</summary>
    public static async Task<Invitation?> FindAsync(string? secret, string? code, ResolveContext context)
    {
        var http = context.Properties.Get<HttpContext>();
        var limits = context.Services.GetRequiredService<JoinLimits>();
        if (!limits.MayTry(http))
        {
            throw new RuleViolationException("TOO_MANY_TRIES", "Too many links and codes were tried from your network. Wait a minute, then try again.");
        }

        var table = context.Services.GetRequiredService<InvitationTable>();
        var found = secret is not null ? await table.FindBySecretAsync(secret, context.CancellationToken)
            : code is not null ? await table.FindByCodeAsync(code, context.CancellationToken)
            : null;
        if (found is null)
        {
            limits.CountMiss(http);
        }

        return found;
    }

    private static async Task SendAsync(ISeatTaking command, Guid workshopId, ResolveContext context, Guid organizationId)
    {
        var principal = context.Properties.Get<Principal>();
        var keyring = context.Services.GetRequiredService<Keyring>();
        await keyring.RegisterOwnerAsync(principal.Tenant, command.ParticipantId, organizationId, context.CancellationToken);
        var pipeline = context.Services.GetRequiredService<CommandPipeline>();
        await pipeline.SendAsync<Workshop>(new StreamKey(principal.Tenant, workshopId), command, principal, context.CancellationToken);

        // A command that comes again after the seat has ended is answered, and gives nothing back.
        var feeds = context.Services.GetRequiredService<WorkshopFeeds>();
        var found = new Seat(principal.Tenant, workshopId, command.ParticipantId, Side: null, ParticipantRole.Observer);
        if (await feeds.ReadAsync(found, context.CancellationToken) is { Viewer: var viewer })
        {
            var seat = found with { Side = viewer.Side, Role = viewer.Role };
            await context.Services.GetRequiredService<SessionKeeper>().TakeSeatAsync(context.Properties.Get<HttpContext>(), seat);
            context.Properties.Set(principal with { Seats = [seat, .. principal.Seats], ChosenParticipantId = seat.ParticipantId });
        }
    }
}

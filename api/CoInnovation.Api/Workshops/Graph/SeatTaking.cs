using CoInnovation.Api.Platform.Authorization;
using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Platform.Graph;
using CoInnovation.Api.Platform.Invitations;
using CoInnovation.Api.Platform.Languages;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Platform.Sessions;
using CoInnovation.Api.Workshops.FollowingUp;
using CoInnovation.Api.Workshops.Inviting;
using CoInnovation.Api.Workshops.Planning;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;
using CoInnovation.EventStore.Sealing;
using CoInnovation.GraphQL;
using Access = CoInnovation.Api.Platform.Authorization.Access;

namespace CoInnovation.Api.Workshops.Graph;

/// <summary>Input of <c>joinWorkshop</c>: the way in, and who comes.</summary>
internal sealed record JoinInput(
    Guid CommandId, string? Secret, string? Code, Side? Side, Guid ParticipantId, string Name, IReadOnlyList<string>? Expertise);

/// <summary>Input of <c>createWorkshop</c>.</summary>
internal sealed record CreateInput(
    Guid CommandId, Guid WorkshopId, Guid ParticipantId, string FacilitatorName, string Title, string TemplateId, IReadOnlyList<SideInput> Sides, Guid? FollowsWorkshopId,
    Language? Language);

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
            await DrawCodeAsync(context),
            await OwnTemplateAsync(input.TemplateId, context),
            input.FollowsWorkshopId,
            await FollowingUpFields.SidesAsync(input.FollowsWorkshopId, context),
            input.Language ?? Language.En);

        // A facilitator belongs to no side's organization; the workshop itself stands for one.
        await SendAsync(
            command, input.WorkshopId, context, organizationId: input.WorkshopId, owners: [.. command.Sides.Select(side => new SealOwner(side.OrganizationId, side.OrganizationId)).Distinct()]);
    }

    public static async Task<Guid> JoinAsync(JoinInput input, ResolveContext context)
    {
        if (input.Secret is null == input.Code is null)
        {
            throw new InvalidInputException("VALUE_OUT_OF_RANGE", "Give either a join link's secret or a code.", ["secret"]);
        }

        var invitation = await FindAsync(input.Secret, input.Code, context)
            ?? await FindUsedAsync(input, context)
            ?? throw new RuleViolationException("JOIN_CODE_STALE", "This link or code leads nowhere any more. Ask the facilitator for the new one.");
        var stream = new StreamKey(invitation.Tenant, invitation.WorkshopId);
        var (workshop, _) = await context.Services.GetRequiredService<Mailboxes<Workshop>>().ReadAsync(stream, context.CancellationToken);
        var organizationId = invitation.Role == ParticipantRole.Contributor ? workshop.OrganizationOf(invitation.Side ?? input.Side) : invitation.WorkshopId;
        if (invitation.Role == ParticipantRole.Contributor && (await context.Services.GetRequiredService<Suspensions>().AllAsync(invitation.Tenant, context.CancellationToken))
            .Any(one => one.OrganizationId == organizationId))
        {
            // Its seat would open nothing: better said than found out.
            throw new RuleViolationException("ORGANIZATION_SUSPENDED", "This organization is suspended here: nobody takes a seat for it at the moment. Ask the facilitator.");
        }

        await SendAsync(CommandOf(input, invitation), invitation.WorkshopId, context, organizationId);
        return invitation.WorkshopId;
    }

    /// <summary>Where the secret or code leads; null if nowhere.</summary>
    public static async Task<Invitation?> FindAsync(string? secret, string? code, ResolveContext context)
    {
        var table = context.Services.GetRequiredService<InvitationTable>();
        var (limits, http) = (context.Services.GetRequiredService<JoinLimits>(), context.Properties.Get<HttpContext>());
        return secret is not null ? await limits.FindBySecretAsync(http, () => table.FindBySecretAsync(secret, context.CancellationToken))
            : code is not null ? await limits.FindByCodeAsync(http, () => table.FindByCodeAsync(code, context.CancellationToken))
            : null;
    }

    /// <summary>A template that people made, as a plan; null where the id is of none that the caller may use. Which one it was is nobody's business in the workshop.</summary>
    private static async Task<Template?> OwnTemplateAsync(string templateId, ResolveContext context) =>
        Guid.TryParse(templateId, out var id)
        && await context.Services.GetRequiredService<TemplateReader>().FindAsync(context.Properties.Get<Principal>(), id, context.CancellationToken) is { } own
            ? new Template("own", own.Name, own.Description, own.Steps)
            : null;

    /// <summary>A join code that leads nowhere yet.</summary>
    public static Task<string> DrawCodeAsync(ResolveContext context)
    {
        var table = context.Services.GetRequiredService<InvitationTable>();
        return JoinCodes.DrawAsync(async code => await table.FindByCodeAsync(code, context.CancellationToken) is not null);
    }

    /// <summary>
    /// The invitation by which this very command took effect before link and code were replaced: its answer got lost, and it comes again. Null for a new command.
    /// </summary>
    private static async Task<Invitation?> FindUsedAsync(JoinInput input, ResolveContext context)
    {
        var store = context.Services.GetRequiredService<IEventStore>();
        if (await store.FindCommandAsync(context.Properties.Get<Principal>().Tenant, input.CommandId, context.CancellationToken) is not { } stored)
        {
            return null;
        }

        var fingerprints = context.Services.GetRequiredService<InputFingerprints>();
        var (workshop, _) = await context.Services.GetRequiredService<Mailboxes<Workshop>>().ReadAsync(stored.Stream, context.CancellationToken);
        return workshop.Board.Participants.FirstOrDefault(one => one.ParticipantId == input.ParticipantId) is not { } participant
            ? null
            : Enumerable.Range(1, workshop.Facilitators.Slice.Generation)
                .Select(generation => new Invitation(stored.Stream.Tenant, stored.Stream.Id, participant.Role, participant.Side, generation))
                .FirstOrDefault(invitation => stored.Fingerprint.Span.SequenceEqual(fingerprints.Of(JoinOf(input, invitation))));
    }

    private static ISeatTaking CommandOf(JoinInput input, Invitation invitation) => invitation.InvitationId is { } made
        ? new RedeemInvitation(input.CommandId, invitation.WorkshopId, input.ParticipantId, made, invitation.Generation, input.Name, input.Expertise ?? [])
        : JoinOf(input, invitation);

    private static JoinWorkshop JoinOf(JoinInput input, Invitation invitation) => new(
        input.CommandId,
        invitation.WorkshopId,
        input.ParticipantId,
        invitation.Role,
        invitation.Role == ParticipantRole.Contributor ? invitation.Side ?? input.Side : null,
        invitation.Generation,
        input.Name,
        input.Expertise ?? []);

    /// <summary>Sends it, and gives the caller's session the seat. One that rests on belonging to an organization with an account says to which.</summary>
    public static async Task SendAsync(ISeatTaking command, Guid workshopId, ResolveContext context, Guid organizationId, Guid? accountId = null, IReadOnlyList<SealOwner>? owners = null)
    {
        var principal = context.Properties.Get<Principal>();
        await SeatIds.RefuseTakenAsync(command.ParticipantId, workshopId, organizationId, context);
        if (principal.SessionId is { } sessionId)
        {
            await context.Services.GetRequiredService<HeldSeats>().NoteAsync(principal.Tenant, sessionId, new HeldSeat(workshopId, command.ParticipantId), context.CancellationToken);
        }

        var pipeline = context.Services.GetRequiredService<CommandPipeline>();
        await pipeline.SendAsync<Workshop>(new StreamKey(principal.Tenant, workshopId), command, principal, [new SealOwner(command.ParticipantId, organizationId), .. owners ?? []], context.CancellationToken);

        // A command that comes again after the seat has ended is answered, and gives nothing back.
        var feeds = context.Services.GetRequiredService<WorkshopFeeds>();
        var found = new Seat(principal.Tenant, workshopId, command.ParticipantId, Side: null, ParticipantRole.Observer);
        if (await feeds.ReadAsync(found, context.CancellationToken) is { Viewer: var viewer })
        {
            var seat = found with { Side = viewer.Side, Role = viewer.Role, OrganizationId = viewer.OrganizationId };
            await context.Services.GetRequiredService<SessionKeeper>().TakeSeatAsync(context.Properties.Get<HttpContext>(), seat, accountId);
            context.Properties.Set(principal with { Seats = [seat, .. principal.Seats], ChosenParticipantId = seat.ParticipantId });
        }
    }
}

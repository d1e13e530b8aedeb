using CoInnovation.Api.People;
using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Platform.Graph;
using CoInnovation.Api.Platform.Mail;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;
using CoInnovation.EventStore.Sealing;
using CoInnovation.GraphQL;

namespace CoInnovation.Api.Organizations;

/// <summary>What changes organizations with accounts, and who belongs to them.</summary>
internal static class OrganizationMutations
{
    private const int MostOrganizations = 50;

    public static void Add(ResolverMap resolvers)
    {
        Command<CreateOrganization>(resolvers, "createOrganization", PrepareAsync);
        Command<RenameOrganization>(resolvers, "renameOrganization", (input, _) => Sent(input, input.OrganizationId));
        Command<InviteInput>(resolvers, "inviteMember", PrepareAsync);
        Command<RevokeMemberInvitation>(resolvers, "revokeMemberInvitation", (input, _) => Sent(input, input.OrganizationId));
        Command<AcceptInput>(resolvers, "acceptMemberInvitation", PrepareAsync);
        Command<ChangeMemberRole>(resolvers, "changeMemberRole", (input, _) => Sent(input, input.OrganizationId));
        Command<RemoveMember>(resolvers, "removeMember", (input, _) => Sent(input, input.OrganizationId));
        Command<SuspendMember>(resolvers, "suspendMember", (input, _) => Sent(input, input.OrganizationId));
        Command<LiftMemberSuspension>(resolvers, "liftMemberSuspension", (input, _) => Sent(input, input.OrganizationId));
        Command<LeaveOrganization>(resolvers, "leaveOrganization", (input, _) => Sent(input, input.OrganizationId));
        Command<HandOverOwnership>(resolvers, "handOverOwnership", (input, _) => Sent(input, input.OrganizationId));
    }

    /// <summary>A command about an organization, which the answer shows as it is afterwards.</summary>
    public static void Command<TInput>(
        ResolverMap resolvers, string name, Func<TInput, ResolveContext, Task<(ICommand Command, Guid OrganizationId)>> prepare, Action<CommandResult>? check = null)
        where TInput : notnull => CommandField.Add<OrganizationAccount, TInput, OrganizationPayload>(
            resolvers,
            name,
            prepare,
            async (context, id, errors) => new OrganizationPayload(
                await context.Services.GetRequiredService<OrganizationReader>().FindAsync(context.Properties.Get<Principal>(), id, context.CancellationToken), errors),
            check);

    public static Task<(ICommand Command, Guid OrganizationId)> Sent(ICommand command, Guid organizationId) => Task.FromResult((command, organizationId));

    private static async Task<(ICommand Command, Guid OrganizationId)> PrepareAsync(CreateOrganization command, ResolveContext context)
    {
        var principal = context.Properties.Get<Principal>();
        if (principal.Memberships is { Count: >= MostOrganizations } memberships && memberships.All(one => one.OrganizationId != command.OrganizationId))
        {
            throw new RuleViolationException("TOO_MANY_ORGANIZATIONS", $"Nobody belongs to more than {MostOrganizations} organizations. Leave one first.");
        }

        var owner = OrganizationAccount.SealOwnerOf(command.OrganizationId);
        await context.Services.GetRequiredService<Keyring>().RegisterAsync(principal.Tenant, owner, owner, context.CancellationToken);
        return (command, command.OrganizationId);
    }

    private static async Task<(ICommand Command, Guid OrganizationId)> PrepareAsync(InviteInput input, ResolveContext context)
    {
        context.Services.GetRequiredService<MailDelivery>().MustBeOn();
        var principal = context.Properties.Get<Principal>();
        var address = EmailAddress.Checked(input.Email);
        var manages = await context.Services.GetRequiredService<OrganizationReader>().FindAsync(principal, input.OrganizationId, context.CancellationToken) is { ViewerRole: >= MemberRole.Administrator };
        var personId = manages ? await context.Services.GetRequiredService<Invitees>().IdOfAsync(principal.Tenant, address, context.CancellationToken) : Guid.Empty;
        return (new InviteMember(input.CommandId, input.OrganizationId, input.InvitationId, personId, address, input.Role), input.OrganizationId);
    }

    private static async Task<(ICommand Command, Guid OrganizationId)> PrepareAsync(AcceptInput input, ResolveContext context)
    {
        var found = await OrganizationFields.FindInvitationAsync(input.Secret, context) ?? throw Refusals.Stale();
        return found.Tenant == context.Properties.Get<Principal>().Tenant
            ? (new AcceptMemberInvitation(input.CommandId, found.OrganizationId, found.InvitationId), found.OrganizationId)
            : throw Refusals.Stale();
    }
}

/// <summary>Input of <c>inviteMember</c>: the command without the id that is kept for the address.</summary>
internal sealed record InviteInput(Guid CommandId, Guid OrganizationId, Guid InvitationId, string Email, MemberRole Role);

/// <summary>Input of <c>acceptMemberInvitation</c>: the link's secret stands for the rest.</summary>
internal sealed record AcceptInput(Guid CommandId, string Secret);

internal sealed record OrganizationPayload(OrganizationNode? Organization, IReadOnlyList<CodedException> Errors);

using CoInnovation.Api.Organizations;
using CoInnovation.Api.People;
using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Platform.Graph;
using CoInnovation.Api.Platform.Mail;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Platform.Sessions;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;
using CoInnovation.GraphQL;

namespace CoInnovation.Api.Relationships;

/// <summary>What can be asked about relationships between organizations, and what changes them.</summary>
internal static class RelationshipFields
{
    private const int MostRelationships = 200;

    public static void Add(ResolverMap resolvers)
    {
        resolvers.Query().Field("relationshipInvitation", ShowAsync);
        resolvers.Type<OrganizationNode>("OrganizationAccount").Batch("relationships", OfAsync);
        resolvers.Type<RelationshipNode>("Relationship").Properties();
        resolvers.Type<RelatedOrganization>("RelatedOrganization").Properties();
        resolvers.Type<PartnerNode>("RelationshipPartner").Properties();
        resolvers.Type<RelationshipInvitationNode>("RelationshipInvitation").Properties();
        resolvers.Type<RelationshipShown>("ShownRelationshipInvitation").Properties();
        Command<ProposeInput>(resolvers, "proposeRelationship", async (input, context) => (
            new ProposeRelationship(
                input.CommandId, input.RelationshipId, input.OrganizationId, input.InvitationId, await InviteeAsync(input.Email, input.OrganizationId, context), EmailAddress.Checked(input.Email)),
            input.RelationshipId));
        Command<InviteOrganizationInput>(resolvers, "inviteOrganization", async (input, context) => (
            new InviteOrganization(input.CommandId, input.RelationshipId, input.InvitationId, await InviteeAsync(input.Email, organizationId: null, context), EmailAddress.Checked(input.Email)),
            input.RelationshipId));
        Command<RevokeRelationshipInvitation>(resolvers, "revokeRelationshipInvitation", (input, _) => Sent(input, input.RelationshipId));
        Command<AcceptRelationshipInput>(resolvers, "acceptRelationship", AcceptAsync);
        Command<AdmitPartner>(resolvers, "admitPartner", (input, _) => Sent(input, input.RelationshipId));
        Command<EndPartnership>(resolvers, "endPartnership", (input, _) => Sent(input, input.RelationshipId));
        Command<EndRelationship>(resolvers, "endRelationship", (input, _) => Sent(input, input.RelationshipId));
    }

    private static void Command<TInput>(ResolverMap resolvers, string name, Func<TInput, ResolveContext, Task<(ICommand Command, Guid RelationshipId)>> prepare)
        where TInput : notnull => CommandField.Add<Relationship, TInput, RelationshipPayload>(
            resolvers, name, prepare, (_, id, errors) => Task.FromResult(new RelationshipPayload(errors is [] ? id : null, errors)));

    private static Task<(ICommand Command, Guid RelationshipId)> Sent(ICommand command, Guid relationshipId) => Task.FromResult((command, relationshipId));

    /// <summary>The id that is kept for the address, for those who manage an organization; nobody else fills the tables by asking.</summary>
    private static async Task<Guid> InviteeAsync(string email, Guid? organizationId, ResolveContext context)
    {
        var (principal, services) = (context.Properties.Get<Principal>(), context.Services);
        var address = EmailAddress.Checked(email);
        services.GetRequiredService<MailDelivery>().MustBeOn();
        if (principal.Memberships?.Any(one => Relationship.Manages(principal, one.OrganizationId)) != true)
        {
            return Guid.Empty;
        }

        if (organizationId is { } vendor && Relationship.Manages(principal, vendor)
            && (await services.GetRequiredService<RelationshipIndex>().OfOrganizationAsync(principal.Tenant, vendor, context.CancellationToken)).Count >= MostRelationships)
        {
            throw new RuleViolationException("TOO_MANY_RELATIONSHIPS", $"An organization has {MostRelationships} relationships at most, those included that have ended.");
        }

        return await services.GetRequiredService<Invitees>().IdOfAsync(principal.Tenant, address, context.CancellationToken);
    }

    private static async Task<(ICommand Command, Guid RelationshipId)> AcceptAsync(AcceptRelationshipInput input, ResolveContext context)
    {
        var found = await FindAsync(input.Secret, context);
        return found?.Tenant == context.Properties.Get<Principal>().Tenant
            ? (new AcceptRelationship(input.CommandId, found.RelationshipId, found.InvitationId, input.OrganizationId), found.RelationshipId)
            : throw Refusals.Stale();
    }

    private static Task<FoundRelationshipInvitation?> FindAsync(string? secret, ResolveContext context) => context.Services.GetRequiredService<JoinLimits>().FindBySecretAsync(
        context.Properties.Get<HttpContext>(),
        async () => await context.Services.GetRequiredService<RelationshipIndex>().FindAsync(secret ?? "", context.CancellationToken));

    private static async ValueTask<RelationshipShown?> ShowAsync(ResolveContext context)
    {
        if (await FindAsync(context.Arg<string>("secret"), context) is not { } found)
        {
            return null;
        }

        var principal = context.Properties.Get<Principal>();
        var (relationship, _) = await context.Services.GetRequiredService<Mailboxes<Relationship>>().ReadAsync(new StreamKey(found.Tenant, found.RelationshipId), context.CancellationToken);
        return relationship.OpenInvitation(found.InvitationId, context.Services.GetRequiredService<TimeProvider>().GetUtcNow()) is { } invitation
            && await context.Services.GetRequiredService<RelationshipIndex>().ManagesAsync(found.Tenant, relationship.VendorId, invitation.InvitedBy, context.CancellationToken)
            ? new RelationshipShown(
                await context.Services.GetRequiredService<RelationshipReader>().NameAsync(principal with { Tenant = found.Tenant }, relationship.VendorId, context.CancellationToken),
                invitation.Side, invitation.ExpiresAt, invitation.PersonId == principal.PersonId)
            : null;
    }

    private static async ValueTask<IReadOnlyList<IReadOnlyList<RelationshipNode>>> OfAsync(IReadOnlyList<OrganizationNode> organizations, ResolveContext context)
    {
        List<IReadOnlyList<RelationshipNode>> all = [];
        foreach (var organization in organizations)
        {
            all.Add(await context.Services.GetRequiredService<RelationshipReader>().OfAsync(context.Properties.Get<Principal>(), organization.Id, context.CancellationToken));
        }

        return all;
    }
}

/// <summary>What whoever holds a link sees before answering. Of the customer, a partner learns nothing here.</summary>
internal sealed record RelationshipShown(string? VendorName, Side Side, DateTimeOffset ExpiresAt, bool IsForViewer);

internal sealed record ProposeInput(Guid CommandId, Guid RelationshipId, Guid OrganizationId, Guid InvitationId, string Email);

internal sealed record InviteOrganizationInput(Guid CommandId, Guid RelationshipId, Guid InvitationId, string Email);

internal sealed record AcceptRelationshipInput(Guid CommandId, string Secret, Guid OrganizationId);

internal sealed record RelationshipPayload(Guid? RelationshipId, IReadOnlyList<CodedException> Errors);

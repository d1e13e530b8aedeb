using CoInnovation.Api.Platform;
using CoInnovation.Api.Platform.Authorization;
using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.SecondWall;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;
using CoInnovation.EventStore.Projections;
using CoInnovation.EventStore.Subscriptions;
using CoInnovation.GraphQL;

namespace CoInnovation.Api.Relationships;

/// <summary>Relationships between organizations with accounts: a vendor, a customer, and partners with the customer's yes.</summary>
internal sealed class RelationshipsModule : IModule
{
    public IReadOnlyList<(string Folder, string Schema)> Migrations => [("Relationships.Schema", "relationships")];

    public IReadOnlyList<WalledTable> Tables =>
    [
        WalledTable.OfTenant("relationships.organizations", "SELECT"),
        WalledTable.OfHash("relationships.invitations", "SELECT", "secret_hash"),
    ];

    public void AddEvents(EventTypes types) => types
        .Add<RelationshipProposed>("relationship_proposed")
        .Add<OrganizationInvited>("organization_invited")
        .Add<RelationshipInvitationRevoked>("relationship_invitation_revoked")
        .Add<RelationshipBegun>("relationship_begun")
        .Add<PartnerAccepted>("partner_accepted")
        .Add<PartnerAdmitted>("partner_admitted")
        .Add<PartnershipEnded>("partnership_ended")
        .Add<RelationshipEnded>("relationship_ended");

    public void AddServices(IServiceCollection services) => services
        .AddStream(
            new StreamDefinition<Relationship>(
                Relationship.StreamType,
                () => Relationship.Unknown,
                // A stream of another kind is none of ours: its id is taken, and leads to no relationship.
                (relationship, happened, _) => happened is RelationshipEvent e ? relationship.Apply(e) : relationship with { IsTaken = true }),
            new CommandSet<Relationship>(Refusals.NotFound, relationship => relationship.Belonging)
                .AddFirst<ProposeRelationship>(Policy.ManageOrganization, ProposeRelationship.Decide)
                .Add<InviteOrganization>(Policy.ManageOrganization, InviteOrganization.Decide)
                .Add<RevokeRelationshipInvitation>(Policy.ManageOrganization, RevokeRelationshipInvitation.Decide)
                .Add<AcceptRelationship>(Policy.EnterOrganization, AcceptRelationship.Decide)
                .Add<AdmitPartner>(Policy.ManageOrganization, AdmitPartner.Decide)
                .Add<EndPartnership>(Policy.ManageOrganization, EndPartnership.Decide)
                .Add<EndRelationship>(Policy.ManageOrganization, EndRelationship.Decide))
        .AddSingleton<RelationshipIndex>().AddSingleton<IInlineProjection>(provider => provider.GetRequiredService<RelationshipIndex>())
        .AddSingleton<RelationshipReader>()
        .AddSingleton<ISubscription, RelationshipMails>();

    public void AddResolvers(ResolverMap resolvers) => RelationshipFields.Add(resolvers);
}

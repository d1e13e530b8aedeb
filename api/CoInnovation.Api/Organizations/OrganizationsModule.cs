using CoInnovation.Api.Organizations.Suspending;
using CoInnovation.Api.Platform;
using CoInnovation.Api.Platform.Authorization;
using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.SecondWall;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;
using CoInnovation.EventStore.Projections;
using CoInnovation.EventStore.Subscriptions;
using CoInnovation.GraphQL;

namespace CoInnovation.Api.Organizations;

/// <summary>Organizations with accounts: their people and roles, and inviting more of them by mail.</summary>
internal sealed class OrganizationsModule : IModule
{
    public IReadOnlyList<(string Folder, string Schema)> Migrations => [("Organizations.Schema", "organizations")];

    public IReadOnlyList<WalledTable> Tables =>
    [
        WalledTable.OfTenant("organizations.open_domains", "SELECT"),
        WalledTable.OfTenant("organizations.barred", "SELECT"),
        WalledTable.OfProjector("organizations.mails"),
        WalledTable.OfHash("organizations.member_invitations", "SELECT", "secret_hash"),
    ];

    public void AddEvents(EventTypes types) => types
        .Add<OrganizationCreated>("organization_created")
        .Add<OrganizationRenamed>("organization_renamed")
        .Add<MemberInvited>("member_invited")
        .Add<MemberInvitationRevoked>("member_invitation_revoked")
        .Add<MemberJoined>("member_joined")
        .Add<MemberRoleChanged>("member_role_changed")
        .Add<OwnershipHandedOver>("ownership_handed_over")
        .Add<MemberRemoved>("member_removed")
        .Add<MemberLeft>("member_left")
        .Add<MemberErased>("member_erased")
        .Add<DomainCodeMailed>("domain_code_mailed")
        .Add<DomainCodeMissed>("domain_code_missed")
        .Add<DomainVerified>("domain_verified")
        .Add<DomainOpened>("domain_opened")
        .Add<DomainClosed>("domain_closed")
        .Add<DomainDropped>("domain_dropped")
        .Add<MemberJoinedByDomain>("member_joined_by_domain")
        .Add<MemberSuspended>("member_suspended")
        .Add<MemberSuspensionLifted>("member_suspension_lifted")
        .Add<AccountSuspended>("account_suspended")
        .Add<AccountSuspensionLifted>("account_suspension_lifted")
        .Add<OrganizationSuspended>("organization_suspended")
        .Add<OrganizationSuspensionLifted>("organization_suspension_lifted");

    public void AddServices(IServiceCollection services) => services
        .AddStream(
            new StreamDefinition<OrganizationAccount>(
                OrganizationAccount.StreamType,
                () => OrganizationAccount.Unknown,
                // A stream of another kind is none of ours: its id is taken, and leads to no organization.
                (account, happened, _) => happened is OrganizationEvent e ? account.Apply(e) : account with { IsTaken = true }),
            new CommandSet<OrganizationAccount>(Refusals.NotFound, account => account.IsThere ? new Belonging(WorkshopId: null, Members: account.Roles) : null)
                .AddFirst<CreateOrganization>(Policy.EnterOrganization, CreateOrganization.Decide)
                .Add<RenameOrganization>(Policy.ManageOrganization, RenameOrganization.Decide)
                .Add<InviteMember>(Policy.ManageOrganization, InviteMember.Decide)
                .Add<RevokeMemberInvitation>(Policy.ManageOrganization, RevokeMemberInvitation.Decide)
                .Add<AcceptMemberInvitation>(Policy.EnterOrganization, AcceptMemberInvitation.Decide)
                .Add<ChangeMemberRole>(Policy.ManageOrganization, ChangeMemberRole.Decide)
                .Add<RemoveMember>(Policy.ManageOrganization, RemoveMember.Decide)
                .Add<SuspendMember>(Policy.ManageOrganization, SuspendMember.Decide)
                .Add<LiftMemberSuspension>(Policy.ManageOrganization, LiftMemberSuspension.Decide)
                .Add<SuspendAccount>(Policy.SuspendOrganization, SuspendAccount.Decide)
                .Add<LiftAccountSuspension>(Policy.SuspendOrganization, LiftAccountSuspension.Decide)
                .Add<LeaveOrganization>(Policy.BelongToOrganization, LeaveOrganization.Decide)
                .Add<HandOverOwnership>(Policy.OwnOrganization, HandOverOwnership.Decide)
                .Add<AskForDomainCode>(Policy.ManageOrganization, AskForDomainCode.Decide)
                .Add<VerifyDomain>(Policy.ManageOrganization, VerifyDomain.Decide)
                .Add<LetDomainJoin>(Policy.ManageOrganization, LetDomainJoin.Decide)
                .Add<DropDomain>(Policy.ManageOrganization, DropDomain.Decide)
                .Add<JoinByDomain>(Policy.EnterOrganization, JoinByDomain.Decide)
                .Add<EraseMember>(Policy.EraseMember, EraseMember.Decide))
        .AddStream(
            new StreamDefinition<OrganizationSuspension>(
                OrganizationSuspension.StreamType, () => OrganizationSuspension.Unknown, (known, happened, _) => happened is SuspensionEvent e ? known.Apply(e) : known),
            new CommandSet<OrganizationSuspension>(SuspensionFields.NotFound)
                .Add<SuspendOrganization>(Policy.SuspendOrganization, SuspendOrganization.Decide)
                .Add<LiftOrganizationSuspension>(Policy.SuspendOrganization, LiftOrganizationSuspension.Decide))
        .AddSingleton<IInlineProjection, SuspensionIndex>().AddSingleton<SuspensionReader>()
        .AddSingleton<OrganizationFeed>().AddHostedService(provider => provider.GetRequiredService<OrganizationFeed>())
        .AddSingleton<MailedInvitationSecrets>().AddSingleton<OrganizationMailBound>().AddSingleton<BarredAddresses>().AddSingleton<DomainCodes>()
        .AddSingleton<OrganizationIndex>().AddSingleton<IInlineProjection>(provider => provider.GetRequiredService<OrganizationIndex>())
        .AddSingleton<OrganizationReader>()
        .AddSingleton<RouteOrganizations>()
        .AddSingleton<ISubscription, OrganizationMails>();

    public void AddResolvers(ResolverMap resolvers)
    {
        OrganizationFields.Add(resolvers);
        OrganizationMutations.Add(resolvers);
        DomainFields.Add(resolvers);
        SuspensionFields.Add(resolvers);
    }
}

using CoInnovation.Api.Organizations;
using CoInnovation.Api.People;
using CoInnovation.Api.Platform.Authorization;
using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Workshops;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;
using CoInnovation.EventStore.Sealing;
using CoInnovation.EventStore.Subscriptions;

namespace CoInnovation.Api.Erasure;

/// <summary>Ends the memberships of people who were erased. An organization that nobody belongs to any more loses its key, and with it its name. Safe to repeat.</summary>
[RunsUnder(JobPolicy.Erase)]
internal sealed class MembershipsOfErased(OrganizationIndex index, Mailboxes<OrganizationAccount> accounts, CommandPipeline pipeline, Keyring keyring) : ISubscription
{
    public string Name => "memberships-of-erased";

    public IReadOnlySet<Type> EventTypes { get; } = new HashSet<Type> { typeof(PersonErasureAsked), typeof(MemberErased) };

    public async Task HandleAsync(IReadOnlyList<RecordedEvent> events, CancellationToken cancellationToken)
    {
        foreach (var recorded in events)
        {
            await (recorded.Data switch
            {
                PersonErasureAsked asked => EndAsync(recorded, asked.PersonId, cancellationToken),
                MemberErased => ForgetEmptyAsync(recorded.Stream, cancellationToken),
                _ => Task.CompletedTask,
            });
        }
    }

    private async Task EndAsync(RecordedEvent recorded, Guid personId, CancellationToken cancellationToken)
    {
        var tenant = recorded.Stream.Tenant;
        var workspace = Principal.Nobody with { Tenant = tenant, IsProductTeam = true };
        foreach (var organizationId in await index.OfPersonAsync(tenant, personId, cancellationToken))
        {
            var erase = new EraseMember(DerivedId.From(recorded.Id, $"{Name} {organizationId}"), organizationId, personId);
            await pipeline.SendAsync<OrganizationAccount>(new StreamKey(tenant, organizationId), erase, workspace, cancellationToken);
        }
    }

    private async Task ForgetEmptyAsync(StreamKey organization, CancellationToken cancellationToken)
    {
        if ((await accounts.ReadNewestAsync(organization, cancellationToken)).Members.IsEmpty)
        {
            await keyring.EraseOrganizationAsync(organization.Tenant, OrganizationAccount.SealOwnerOf(organization.Id), cancellationToken);
        }
    }
}

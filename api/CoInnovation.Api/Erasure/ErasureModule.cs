using CoInnovation.Api.Platform;
using CoInnovation.Api.Platform.Authorization;
using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;
using CoInnovation.EventStore.Subscriptions;
using CoInnovation.GraphQL;

namespace CoInnovation.Api.Erasure;

/// <summary>What becomes of people and organizations that are erased.</summary>
internal sealed class ErasureModule : IModule
{
    public void AddEvents(EventTypes types) => types.Add<OrganizationErasureAsked>("organization_erasure_asked");

    public void AddServices(IServiceCollection services) => services
        .AddStream(
            new StreamDefinition<OrganizationErasure>(
                OrganizationErasure.StreamType, () => OrganizationErasure.Unknown, (erasure, happened, _) => happened is ErasureEvent e ? erasure.Apply(e) : erasure),
            new CommandSet<OrganizationErasure>(NotFound).Add<EraseOrganization>(Policy.EraseOrganization, EraseOrganization.Decide))
        .AddSingleton<TokensOfErased>()
        .AddSingleton<Hiding>()
        .AddSingleton<Traces>()
        .AddSingleton<ISubscription, Erasing>()
        .AddSingleton<ISubscription, VisitsOfErased>()
        .AddSingleton<ISubscription, MembershipsOfErased>()
        .AddSingleton<ISubscription, RemovingTraces>();

    public void AddResolvers(ResolverMap resolvers) => ErasureFields.Add(resolvers);

    private static NotFoundException NotFound() => new("ORGANIZATION_NOT_FOUND", "There is no such organization in this workspace.", ["organizationId"]);
}

using CoInnovation.Api.Platform;
using CoInnovation.EventStore.Projections;
using CoInnovation.EventStore.Subscriptions;
using CoInnovation.GraphQL;

namespace CoInnovation.Api.SideAccounts;

/// <summary>Organizations with accounts that the sides of workshops name: asking them, their answers, and what their members have of it.</summary>
internal sealed class SideAccountsModule : IModule
{
    public void AddServices(IServiceCollection services) => services
        .AddSingleton<IInlineProjection, SideAccountIndex>()
        .AddSingleton<SideAccountTable>()
        .AddSingleton<ISubscription, SideAskMails>()
        .AddSingleton<ISubscription, EndedGrounds>();

    public void MapRoutes(IEndpointRouteBuilder routes) => AccountExportRoute.Map(routes);

    public void AddResolvers(ResolverMap resolvers) => SideAccountFields.Add(resolvers);
}

using System.Reflection;
using CoInnovation.Api.Platform.Authorization;
using CoInnovation.Api.Platform.Hosting;
using CoInnovation.Api.Realtime;
using CoInnovation.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CoInnovation.Tests.Architecture;

public sealed class nothing_is_open_without_a_policy(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Fact]
    public void every_route_has_a_policy()
    {
        var routes = api.Services.GetRequiredService<EndpointDataSource>().Endpoints;

        routes.Count.ShouldBeGreaterThan(5);
        routes.ShouldAllBe(route => route.Metadata.GetMetadata<RoutePolicy>() != null);
    }

    [Fact]
    public void a_route_without_one_fails_the_start()
    {
        var app = WebApplication.CreateSlimBuilder().Build();
        app.MapGet("/guarded", () => "").RequirePolicy(Policy.Anyone);
        Should.NotThrow(() => RoutePolicies.RefuseRoutesWithoutPolicy(app));

        app.MapGet("/open", () => "");

        Should.Throw<InvalidOperationException>(() => RoutePolicies.RefuseRoutesWithoutPolicy(app)).Message.ShouldContain("/open");
    }

    [Fact]
    public void every_hub_method_has_a_policy() =>
        typeof(LiveHub).GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly).Where(method => method.GetBaseDefinition() == method)
            .ShouldAllBe(method => method.GetCustomAttribute<RequiresPolicyAttribute>() != null);
}

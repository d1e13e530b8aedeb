using CoInnovation.Api.Platform;
using CoInnovation.Api.Platform.Authorization;
using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Platform.Hosting;
using CoInnovation.Api.Realtime;
using CoInnovation.Api.Workshops;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Subscriptions;
using CoInnovation.GraphQL;
using CoInnovation.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Access = CoInnovation.Api.Platform.Authorization.Access;

namespace CoInnovation.Tests.Architecture;

public sealed class nothing_is_open_without_a_policy(ApiFixture api, PostgresFixture postgres) : IClassFixture<ApiFixture>
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
    public void every_hub_method_has_a_policy()
    {
        HubPolicies.Of(typeof(LiveHub)).Count().ShouldBeGreaterThan(1);
        Should.NotThrow(() => HubPolicies.RefuseMethodsWithoutPolicy(typeof(LiveHub)));
    }

    [Fact]
    public void a_hub_method_without_one_fails_the_start() =>
        Should.Throw<InvalidOperationException>(() => HubPolicies.RefuseMethodsWithoutPolicy(typeof(OpenHub))).Message.ShouldBe("Methods of OpenHub without a policy: Whisper, Shout.");

    [Fact]
    public async Task a_job_or_a_subscription_without_one_fails_the_start_of_the_whole_product()
    {
        var database = await postgres.CreateDatabaseAsync();

        (await Should.ThrowAsync<InvalidOperationException>(() => TestApi.OnAsync(database, _ => { }, new OpenJobs()))).Message
            .ShouldStartWith("Jobs without a policy: OpenJob, OpenJobOfAFactory, OpenSubscription.");
    }

    [Fact]
    public void a_command_without_one_fails_the_start() =>
        Should.Throw<InvalidOperationException>(() => new CommandSet<Workshop>(() => new NotFoundException("X", "X.")).Add<RenameWorkshop>(Policy.None, RenameWorkshop.Decide))
            .Message.ShouldBe("The command RenameWorkshop has no policy.");

    [Theory]
    [InlineData("type Query { a: Int @authorize(policy: \"Anyone\") b: Int }", "Query.b needs a policy")]
    [InlineData("type Query { a: Int @authorize(policy: \"Anyone\") b: Int @authorize(policy: \"Anybody\") }", "Query.b names the policy \"Anybody\"")]
    [InlineData("type Query { a: Int @authorize(policy: \"Anyone\") b: Int @authorize(policy: \"None\") }", "Query.b names the policy \"None\"")]
    [InlineData("type Query { a: Int @authorize(policy: \"Anyone\") b: Int @authorize(policy: \"1\") }", "Query.b names the policy \"1\"")]
    public void a_field_without_one_fails_the_start(string sdl, string fault) =>
        Should.Throw<SchemaException>(() => SchemaBuilder.FromSdl(sdl).Resolvers(map => map.Query().Value("a", _ => 1).Value("b", _ => 1)).RequirePolicyOnRootFields(Access.Knows).Build())
            .Message.ShouldContain(fault);

    private sealed class OpenHub : Hub
    {
        [RequiresPolicy(Policy.None)]
        public void Whisper() => Context.Abort();

        public void Shout() => Context.Abort();

        [RequiresPolicy(Policy.Participate)]
        public void Speak() => Context.Abort();
    }

    private class OpenJob : BackgroundService
    {
        protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.CompletedTask;
    }

    private sealed class OpenJobOfAFactory : OpenJob;

    private sealed class OpenSubscription : ISubscription
    {
        public string Name => "open";

        public IReadOnlySet<Type> EventTypes { get; } = new HashSet<Type>();

        public Task HandleAsync(IReadOnlyList<RecordedEvent> events, CancellationToken cancellationToken) => Task.CompletedTask;
    }

    private sealed class OpenJobs : IModule
    {
        public void AddServices(IServiceCollection services) =>
            services.AddHostedService<OpenJob>().AddHostedService(_ => new OpenJobOfAFactory()).AddSingleton<ISubscription, OpenSubscription>();
    }
}

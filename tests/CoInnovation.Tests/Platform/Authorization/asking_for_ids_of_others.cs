using System.Net;
using System.Reflection;
using CoInnovation.Api.Platform;
using CoInnovation.Api.Platform.Authorization;
using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Graph;
using CoInnovation.Api.Platform.Hosting;
using CoInnovation.Api.Workshops;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;
using CoInnovation.Tests.People;
using CoInnovation.Tests.Platform.Authorization.Probing;
using CoInnovation.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CoInnovation.Tests.Platform.Authorization;

/// <summary>Unknown and forbidden look the same, wherever an id can be asked for.</summary>
public sealed class asking_for_ids_of_others(PostgresFixture postgres)
{
    private const int Enough = 10_000;

    /// <summary>Kinds of which every world has something, so that their ids are asked for.</summary>
    private static readonly string[] Asked =
    [
        "OrganizationAccount", "Relationship", "Member", "MemberInvitation", "RelationshipInvitation", "OrganizationDomain", "MadeInvitation", "Passkey", "Session", "Delivery", "Import", "Group", "MirrorRound", "ParkedTopic", "NoteToSelf",
        "Workshop", "Step", "Card", "Theme", "VotingRound", "Participant", "PainPoint", "Idea", "Comment", "ItemLink", "Token", "Webhook", "SavedView", "OwnTemplate",
    ];

    [Fact]
    public async Task what_is_denied_looks_like_what_is_not_there_and_nothing_changes()
    {
        using var log = new KeptLog();
        await using var mail = new SmtpServer();
        await using var api = await StartAsync(log, mail);
        var errands = new Errands(api, mail, Operation.All(ApiSchema.Build(Program.Modules)));
        await errands.RunAsync();
        errands.Faults.ShouldBeEmpty(string.Join('\n', errands.Faults));
        var world = new ProbedWorld(api);
        await world.BuildAsync(mail);
        world.AddPerson(await SignedInAsync(api, mail, $"{Canary.Of("mail")}@example.com"));
        var probes = new Probes(api, world);
        await probes.GatherAsync();

        await probes.AskAsync();
        // Before anybody makes something under an id of others, which is theirs as well from then on.
        await probes.NameSeatsAsync();
        await probes.SendAsync();
        await probes.SendOwnAsync();

        TestContext.Current.TestOutputHelper?.WriteLine($"{probes.Judge.Probes} probes of {world.Probers.Count} people; kinds: {string.Join(", ", probes.Found.KindsFound)}");
        probes.Judge.Faults.ShouldBeEmpty(string.Join('\n', probes.Judge.Faults.Take(40)));
        probes.Judge.Probes.ShouldBeGreaterThan(Enough);
        Canary.ScopesIn(log.Text).ShouldBeEmpty();
        Asked.Except(probes.Found.KindsFound).ShouldBeEmpty();

        // Otherwise input that is no good would look like what is denied.
        probes.Operations.Where(operation => operation.Verb == "mutation").Select(operation => operation.Field.Name).Except(errands.Done).ShouldBeEmpty();
    }

    [Fact]
    public async Task control_a_loosened_policy_and_an_answer_that_differs_are_found()
    {
        await using var api = await StartAsync(log: null, mail: null, new Careless());
        var world = new ProbedWorld(api);
        await world.BuildAsync(small: true);
        var probes = new Probes(api, world);
        await probes.GatherAsync();

        await probes.AskAsync();
        await probes.NameSeatsAsync();
        await probes.SendAsync(operation => operation.Field.Name == "renameWorkshop");

        probes.Judge.Faults.ShouldContain(fault => fault.Contains("mutation renameWorkshop at input.workshopId", StringComparison.Ordinal));
        probes.Judge.Faults.ShouldContain(fault => fault.Contains("/careless/", StringComparison.Ordinal));
        probes.Judge.Faults.ShouldContain(fault => fault.Contains("/careless as  from a seat", StringComparison.Ordinal));
        probes.Judge.Faults.ShouldContain(fault => fault.Contains("subscription ideaChanged from a seat", StringComparison.Ordinal));
        probes.Judge.Faults.ShouldAllBe(fault => fault.Contains("renameWorkshop", StringComparison.Ordinal) || fault.Contains("/careless", StringComparison.Ordinal)
            || (fault.Contains("subscription ", StringComparison.Ordinal) && fault.Contains(" from a seat", StringComparison.Ordinal)));
    }

    private static async Task<Guest> SignedInAsync(TestApi api, SmtpServer mail, string address)
    {
        var browser = api.Guest();
        await browser.Scenario(_ =>
        {
            _.Post.Url("/session/code").Json(new { email = address });
            _.StatusCodeShouldBe(HttpStatusCode.Accepted);
        });
        var code = PeopleHouse.CodeIn((await mail.ToAsync(address, 1))[^1]);
        await browser.Scenario(_ => _.Post.Url("/session/code/redeem").Json(new { email = address, code, timeZone = "Europe/Berlin" }));
        return browser;
    }

    private async Task<TestApi> StartAsync(KeptLog? log, SmtpServer? mail, params IReadOnlyList<IModule> more) => await TestApi.OnAsync(
        await postgres.CreateDatabaseAsync(),
        builder =>
        {
            // Everybody is in one network here, and asks more than a thousand people would.
            builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["Limits:RequestsOfNetwork"] = "1000000",
                ["Limits:RequestsOfCaller"] = "1000000",
            });
            builder.Configuration.AddInMemoryCollection(mail?.Settings ?? []);
            builder.Logging.ClearProviders();
            if (log is not null)
            {
                builder.Logging.AddProvider(log);
            }
        },
        more);

    /// <summary>
    /// Somebody was careless four times: everybody may rename any workshop, a route says that one which it does not show is there, and another one, and each subscription, that somebody has the seat which
    /// a stranger names.
    /// </summary>
    private sealed class Careless : IModule
    {
        public void AddServices(IServiceCollection services)
        {
            var commands = WorkshopsModule.Commands();
            var rules = (Dictionary<Type, CommandRule<Workshop>>)typeof(CommandSet<Workshop>).GetField("_rules", BindingFlags.Instance | BindingFlags.NonPublic)!.GetValue(commands)!;
            rules[typeof(RenameWorkshop)] = rules[typeof(RenameWorkshop)] with { Policy = Policy.Anyone };
            services.AddSingleton(commands);
            services.AddSingleton<IStartupFilter, CarelessStreams>();
        }

        public void MapRoutes(IEndpointRouteBuilder routes)
        {
            routes.MapGet("/careless/{workshopId:guid}", async (Guid workshopId, Mailboxes<Workshop> workshops, HttpContext http) =>
            {
                var (_, version) = await workshops.ReadAsync(new StreamKey("default", workshopId), http.RequestAborted);
                http.Response.StatusCode = version > 0 ? 403 : 404;
            }).RequirePolicy(Policy.Anyone);

            routes.MapGet("/careless", async (Database database, HttpContext http) =>
            {
                var named = Guid.TryParse(http.Request.Headers["CoInnovation-Participant"], out var id) ? id : Guid.Empty;
                http.Response.StatusCode = (await database.Owner.TextsAsync($"select 'there' from access.seats where participant_id = '{named}'")).Count > 0 ? 403 : 404;
            }).RequirePolicy(Policy.Anyone);
        }
    }

    /// <summary>Answers those who want to listen from a seat that somebody has in another way than from one that nobody has.</summary>
    private sealed class CarelessStreams(IServiceProvider services) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use(async (http, then) =>
            {
                if (http.Request.Headers.Accept == "text/event-stream" && Guid.TryParse(http.Request.Headers["CoInnovation-Participant"], out var id)
                    && (await services.GetRequiredService<Database>().Owner.TextsAsync($"select 'there' from access.seats where participant_id = '{id}'")).Count > 0)
                {
                    http.Response.StatusCode = 403;
                    return;
                }

                await then(http);
            });
            next(app);
        };
    }
}

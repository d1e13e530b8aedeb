using System.Diagnostics;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using CoInnovation.Api.Backlog;
using CoInnovation.Api.Backlog.Changes;
using CoInnovation.Api.Ideas;
using CoInnovation.Api.Organizations;
using CoInnovation.Api.PainPoints;
using CoInnovation.Api.Platform;
using CoInnovation.Api.Platform.Authorization;
using CoInnovation.Api.Platform.Hosting;
using CoInnovation.Api.Platform.Mail;
using CoInnovation.Api.Realtime;
using CoInnovation.Api.Workshops;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;
using CoInnovation.EventStore.Subscriptions;
using CoInnovation.Tests.Backlog;
using CoInnovation.Tests.Platform.Authorization.Probing;
using CoInnovation.Tests.Support;
using CoInnovation.Tests.Webhooks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CoInnovation.Tests.Platform.Authorization.Interference;

/// <summary>
/// Non-interference of the whole product: two installations are told histories that differ only in what the viewers may not see, and give them the same, byte for byte but for random ids and times. Each round is a pair for each
/// of ten viewers. <c>COINNOVATION_PAIR_ROUNDS</c> asks for more, <c>COINNOVATION_PAIRS_SEED</c> for others.
/// </summary>
public sealed class receiving_only_what_one_may(PostgresFixture postgres)
{
    /// <summary>Then two new installations are told another history: what one workshop takes, and what one organization may mail in a day, has an end.</summary>
    private const int RoundsOfAHistory = 10;

    private static readonly int Rounds = Setting.Of("COINNOVATION_PAIR_ROUNDS", 5);
    private static readonly ulong Seed = (ulong)Setting.Of("COINNOVATION_PAIRS_SEED", 20261126);

    [Fact]
    public async Task histories_that_differ_in_what_is_hidden_are_received_as_the_same()
    {
        using var log = new KeptLog();
        var traced = new List<string>();
        using var listener = Traced(traced);
        for (var told = 0; told < Rounds; told += RoundsOfAHistory)
        {
            await using var receiver = await Receiver.StartAsync();
            await CompareAsync(Math.Min(RoundsOfAHistory, Rounds - told), Seed + (ulong)(told / RoundsOfAHistory), receiver, log);
        }

        Canary.ScopesIn(log.Text).ShouldBeEmpty();
        Canary.ScopesIn(string.Join('\n', traced)).ShouldBeEmpty();
    }

    [Fact]
    public async Task what_workshops_and_organizations_keep_to_themselves_the_product_team_does_not_receive() => await CompareAsync(rounds: 1, Seed, receiver: null, log: null, isForTeam: true);

    [Fact]
    public async Task control_what_leaks_into_an_answer_a_stream_and_a_mail_is_found()
    {
        var (differences, _) = await DifferencesAsync(rounds: 1, Seed, receiver: null, log: null, isForTeam: false, new Leaking());

        string[] leaks = ["moment", "/leaking/", "socket painPointChanged", "event stream painPointChanged", "socket backlogChanged", "event stream backlogChanged", "socket organizationChanged", "event stream organizationChanged", "mail"];
        differences.ShouldAllBe(difference => leaks.Any(leak => difference.Contains($": {leak}", StringComparison.Ordinal)));
        foreach (var leak in leaks.Where(leak => !leak.StartsWith("event stream", StringComparison.Ordinal)))
        {
            var viewer = leak.EndsWith(OpenStream.OfOrganization, StringComparison.Ordinal) ? "vendor" : "customer";
            differences.ShouldContain(difference => difference.Contains($"{viewer}: {leak}", StringComparison.Ordinal));
        }
    }

    private async Task CompareAsync(int rounds, ulong seed, Receiver? receiver, KeptLog? log, bool isForTeam = false)
    {
        var (differences, heads) = await DifferencesAsync(rounds, seed, receiver, log, isForTeam);

        differences.ShouldBeEmpty($"COINNOVATION_PAIRS_SEED={seed} COINNOVATION_PAIR_ROUNDS={rounds}\n{string.Join('\n', differences.Take(30))}");
        heads.One.ShouldNotBe(heads.Other, "nothing was hidden that could have been counted");
    }

    private async Task<(List<string> Differences, (long One, long Other) Heads)> DifferencesAsync(int rounds, ulong seed, Receiver? receiver, KeptLog? log, bool isForTeam, params IReadOnlyList<IModule> more)
    {
        await using var mailOfOne = new SmtpServer();
        await using var mailOfOther = new SmtpServer();
        await using var one = await StartAsync(log, mailOfOne, more);
        await using var other = await StartAsync(log, mailOfOther, more);
        List<string> differences = [];
        Telling[] tellings = [new(one, mailOfOne, seed, seed * 2, isForTeam), new(other, mailOfOther, seed, (seed * 2) + 1, isForTeam)];
        await Task.WhenAll(tellings.Select(telling => telling.BeginAsync(receiver?.Url)));
        for (var round = 1; round <= rounds; round++)
        {
            var heard = await Task.WhenAll(tellings.Select(telling => HearAsync(telling, round)));
            for (var index = 0; index < tellings[0].Viewers.Count; index++)
            {
                var received = await Task.WhenAll(tellings.Select(telling => new Received(telling).ByAsync(telling.Viewers[index])));
                for (var telling = 0; telling < tellings.Length; telling++)
                {
                    received[telling].AddRange(heard[telling].Where(page => page.Viewer == tellings[telling].Viewers[index].Name).Select(page => (page.What, page.Text)));
                }

                Compare(tellings, index, received, differences, $"round {round}, ");
            }
        }

        await Task.WhenAll(tellings.Select(telling => telling.CloseAsync()));
        for (var index = 0; index < tellings[0].Viewers.Count; index++)
        {
            if (Telling.AddressOf(tellings[0].Viewers[index]) is { } address)
            {
                Compare(tellings, index, [.. tellings.Select(telling => new List<(string, string)> { ("mail", string.Join("\n\n", telling.MailTo(address))) })], differences, "");
            }
        }

        if (receiver is not null)
        {
            var arrived = await receiver.ArrivedAsync(2 * rounds);
            var (left, right) = (Told(arrived, "/hook/0"), Told(arrived, "/hook/1"));
            if (left != right)
            {
                differences.Add($"webhooks: {left}\n{right}");
            }
        }

        var heads = await Task.WhenAll(tellings.Select(telling => telling.HeadAsync()));
        return (differences, (heads[0], heads[1]));
    }

    private static void Compare(Telling[] tellings, int index, List<(string What, string Text)>[] received, List<string> differences, string when)
    {
        for (var telling = 0; telling < tellings.Length; telling++)
        {
            received[telling].SelectMany(answer => Canary.ScopesIn(answer.Text)).ShouldBeEmpty(tellings[telling].Viewers[index].Name);
        }

        differences.AddRange(Received.Differences(received[0], received[1]).Select(difference => $"{when}{tellings[0].Viewers[index].Name}: {difference}"));
    }

    private static string Told(IReadOnlyList<Arrival> arrivals, string path) =>
        Masked.Of(string.Join('\n', arrivals.Where(arrival => arrival.Path == path).OrderBy(arrival => arrival.Json.GetProperty("sequence").GetInt64()).Select(arrival => arrival.Body)));

    /// <summary>Goes on while everybody who can has a page open and subscribes to all that they may; and comes back for what was missed.</summary>
    private static async Task<List<(string Viewer, string What, string Text)>> HearAsync(Telling telling, int round)
    {
        List<(Prober Viewer, Page Page)> pages = [];
        List<(Prober Viewer, OpenStream Stream)> streams = [];
        List<(Prober Viewer, string? Cursor)> places = [];
        foreach (var viewer in telling.Viewers)
        {
            if (Telling.IsHere(viewer))
            {
                pages.Add((viewer, await Page.OpenAsync(telling.Api, viewer, telling.WorkshopId)));
            }

            foreach (var (field, variables) in telling.SubscriptionsOf(viewer))
            {
                streams.Add((viewer, await OpenStream.BySocketAsync(telling.Api, viewer, field, variables)));
            }

            using var place = JsonDocument.Parse((await viewer.AskAsync("{ backlogCursor }", [])).Body);
            places.Add((viewer, place.RootElement.At("data") is { ValueKind: JsonValueKind.Object } data ? data.At("backlogCursor").GetString() : null));
        }

        await telling.GoOnAsync(round);
        foreach (var (viewer, cursor) in places)
        {
            foreach (var (field, variables) in telling.SubscriptionsOf(viewer))
            {
                variables["after"] = cursor;
                streams.Add((viewer, await OpenStream.ByEventStreamAsync(telling.Api, viewer, field, variables)));
            }
        }

        List<(string Viewer, string What, string Text)> heard = [];
        foreach (var (viewer, stream) in streams)
        {
            await stream.HearAsync($"\"{Telling.EndOf(stream.Field, round)}\"");
            await stream.DisposeAsync();
            heard.Add((viewer.Name, stream.Name, stream.Told));
        }

        await GestureAsync(pages);
        foreach (var (_, page) in pages)
        {
            await page.HearAsync($"\"Round {round}\"");
            await Wait.UntilAsync(() => page.Moment is var told && told.Contains("\"APPLAUSE\":1", StringComparison.Ordinal) && told.Contains("\"writing\":1", StringComparison.Ordinal)
                && told.Contains($"\"raised\":[\"{pages[0].Viewer.Seat}\"]", StringComparison.Ordinal));
        }

        // All of them are told of it once one is closed.
        foreach (var (viewer, page) in pages)
        {
            Canary.ScopesIn(page.Raw).ShouldBeEmpty(viewer.Name);
            heard.Add((viewer.Name, "page", page.Events));
            heard.Add((viewer.Name, "moment", page.Moment));
        }

        foreach (var (_, page) in pages)
        {
            await page.DisposeAsync();
        }

        return heard;
    }

    /// <summary>One writes, asks for the word and applauds at the end of a round: all pages hear of it.</summary>
    private static async Task GestureAsync(List<(Prober Viewer, Page Page)> pages)
    {
        if (pages is [var (_, page), ..])
        {
            await page.CallAsync("SetPresence", new JsonObject { ["writing"] = true });
            await page.CallAsync("SetHand", new JsonObject { ["raised"] = true });
            await page.CallAsync("React", new JsonObject { ["reaction"] = "APPLAUSE" });
        }
    }

    private static ActivityListener Traced(List<string> traced)
    {
        var listener = new ActivityListener
        {
            ShouldListenTo = _ => true,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity =>
            {
                lock (traced)
                {
                    traced.Add($"{activity.DisplayName} {string.Join(' ', activity.TagObjects.Select(tag => $"{tag.Key}={tag.Value}"))}");
                }
            },
        };
        ActivitySource.AddActivityListener(listener);
        return listener;
    }

    private async Task<TestApi> StartAsync(KeptLog? log, SmtpServer mail, IReadOnlyList<IModule> more) => await TestApi.OnAsync(
        await postgres.CreateDatabaseAsync(),
        builder =>
        {
            builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["Limits:RequestsOfNetwork"] = "1000000",
                ["Limits:RequestsOfCaller"] = "1000000",
            });
            builder.Configuration.AddInMemoryCollection(mail.Settings);
            builder.Logging.ClearProviders();
            if (log is not null)
            {
                builder.Logging.AddProvider(log);
            }
        },
        more);

    /// <summary>
    /// Tells everybody how much has happened in a workshop, hidden or not; and members of an organization that somebody was invited; and whenever somebody answers a pain point, whether it was shared or not, tells those who listen that it changed, pages that something happened, and the customer by mail.
    /// </summary>
    private sealed class Leaking : IModule
    {
        public void AddServices(IServiceCollection services) => services.AddSingleton<ISubscription, Chatter>();

        public void MapRoutes(IEndpointRouteBuilder routes) => routes.MapGet(
            "/leaking/{workshopId:guid}",
            async (Guid workshopId, Mailboxes<Workshop> workshops, HttpContext http) => (await workshops.ReadAsync(new StreamKey("default", workshopId), http.RequestAborted)).Version).RequirePolicy(Policy.Anyone);
    }

    [RunsUnder(JobPolicy.TellAddressees)]
    private sealed class Chatter(IServiceProvider services, MailOutbox outbox, LiveFeeds feeds, TimeProvider time) : ISubscription
    {
        private static readonly MethodInfo Publish = typeof(BacklogFeed).GetMethod("Publish", BindingFlags.Instance | BindingFlags.NonPublic)!;

        public string Name => "chatter";

        public IReadOnlySet<Type> EventTypes { get; } = new HashSet<Type> { typeof(PainPointAnswered), typeof(MemberInvited) };

        public async Task HandleAsync(IReadOnlyList<RecordedEvent> events, CancellationToken cancellationToken)
        {
            foreach (var recorded in events)
            {
                if (recorded.Data is MemberInvited)
                {
                    services.GetRequiredService<OrganizationFeed>().Tell(recorded.Stream, isForEverybody: true);
                    continue;
                }

                var (tenant, painPointId) = (recorded.Stream.Tenant, ((PainPointAnswered)recorded.Data).PainPointId);
                var items = await services.GetRequiredService<BacklogReader>().FindAsync(BacklogPainPoint.Table, new BacklogScope(tenant, null), [painPointId], cancellationToken);
                foreach (var reader in feeds.ReadersOf(new StreamKey(tenant, items[painPointId].WorkshopId!.Value), Audience.Workshop))
                {
                    reader.Send(Messages.Resync(recorded.Stream.Id));
                }

                Publish.Invoke(
                    services.GetRequiredService<BacklogFeed>(),
                    [new BacklogChange(tenant, items[painPointId], Added: false, new ChangePlace(recorded.Position, painPointId, recorded.Timestamp))]);
                await outbox.SendAsync(
                    $"{Name} {recorded.Id}",
                    _ => Task.FromResult<NewMail?>(new NewMail(new MailMessage("customer@seen.example.com", "Somebody answers", "", ""), time.GetUtcNow().AddDays(1), Party: null)),
                    cancellationToken);
            }
        }
    }
}

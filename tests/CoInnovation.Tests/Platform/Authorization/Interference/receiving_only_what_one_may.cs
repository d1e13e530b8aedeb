using System.Diagnostics;
using CoInnovation.Api.Platform;
using CoInnovation.Api.Platform.Authorization;
using CoInnovation.Api.Platform.Hosting;
using CoInnovation.Api.Workshops;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;
using CoInnovation.Tests.Platform.Authorization.Probing;
using CoInnovation.Tests.Support;
using CoInnovation.Tests.Webhooks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace CoInnovation.Tests.Platform.Authorization.Interference;

/// <summary>
/// Non-interference of the whole product: two installations are told histories that differ only in what the viewers may not see, and give them the same, byte for byte but for random ids and times. Each round is a pair for each
/// viewer. <c>COINNOVATION_PAIR_ROUNDS</c> asks for more, <c>COINNOVATION_PAIRS_SEED</c> for others.
/// </summary>
public sealed class receiving_only_what_one_may(PostgresFixture postgres)
{
    private static readonly int Rounds = Setting.Of("COINNOVATION_PAIR_ROUNDS", 5);
    private static readonly ulong Seed = (ulong)Setting.Of("COINNOVATION_PAIRS_SEED", 20261126);

    [Fact]
    public async Task histories_that_differ_in_what_is_hidden_are_received_as_the_same()
    {
        using var log = new KeptLog();
        var traced = new List<string>();
        using var listener = Traced(traced);
        await using var receiver = await Receiver.StartAsync();
        await using var one = await StartAsync(log);
        await using var other = await StartAsync(log);

        var (differences, heads) = await CompareAsync(one, other, Rounds, receiver);

        differences.ShouldBeEmpty($"COINNOVATION_PAIRS_SEED={Seed}\n{string.Join('\n', differences.Take(30))}");
        heads.One.ShouldNotBe(heads.Other, "nothing was hidden that could have been counted");
        Canary.ScopesIn(log.Text).ShouldBeEmpty();
        Canary.ScopesIn(string.Join('\n', traced)).ShouldBeEmpty();
    }

    [Fact]
    public async Task control_one_count_that_leaks_is_found()
    {
        await using var one = await StartAsync(log: null, new Leaking());
        await using var other = await StartAsync(log: null, new Leaking());

        var (differences, _) = await CompareAsync(one, other, rounds: 1, receiver: null);

        differences.ShouldNotBeEmpty();
        differences.ShouldAllBe(difference => difference.Contains("/leaking/", StringComparison.Ordinal));
    }

    private static async Task<(List<string> Differences, (long One, long Other) Heads)> CompareAsync(TestApi one, TestApi other, int rounds, Receiver? receiver)
    {
        List<string> differences = [];
        Telling[] tellings = [new(one, Seed, Seed * 2), new(other, Seed, (Seed * 2) + 1)];
        await Task.WhenAll(tellings.Select(telling => telling.BeginAsync(receiver?.Url)));
        for (var round = 1; round <= rounds; round++)
        {
            var heard = await Task.WhenAll(tellings.Select(telling => HearAsync(telling, round)));
            for (var index = 0; index < tellings[0].Viewers.Count; index++)
            {
                var received = await Task.WhenAll(tellings.Select(telling => new Received(telling).ByAsync(telling.Viewers[index])));
                for (var telling = 0; telling < tellings.Length; telling++)
                {
                    received[telling].AddRange(heard[telling].Where(page => page.Viewer == tellings[telling].Viewers[index].Name).Select(page => ("page", page.Events)));
                    received[telling].SelectMany(answer => Canary.ScopesIn(answer.Text)).ShouldBeEmpty(tellings[telling].Viewers[index].Name);
                }

                differences.AddRange(Received.Differences(received[0], received[1]).Select(difference => $"round {round}, {tellings[0].Viewers[index].Name}: {difference}"));
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

    private static string Told(IReadOnlyList<Arrival> arrivals, string path) =>
        Masked.Of(string.Join('\n', arrivals.Where(arrival => arrival.Path == path).OrderBy(arrival => arrival.Json.GetProperty("sequence").GetInt64()).Select(arrival => arrival.Body)));

    /// <summary>Goes on while everybody who can has a page open.</summary>
    private static async Task<List<(string Viewer, string Events)>> HearAsync(Telling telling, int round)
    {
        List<(string Viewer, Page Page)> pages = [];
        foreach (var viewer in telling.Viewers.Where(viewer => viewer is { Cookie: not null, Seat: not null }))
        {
            pages.Add((viewer.Name, await Page.OpenAsync(telling.Api, viewer, telling.WorkshopId)));
        }

        await telling.GoOnAsync(round);
        List<(string Viewer, string Events)> heard = [];
        foreach (var (viewer, page) in pages)
        {
            await page.HearAsync($"\"Round {round}\"");
            Canary.ScopesIn(page.Raw).ShouldBeEmpty(viewer);
            heard.Add((viewer, page.Events));
            await page.DisposeAsync();
        }

        return heard;
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

    private async Task<TestApi> StartAsync(KeptLog? log, params IReadOnlyList<IModule> more) => await TestApi.OnAsync(
        await postgres.CreateDatabaseAsync(),
        builder =>
        {
            builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["Limits:RequestsOfNetwork"] = "1000000",
                ["Limits:RequestsOfCaller"] = "1000000",
            });
            builder.Logging.ClearProviders();
            if (log is not null)
            {
                builder.Logging.AddProvider(log);
            }
        },
        more);

    /// <summary>Tells everybody how much has happened in a workshop, hidden or not.</summary>
    private sealed class Leaking : IModule
    {
        public void MapRoutes(IEndpointRouteBuilder routes) => routes.MapGet(
            "/leaking/{workshopId:guid}",
            async (Guid workshopId, Mailboxes<Workshop> workshops, HttpContext http) => (await workshops.ReadAsync(new StreamKey("default", workshopId), http.RequestAborted)).Version).RequirePolicy(Policy.Anyone);
    }
}

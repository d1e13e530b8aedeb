using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using CoInnovation.Tests.Backlog;
using CoInnovation.Tests.Support;

namespace CoInnovation.Tests.Webhooks;

/// <summary>The Api as a program that is killed between deliveries: nothing is lost, and what comes twice comes under the same id.</summary>
public sealed partial class surviving_a_kill(PostgresFixture postgres)
{
    private const int Count = 12;

    private static CancellationToken Canceled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task whatever_was_queued_arrives_after_a_kill()
    {
        var isFirstRun = true;
        await using var receiver = await Receiver.StartAsync((_, http) => isFirstRun
            // Takes it and never answers: the sender dies without knowing.
            ? Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, http.RequestAborted)
            : Task.CompletedTask);
        (string, string)[] settings = [("ConnectionStrings__Postgres", await postgres.CreateDatabaseAsync()), ("Outbound__AllowPrivate", "true")];
        var folder = ApiProgram.NewDataFolder();
        var webhookId = Guest.NewId();
        Guid[] queued = [.. Enumerable.Range(0, Count).Select(_ => Guest.NewId())];
        IReadOnlyList<Guid> taken;

        await using (var program = await ApiProgram.StartAsync(folder, settings))
        {
            await SendAsync(program, "createWebhook", new { commandId = Guest.NewId(), webhookId, name = "Killed", url = receiver.Url.AbsoluteUri, events = (string[])["IDEA_ADDED"] });
            foreach (var commandId in queued)
            {
                await SendAsync(program, "testWebhook", new { commandId, webhookId });
            }

            await receiver.ArrivedAsync(2);
            await program.SignalAsync("KILL");
            taken = [.. receiver.Arrivals.Select(arrival => arrival.Delivery)];
        }

        isFirstRun = false;
        await using var again = await ApiProgram.StartAsync(folder, settings);
        await Wait.UntilAsync(() => receiver.Arrivals.Select(arrival => arrival.Delivery).ToHashSet().IsSupersetOf(queued));
        await Wait.UntilAsync(() => taken.All(delivery => receiver.Arrivals.Count(arrival => arrival.Delivery == delivery) >= 2));
        receiver.Arrivals.Select(arrival => arrival.Delivery).Distinct().ShouldBe(queued, ignoreOrder: true);
    }

    private static async Task SendAsync(ApiProgram program, string command, object input)
    {
        using var client = new HttpClient { BaseAddress = new Uri(program.Address) };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Secret().Match(program.Output).Groups["secret"].Value);
        var query = $"mutation($input: {char.ToUpperInvariant(command[0])}{command[1..]}Input!) {{ {command}(input: $input) {{ errors {{ message }} }} }}";
        using var response = await client.PostAsJsonAsync("/graphql", new { query, variables = new { input } }, JsonSerializerOptions.Web, Canceled);
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>(Canceled);
        answer.At("data", command, "errors").EnumerateArray().ShouldBeEmpty(answer.ToString());
    }

    [GeneratedRegex(@"#access=(?<secret>\S+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Secret();
}

using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using CoInnovation.Tests.Backlog;
using CoInnovation.Tests.Support;

namespace CoInnovation.Tests.Transfer;

/// <summary>The Api as a program that is killed between the rows of a file: it goes on by itself, and brings nothing twice.</summary>
public sealed partial class surviving_a_kill_while_importing(PostgresFixture postgres)
{
    private const int Rows = 6000;

    private static CancellationToken Canceled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task an_accepted_file_is_completed_after_a_kill()
    {
        (string, string)[] settings = [("ConnectionStrings__Postgres", await postgres.CreateDatabaseAsync())];
        var (folder, import) = (ApiProgram.NewDataFolder(), Guest.NewId());
        await using (var program = await ApiProgram.StartAsync(folder, settings))
        {
            using var client = ClientOf(program);
            using var file = JsonContent.Create(Enumerable.Range(1, Rows).Select(number => new { externalId = $"K-{number}", text = $"Row {number}" }));
            file.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            using var accepted = await client.PostAsync(new Uri($"/import/ideas?commandId={import}", UriKind.Relative), file, Canceled);
            accepted.IsSuccessStatusCode.ShouldBeTrue(await accepted.Content.ReadAsStringAsync(Canceled));
            await program.SignalAsync("KILL");
        }

        await using var again = await ApiProgram.StartAsync(folder, settings);
        using var watcher = ClientOf(again);
        await Wait.UntilAsync(async () => (await AskAsync(watcher, $"{{ import(id: \"{import}\") {{ state }} }}")).At("import", "state").GetString() == "DONE");
        await Wait.UntilAsync(async () => (await AskAsync(watcher, "{ ideas { totalCount } }")).At("ideas", "totalCount").GetInt32() >= Rows);
        (await AskAsync(watcher, "{ ideas { totalCount } }")).At("ideas", "totalCount").GetInt32().ShouldBe(Rows);
    }

    private static HttpClient ClientOf(ApiProgram program)
    {
        var client = new HttpClient { BaseAddress = new Uri(program.Address) };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Secret().Match(program.Output).Groups["secret"].Value);
        return client;
    }

    private static async Task<JsonElement> AskAsync(HttpClient client, string query)
    {
        using var response = await client.PostAsJsonAsync("/graphql", new { query }, JsonSerializerOptions.Web, Canceled);
        return (await response.Content.ReadFromJsonAsync<JsonElement>(Canceled)).At("data");
    }

    [GeneratedRegex(@"#access=(?<secret>\S+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Secret();
}

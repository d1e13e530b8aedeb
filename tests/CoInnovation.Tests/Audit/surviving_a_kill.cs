using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using CoInnovation.Tests.Backlog;
using CoInnovation.Tests.Support;
using Npgsql;

namespace CoInnovation.Tests.Audit;

/// <summary>The Api as a program that is killed while tokens are made: of each that was acknowledged there is one record.</summary>
public sealed partial class surviving_a_kill(PostgresFixture postgres)
{
    private const int Before = 8;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task of_whatever_was_acknowledged_there_is_one_record()
    {
        var database = await postgres.CreateDatabaseAsync();
        (string, string)[] settings = [("ConnectionStrings__Postgres", database)];
        var folder = ApiProgram.NewDataFolder();
        var acknowledged = new ConcurrentBag<Guid>();
        await using (var program = await ApiProgram.StartAsync(folder, settings))
        {
            var making = MakeUntilItDiesAsync(program, acknowledged);
            await Wait.UntilAsync(() => acknowledged.Count >= Before);
            await program.SignalAsync("KILL");
            await making;
        }

        await using var again = await ApiProgram.StartAsync(folder, settings);
        await using var source = NpgsqlDataSource.Create(database);
        const string Written = "select subject_id::text from audit.records where kind = 'TOKEN_CREATED'";
        await Wait.UntilAsync(async () => !acknowledged.Select(id => id.ToString()).Except(await source.TextsAsync(Written), StringComparer.Ordinal).Any());
        (await source.TextsAsync(Written)).ShouldBeUnique();
        acknowledged.Count.ShouldBeGreaterThanOrEqualTo(Before);
    }

    private static async Task MakeUntilItDiesAsync(ApiProgram program, ConcurrentBag<Guid> acknowledged)
    {
        using var client = new HttpClient { BaseAddress = new Uri(program.Address) };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Secret().Match(program.Output).Groups["secret"].Value);
        const string Query = "mutation($input: CreateTokenInput!) { createToken(input: $input) { token { id } errors { message } } }";
        try
        {
            while (true)
            {
                var input = new { commandId = Guest.NewId(), tokenId = Guest.NewId(), name = "A program", scopes = (string[])["EXPORT"] };
                using var response = await client.PostAsJsonAsync("/graphql", new { query = Query, variables = new { input } }, JsonSerializerOptions.Web, Stop);
                var answer = await response.Content.ReadFromJsonAsync<JsonElement>(Stop);
                answer.At("data", "createToken", "errors").EnumerateArray().ShouldBeEmpty(answer.ToString());
                acknowledged.Add(input.tokenId);
            }
        }
        catch (Exception killed) when (killed is HttpRequestException or IOException)
        {
            // As it should be.
        }
    }

    [GeneratedRegex(@"#access=(?<secret>\S+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Secret();
}

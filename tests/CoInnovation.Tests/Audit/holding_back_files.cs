using CoInnovation.Api.Platform.Hosting;
using CoInnovation.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CoInnovation.Tests.Audit;

/// <summary>Over real sockets: whether bytes leave is the server's doing.</summary>
public sealed class holding_back_files(ApiFixture api) : IClassFixture<ApiFixture>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task a_file_of_which_no_record_can_be_kept_does_not_leave()
    {
        var facilitator = await api.FoundAsync();
        var database = api.Services.GetRequiredService<Database>().Owner;
        var path = $"/workshops/{facilitator.Seat.WorkshopId}/export.md";
        (await ReadAsync(facilitator, path)).ShouldContain("Pain to promise");
        (await database.TextsAsync("select detail from audit.records where kind = 'EXPORTED'")).ShouldBe(["workshop.md"]);

        await ExecuteAsync(database, "alter table audit.records rename to records_away");
        (await ReadAsync(facilitator, path)).ShouldNotContain("Pain to promise");

        await ExecuteAsync(database, "alter table audit.records_away rename to records");
        (await ReadAsync(facilitator, path)).ShouldContain("Pain to promise");
    }

    /// <summary>What arrives, whatever the status; nothing where the connection ends.</summary>
    private async Task<string> ReadAsync(Attendee attendee, string path)
    {
        using var client = new HttpClient(new HttpClientHandler { UseCookies = false }) { BaseAddress = api.Address };
        client.DefaultRequestHeaders.Add("Cookie", attendee.Cookie);
        try
        {
            using var response = await client.GetAsync(new Uri(path, UriKind.Relative), Stop);
            return await response.Content.ReadAsStringAsync(Stop);
        }
        catch (HttpRequestException)
        {
            return "";
        }
    }

    private static async Task ExecuteAsync(NpgsqlDataSource source, string statement)
    {
        await using var command = source.CreateCommand(statement);
        await command.ExecuteNonQueryAsync(Stop);
    }
}

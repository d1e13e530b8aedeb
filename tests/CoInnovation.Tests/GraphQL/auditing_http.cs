using System.Text.Json;
using CoInnovation.Api.Platform.Sessions;
using CoInnovation.Tests.GraphQL.Oracle;
using CoInnovation.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CoInnovation.Tests.GraphQL;

/// <summary>
/// The audits of npm <c>graphql-http</c> for servers of GraphQL over HTTP, asked of the product on a real socket by a program that may read the schema and says what
/// browsers would have to ask for first.
/// </summary>
public sealed class auditing_http(ApiFixture api, OracleProcess oracle) : IClassFixture<ApiFixture>
{
    private const int Audits = 61;

    [Fact]
    public async Task every_audit_passes()
    {
        var results = await AuditAsync("/graphql");
        results.Count.ShouldBe(Audits);
        results.Where(result => !result.StartsWith("ok", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public async Task what_is_no_graphql_passes_few() =>
        (await AuditAsync("/health/live")).Count(result => !result.StartsWith("ok", StringComparison.Ordinal)).ShouldBeGreaterThan(10);

    private async Task<List<string>> AuditAsync(string path)
    {
        var headers = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Authorization"] = $"Bearer {api.Services.GetRequiredService<ProductTeamKey>().Secret}",
            ["GraphQL-Preflight"] = "1",
        };
        var answer = await oracle.AskAsync("audit", new Dictionary<string, object?> { ["url"] = new Uri(api.Address, path), ["headers"] = headers });
        List<string> results = [.. answer.EnumerateArray().Select(result =>
            $"{result.GetProperty("status").GetString()} {result.GetProperty("id").GetString()} {result.GetProperty("name").GetString()}{(result.TryGetProperty("reason", out var reason) ? $": {reason}" : "")}")];
        results.ForEach(TestContext.Current.TestOutputHelper!.WriteLine);
        return results;
    }
}

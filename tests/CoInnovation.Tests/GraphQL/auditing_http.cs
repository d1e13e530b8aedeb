using System.Text.Json;
using CoInnovation.Tests.GraphQL.Oracle;
using CoInnovation.Tests.Support;

namespace CoInnovation.Tests.GraphQL;

/// <summary>The audits of npm <c>graphql-http</c> for servers of GraphQL over HTTP, asked of the product on a real socket.</summary>
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
        var answer = await oracle.AskAsync("audit", new Dictionary<string, object?> { ["url"] = new Uri(api.Address, path) });
        List<string> results = [.. answer.EnumerateArray().Select(result =>
            $"{result.GetProperty("status").GetString()} {result.GetProperty("id").GetString()} {result.GetProperty("name").GetString()}{(result.TryGetProperty("reason", out var reason) ? $": {reason}" : "")}")];
        results.ForEach(TestContext.Current.TestOutputHelper!.WriteLine);
        return results;
    }
}

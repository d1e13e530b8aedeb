using System.Text.Json;
using CoInnovation.Api.Backlog.Lists;
using Npgsql;

namespace CoInnovation.Load.Backlog;

/// <summary>How PostgreSQL answered a statement.</summary>
/// <param name="Milliseconds">Planning and execution, as the server measured them.</param>
/// <param name="Buffers">Pages of 8 KB that it looked at: what no other process on the machine can change.</param>
/// <param name="Through">The tables that it went through from one end to the other.</param>
internal sealed record Explained(double Milliseconds, long Buffers, IReadOnlyList<string> Through)
{
    public static async Task<Explained> RunAsync(NpgsqlConnection connection, Sql statement, CancellationToken cancellationToken)
    {
        await using var command = statement.On(connection);
        command.CommandText = $"explain (analyze, buffers, timing off, format json) {command.CommandText}";
        using var document = JsonDocument.Parse((string)(await command.ExecuteScalarAsync(cancellationToken))!);
        var root = document.RootElement[0];
        var plan = root.GetProperty("Plan");
        return new Explained(
            root.GetProperty("Planning Time").GetDouble() + root.GetProperty("Execution Time").GetDouble(),
            plan.GetProperty("Shared Hit Blocks").GetInt64() + plan.GetProperty("Shared Read Blocks").GetInt64(),
            [.. Nodes(plan).Where(node => node.GetProperty("Node Type").ValueEquals("Seq Scan") && node.GetProperty("Actual Loops").GetDouble() > 0)
                .Select(node => node.GetProperty("Relation Name").GetString()!)]);
    }

    private static IEnumerable<JsonElement> Nodes(JsonElement node) =>
        node.TryGetProperty("Plans", out var plans) ? plans.EnumerateArray().SelectMany(Nodes).Prepend(node) : [node];

    /// <summary>The plan for people.</summary>
    public static async Task<IReadOnlyList<string>> PlanAsync(NpgsqlConnection connection, Sql statement, CancellationToken cancellationToken)
    {
        await using var command = statement.On(connection);
        command.CommandText = $"explain (analyze, buffers, costs off) {command.CommandText}";
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        List<string> lines = [];
        while (await reader.ReadAsync(cancellationToken))
        {
            lines.Add(reader.GetString(0));
        }

        return lines;
    }
}

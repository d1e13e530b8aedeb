using CoInnovation.Api.Backlog.Lists;
using CoInnovation.GraphQL;
using Npgsql;

namespace CoInnovation.Load.Backlog;

/// <summary>
/// For each declared field of a list a condition with a common and one with a rare value, ranges, missing values, texts, and combinations. Values are taken from the data.
/// </summary>
internal sealed class Filters(NpgsqlDataSource dataSource, ListTable table)
{
    public async Task<IReadOnlyList<(string Name, Filter? Where)>> AllAsync(IReadOnlyList<Column> columns, CancellationToken cancellationToken)
    {
        List<(string, Filter?)> all = [("none", null)];
        foreach (var column in columns)
        {
            var (common, rare, middle) = await ValuesAsync(column, cancellationToken);
            if (common is null)
            {
                continue;
            }

            if (column.Type.Clr == typeof(double) || column.Type.Clr == typeof(DateTime) || column.Type.Clr == typeof(int))
            {
                all.Add(($"{column.Name} ≥ middle", new Comparison([column.Name], FilterOperator.GreaterOrEqual, middle)));
                all.Add(($"{column.Name} < rare", new Comparison([column.Name], FilterOperator.Less, rare)));
            }
            else
            {
                all.Add(($"{column.Name} = common", new Comparison([column.Name], FilterOperator.Equal, common)));
                all.Add(($"{column.Name} = rare", new Comparison([column.Name], FilterOperator.Equal, rare)));
            }

            if (column.Nullable)
            {
                all.Add(($"{column.Name} is missing", new Comparison([column.Name], FilterOperator.Equal, null)));
            }
        }

        all.Add(("tags some = common", Some("tag1")));
        all.Add(("tags some = rare", Some("tag199")));
        all.Add(("tags none = common", new Elements(["tags"], Quantifier.None, new Comparison(["tags"], FilterOperator.Equal, "tag1"))));
        all.Add(("text contains a common word", Contains("invoice")));
        all.Add(("text contains a rare word", Contains("zeppelin")));
        all.Add(("text starts with", new Comparison(["text"], FilterOperator.StartsWith, "the order")));
        all.Add(("words contain", new Comparison(["words"], FilterOperator.Contains, "zeppelin invoice")));
        all.Add(("not rejected, and voted, or tagged", new AnyOf(
        [
            new AllOf([new Not(new Comparison(["status"], FilterOperator.In, (object?[])["DECLINED", "MERGED"])), new Comparison(["dots"], FilterOperator.GreaterOrEqual, 3)]),
            Some("tag3"),
        ])));
        all.Add(("rare status and common theme", new AllOf([new Comparison(["status"], FilterOperator.Equal, "MERGED"), new Comparison(["theme"], FilterOperator.Equal, "Theme 1")])));
        return all;
    }

    private static Elements Some(string tag) => new(["tags"], Quantifier.Some, new Comparison(["tags"], FilterOperator.Equal, tag));

    private static Comparison Contains(string text) => new(["text"], FilterOperator.Contains, text);

    /// <summary>The value that most rows have, one that few have, and the median: as the API would hand them over.</summary>
    private async Task<(object? Common, object? Rare, object? Middle)> ValuesAsync(Column column, CancellationToken cancellationToken)
    {
        var value = column.Type.Clr == typeof(string) ? $"({column.Value})::text" : column.Value;
        var sql = $"""
            with counted as (select {value} as value, count(*) as n from {table.From} where {column.Value} is not null group by 1)
            select (select value from counted order by n desc, value limit 1), (select value from counted order by n, value limit 1),
                   (select value from counted order by value offset (select count(*) / 2 from counted) limit 1)
            """;
        await using var command = dataSource.CreateCommand(sql);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        return (Read(0), Read(1), Read(2));

        object? Read(int ordinal) => reader.IsDBNull(ordinal) ? null : reader.GetValue(ordinal) switch
        {
            DateTime moment => new DateTimeOffset(moment),
            Guid id => id.ToString(),
            var other => other,
        };
    }
}

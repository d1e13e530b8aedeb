using System.Data.Common;
using CoInnovation.GraphQL;

namespace CoInnovation.Api.Backlog.Lists;

/// <summary>The rows of a list, counted and added up in groups, in one statement.</summary>
/// <param name="Table">The list.</param>
/// <param name="Scope">What the caller may see.</param>
/// <param name="Where">Which rows.</param>
/// <param name="By">What each group has in common; none: all rows are one group.</param>
/// <param name="Summed">The columns whose numbers are wanted.</param>
internal sealed record GroupQuery(ListTable Table, BacklogScope Scope, Filter? Where, IReadOnlyList<Dimension> By, IReadOnlyList<Column> Summed)
{
    public const int MaxDimensions = 3;
    public const int MaxGroups = 1000;
    private const int NumbersOfColumn = 5;

    public static IReadOnlyList<Dimension> Dimensions(ListTable table, IReadOnlyList<string> names)
    {
        string[] distinct = [.. names.Distinct(StringComparer.Ordinal)];
        return distinct.Length > MaxDimensions
            ? throw new GraphQLException("GROUPS_TOO_MANY", $"Groups have at most {MaxDimensions} things in common. Leave some of 'by' out.")
            : [.. distinct.Select(name => table.Dimensions.FirstOrDefault(dimension => dimension.Name == name)
                ?? throw new GraphQLException("GROUPING_INVALID", $"This list cannot be grouped by {name}."))];
    }

    public Sql Statement()
    {
        // By number: a key may be an expression.
        var keys = string.Join(", ", By.Select((_, i) => i + 1));
        var shown = string.Concat(By.Select(dimension => $", {dimension.Shown ?? dimension.Key}"));
        var numbers = string.Concat(Summed.Select(column =>
            $", count({column.Value}), sum({column.Value})::double precision, avg({column.Value})::double precision, min({column.Value})::double precision, max({column.Value})::double precision"));
        var from = Table.From + string.Concat(By.Select(dimension => dimension.Join is { } join ? $" {join}" : ""));
        return $"""
            select {Sql.Of(string.Concat(By.Select(dimension => $"{dimension.Key}, ")))}count(*){Sql.Of(shown)}{Sql.Of(numbers)}
            from {Sql.Of(from)}
            where {Scope.Rows(Table)} and {Conditions.ToSql(Where, Table, Scope)}
            {Sql.Of(By is [] ? "" : $"group by {keys} order by {keys}")}
            limit {MaxGroups + 1}
            """;
    }

    public ItemGroup Read(DbDataReader row)
    {
        var shown = By.Count + 1;
        var numbers = shown + By.Count;
        return new ItemGroup(
            (int)row.GetInt64(By.Count),
            By.Select((dimension, i) => (dimension.Name, Value: row.IsDBNull(shown + i) ? null : row.GetValue(shown + i))).ToDictionary(key => key.Name, key => key.Value, StringComparer.Ordinal),
            Summed.Select((column, i) => (column.Name, Summary: NumberSummary.Read(row, numbers + (i * NumbersOfColumn)))).ToDictionary(entry => entry.Name, entry => entry.Summary, StringComparer.Ordinal));
    }
}

/// <summary>A group of rows: what they have in common, how many they are, and their numbers.</summary>
internal sealed record ItemGroup(int Count, IReadOnlyDictionary<string, object?> Keys, IReadOnlyDictionary<string, NumberSummary> Numbers)
{
    public T? Key<T>(string dimension) => Keys.GetValueOrDefault(dimension) is T value ? value : default;
}

/// <summary>The numbers of one column in one group; rows without a value do not count.</summary>
internal sealed record NumberSummary(int Count, double? Sum, double? Average, double? Min, double? Max)
{
    public static NumberSummary Read(DbDataReader row, int first) => new(
        (int)row.GetInt64(first), Number(row, first + 1), Number(row, first + 2), Number(row, first + 3), Number(row, first + 4));

    private static double? Number(DbDataReader row, int ordinal) => row.IsDBNull(ordinal) ? null : row.GetDouble(ordinal);
}

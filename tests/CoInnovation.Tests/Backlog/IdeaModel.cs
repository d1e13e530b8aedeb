using System.Collections;
using CoInnovation.Api.Backlog;
using CoInnovation.GraphQL;
using CoInnovation.Tests.Support;
using Npgsql;

namespace CoInnovation.Tests.Backlog;

/// <summary>The list of ideas once more, in memory and without SQL: what the real one is held against.</summary>
internal sealed class IdeaModel
{
    public static readonly Guid[] Workshops = [new("10000000-0000-4000-8000-000000000001"), new("20000000-0000-4000-8000-000000000002"), new("f0000000-0000-4000-8000-00000000000f")];
    private static readonly string[] Statuses = ["NEW", "UNDER_REVIEW", "SHORTLISTED", "COMMITTED", "IN_PROGRESS", "DELIVERED", "CONFIRMED", "DECLINED", "MERGED"];
    private static readonly string[] Sides = ["VENDOR", "CUSTOMER", "PARTNER"];
    private static readonly string[] Texts = ["Eine Änderung", "eine anderung zuviel", "École", "ecole 2", "100 % fewer forms", "a_b", "axb", @"back\slash", "ZOO", "zoo", "Ünïcode", "日本語", "😀 fun", "Naïve", "naive approach"];
    private static readonly DateTimeOffset Epoch = new(2026, 11, 22, 9, 0, 0, TimeSpan.Zero);

    public List<Row> Rows { get; } = [];

    public sealed record Row(
        Guid Id, Guid WorkshopId, string? Text, string Status, string? Side, string? Theme, DateTimeOffset KeptAt, int Dots, double? Consensus, double? Divided)
    {
        public object? Value(string column) => column switch
        {
            "id" => Id,
            "workshopId" => WorkshopId,
            "text" => Text,
            "status" => Status,
            "side" => Side,
            "theme" => Theme,
            "keptAt" => KeptAt,
            "dots" => Dots,
            "consensus" => Consensus,
            "divided" => Divided,
            _ => throw new ArgumentOutOfRangeException(nameof(column), column, "No such column."),
        };
    }

    public static Row Random(Seeded seeded) => new(
        seeded.Id(),
        seeded.Pick(Workshops),
        seeded.OneIn(15) ? null : seeded.Pick(Texts),
        seeded.Pick(Statuses),
        seeded.OneIn(4) ? null : seeded.Pick(Sides),
        seeded.OneIn(3) ? null : seeded.Pick(Texts),
        Epoch.AddSeconds(seeded.Below(60)).AddTicks(10 * seeded.Below(3)),
        seeded.Below(6),
        seeded.OneIn(3) ? null : (1 + seeded.Below(5)) / (double)(2 + seeded.Below(7)),
        seeded.OneIn(3) ? null : seeded.Below(4) / 3.0);

    public async Task AddAsync(NpgsqlDataSource dataSource, IReadOnlyList<Row> rows)
    {
        Rows.AddRange(rows);
        await using var command = dataSource.CreateCommand("""
            insert into read.ideas (tenant, id, workshop_id, text, text_folded, status, side, theme, theme_folded, kept_at, dots, consensus, divided)
            select 'default', * from unnest($1, $2, $3, $4, $5::read.idea_status[], $6::read.side[], $7, $8, $9, $10, $11, $12)
            """);
        foreach (var column in (object[])[
            rows.Select(row => row.Id).ToArray(), rows.Select(row => row.WorkshopId).ToArray(), rows.Select(row => row.Text).ToArray(),
            rows.Select(row => SearchText.Of(row.Text)).ToArray(), rows.Select(row => row.Status).ToArray(), rows.Select(row => row.Side).ToArray(),
            rows.Select(row => row.Theme).ToArray(), rows.Select(row => SearchText.Of(row.Theme)).ToArray(), rows.Select(row => row.KeptAt.UtcDateTime).ToArray(),
            rows.Select(row => row.Dots).ToArray(), rows.Select(row => row.Consensus).ToArray(), rows.Select(row => row.Divided).ToArray()])
        {
            command.Parameters.Add(new NpgsqlParameter { Value = column });
        }

        await command.ExecuteNonQueryAsync();
    }

    public IReadOnlyList<Guid> List(BacklogScope scope, Filter? where, IReadOnlyList<OrderTerm> order)
    {
        OrderTerm[] keys = [.. order is [] ? [new OrderTerm("keptAt", Descending: true)] : order];
        var sorted = Rows.Where(row => scope.Holds("default", row.WorkshopId, organizationId: null) && Holds(where, row)).ToList();
        sorted.Sort((a, b) => keys.Append(new OrderTerm("id", keys[0].Descending)).Select(key => Compare(key, a, b)).FirstOrDefault(order => order != 0));
        return [.. sorted.Select(row => row.Id)];
    }

    public static Filter? RandomFilter(Seeded seeded, int depth = 0) => seeded.Below(depth > 1 ? 2 : 5) switch
    {
        0 when depth == 0 => null,
        2 => new AnyOf([.. Enumerable.Range(0, seeded.Below(4)).Select(_ => RandomFilter(seeded, depth + 1)!)]),
        3 => new AllOf([.. Enumerable.Range(0, seeded.Below(3)).Select(_ => RandomFilter(seeded, depth + 1)!)]),
        4 => new Not(RandomFilter(seeded, depth + 1)!),
        _ => RandomComparison(seeded),
    };

    public static IReadOnlyList<OrderTerm> RandomOrder(Seeded seeded) =>
        [.. Enumerable.Range(0, seeded.Below(4)).Select(_ => new OrderTerm(seeded.Pick((string[])["keptAt", "text", "status", "side", "dots", "consensus", "divided"]), seeded.OneIn(2)))];

    private static Comparison RandomComparison(Seeded seeded)
    {
        var column = seeded.Pick((string[])["text", "status", "side", "theme", "workshopId", "keptAt", "dots", "consensus", "divided", "id"]);
        var sample = Random(seeded).Value(column);
        var isText = column is "text" or "theme";
        var isOrdered = column is "keptAt" or "dots" or "consensus" or "divided";
        var operation = (FilterOperator)seeded.Below(isText ? 10 : isOrdered ? 8 : 4);
        if (isText && operation is FilterOperator.Greater or FilterOperator.GreaterOrEqual or FilterOperator.Less or FilterOperator.LessOrEqual)
        {
            operation = FilterOperator.Contains;
        }

        if (operation is FilterOperator.Contains or FilterOperator.StartsWith && isText)
        {
            var text = seeded.Pick((string[])["AN", "e", "é", "_", "%", @"\", "100 %", "zo", "naIV", "語", "", "nothing has this"]);
            return new Comparison([column], operation, text);
        }

        object? operand = operation is FilterOperator.In or FilterOperator.NotIn
            ? Enumerable.Range(0, seeded.Below(4)).Select(_ => Coerced(Random(seeded).Value(column))).OfType<object>().ToList()
            : Coerced(sample);
        return new Comparison([column], operand is null && operation > FilterOperator.NotEqual ? FilterOperator.Equal : operation, operand);
    }

    // As the engine hands values over: ids as text.
    private static object? Coerced(object? value) => value is Guid id ? id.ToString() : value;

    private static bool Holds(Filter? filter, Row row) => filter switch
    {
        null => true,
        AllOf all => all.Conditions.All(condition => Holds(condition, row)),
        AnyOf any => any.Conditions.Any(condition => Holds(condition, row)),
        Not not => !Holds(not.Condition, row),
        Comparison comparison => Holds(comparison, Coerced(row.Value(comparison.Field))),
        _ => throw new InvalidOperationException(),
    };

    private static bool Holds(Comparison comparison, object? value) => comparison.Operator switch
    {
        FilterOperator.Equal => Equals(value, comparison.Value),
        FilterOperator.NotEqual => !Equals(value, comparison.Value),
        FilterOperator.In => value is not null && ((IEnumerable)comparison.Value!).Cast<object>().Contains(value),
        FilterOperator.NotIn => value is null || !((IEnumerable)comparison.Value!).Cast<object>().Contains(value),
        FilterOperator.Contains => value is string text && SearchText.Of(text)!.Contains(SearchText.Of((string)comparison.Value!)!, StringComparison.Ordinal),
        FilterOperator.StartsWith => value is string text && SearchText.Of(text)!.StartsWith(SearchText.Of((string)comparison.Value!)!, StringComparison.Ordinal),
        _ when value is null => false,
        FilterOperator.Greater => Comparer.Default.Compare(value, comparison.Value) > 0,
        FilterOperator.GreaterOrEqual => Comparer.Default.Compare(value, comparison.Value) >= 0,
        FilterOperator.Less => Comparer.Default.Compare(value, comparison.Value) < 0,
        _ => Comparer.Default.Compare(value, comparison.Value) <= 0,
    };

    private static int Compare(OrderTerm key, Row a, Row b)
    {
        var (left, right) = (a.Value(key.Field), b.Value(key.Field));
        if (left is null || right is null)
        {
            return (left is null).CompareTo(right is null);
        }

        var order = key.Field switch
        {
            "text" => CompareBytes(SearchText.Of((string)left)!, SearchText.Of((string)right)!),
            "status" => Array.IndexOf(Statuses, left).CompareTo(Array.IndexOf(Statuses, right)),
            "side" => Array.IndexOf(Sides, left).CompareTo(Array.IndexOf(Sides, right)),
            _ => Comparer.Default.Compare(left, right),
        };
        return key.Descending ? -order : order;
    }

    private static int CompareBytes(string left, string right) =>
        System.Text.Encoding.UTF8.GetBytes(left).AsSpan().SequenceCompareTo(System.Text.Encoding.UTF8.GetBytes(right));
}

using System.Collections;
using System.Globalization;
using CoInnovation.Api.Backlog.Search;
using CoInnovation.GraphQL;

namespace CoInnovation.Api.Backlog.Lists;

/// <summary>Turns a <c>where</c> argument into SQL. A row without a value is equal to null alone, differs from every value, and is neither above nor below any.</summary>
internal static class Conditions
{
    public static Sql ToSql(Filter? filter, ListTable table, BacklogScope scope) => filter switch
    {
        null => Sql.Of("true"),
        AllOf all => Sql.All([.. all.Conditions.Select(condition => ToSql(condition, table, scope))]),
        AnyOf any => Sql.Any([.. any.Conditions.Select(condition => ToSql(condition, table, scope))]),
        Not not => $"(not coalesce({ToSql(not.Condition, table, scope)}, false))",
        Elements elements => ToSql(elements, table, scope),
        Comparison comparison => ToSql(comparison, table.Column(comparison.Field).For(scope)),
        _ => throw new InvalidOperationException($"No SQL for {filter.GetType().Name}."),
    };

    private static Sql ToSql(Elements list, ListTable table, BacklogScope scope)
    {
        var column = table.Column(list.Field);
        if (list is { Quantifier: Quantifier.Some, Condition: Comparison { Operator: FilterOperator.Equal or FilterOperator.In, Value: { } wanted } } && column.Array is { } array)
        {
            return $"{Sql.Of(array)} && {Many(column, wanted as IEnumerable<object?> ?? [wanted])}";
        }

        var elements = column.Elements!(scope);
        var condition = ToSql(list.Condition, table, scope);
        return list.Quantifier switch
        {
            Quantifier.Some => $"exists (select from {elements} and {condition})",
            Quantifier.None => $"not exists (select from {elements} and {condition})",
            _ => $"not exists (select from {elements} and not coalesce({condition}, false))",
        };
    }

    private static Sql ToSql(Comparison comparison, Column column)
    {
        var value = Sql.Of(column.Value);
        return (comparison.Operator, comparison.Value) switch
        {
            (FilterOperator.Equal, null) => $"{Sql.Of(column.OrderedBy)} is null",
            (FilterOperator.NotEqual, null) => $"{Sql.Of(column.OrderedBy)} is not null",
            (_, null) => throw new GraphQLException(
                "FILTER_INVALID", $"A condition on '{column.Name}' compares with null, which only 'eq' and 'neq' can. Give it a value or leave it out."),
            (FilterOperator.Equal, string text) when column is { Folded: not null, Elements: null } => Same(column, text),
            (FilterOperator.In, IEnumerable operands) => $"{value} = any({Many(column, operands)})",
            (FilterOperator.NotIn, IEnumerable operands) => $"({value} is null or {value} <> all({Many(column, operands)}))",
            (FilterOperator.Contains, string text) when column.IsWords => SearchQuery.AsTyped(SearchWords.Asked(text)),
            (FilterOperator.Contains or FilterOperator.StartsWith, string text) when column.Type.FromInput(text) is null => Sql.Of("false"),
            (FilterOperator.Contains or FilterOperator.StartsWith, string text) when column.FoldedBy is { } folding => Folded(comparison.Operator, column, folding, text),
            (FilterOperator.Contains, string text) => Like(column, text, "%"),
            (FilterOperator.StartsWith, string text) => Begins(column, text),
            (var comparing, var operand) when column.Type.FromInput(operand) is { } known => $"{value} {Symbol(comparing)} {column.Parameter(known)}",
            // A value that no row can have, such as an id that is none.
            (FilterOperator.NotEqual, _) => Sql.Of("true"),
            _ => Sql.Of("false"),
        };
    }

    private static Sql Many(Column column, IEnumerable operands)
    {
        object[] values = [.. operands.Cast<object>().Select(column.Type.FromInput).OfType<object>()];
        return $"{column.Type.ArrayOf(values)}::{Sql.Of(column.Type.Name)}[]";
    }

    /// <summary>Texts may be longer than an index can hold: it finds those that begin alike, without case and accents.</summary>
    private static Sql Same(Column column, string text)
    {
        if (column.Type.FromInput(text) is null)
        {
            return Sql.Of("false");
        }

        var folded = SearchText.Of(text)!;
        return $"({Sql.Of(column.OrderedBy)} = left({folded}, {Sql.Of(SearchText.OrderedLength)}) and {Sql.Of(column.Value)} = {text})";
    }

    private static Sql Folded(FilterOperator comparing, Column column, string folding, string text)
    {
        var (value, wanted) = (Sql.Of($"{folding}({column.Value})"), (Sql)$"{Sql.Of(folding)}({text.ToLower(CultureInfo.InvariantCulture)})");
        return comparing is FilterOperator.Contains ? (Sql)$"position({wanted} in {value}) > 0" : $"starts_with({value}, {wanted})";
    }

    /// <summary>An index has what texts begin with; the rest of a longer one is looked at afterwards.</summary>
    private static Sql Begins(Column column, string text)
    {
        var ordered = string.Concat(SearchText.Of(text)!.EnumerateRunes().Take(SearchText.OrderedLength));
        return $"({Sql.Of(column.OrderedBy)} like {Beginning(ordered)} and {Like(column, text, "")})";
    }

    private static Sql Like(Column column, string text, string before) =>
        $"{Sql.Of(column.Folded!)} like {before + Beginning(SearchText.Of(text)!)}";

    private static string Beginning(string folded) =>
        folded.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("%", @"\%", StringComparison.Ordinal).Replace("_", @"\_", StringComparison.Ordinal) + "%";

    private static Sql Symbol(FilterOperator comparing) => Sql.Of(comparing switch
    {
        FilterOperator.Equal => "=",
        FilterOperator.NotEqual => "is distinct from",
        FilterOperator.Greater => ">",
        FilterOperator.GreaterOrEqual => ">=",
        FilterOperator.Less => "<",
        FilterOperator.LessOrEqual => "<=",
        _ => throw new InvalidOperationException($"{comparing} compares no single value."),
    });
}

namespace CoInnovation.GraphQL;

/// <summary>Reads the arguments <c>where</c> and <c>order</c>.</summary>
public static class Filters
{
    /// <summary>Most comparisons in one filter.</summary>
    public const int MaxComparisons = 64;

    /// <summary>The filter of an argument; null when absent, null or empty. Entries of one object must all hold; <c>and</c>, <c>or</c> and <c>not</c> nest.</summary>
    /// <exception cref="GraphQLException">FILTER_TOO_LARGE above <see cref="MaxComparisons"/>.</exception>
    public static Filter? Where(this ResolveContext context, string argument = "where")
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Arguments.Where(argument);
    }

    /// <summary>The same of a filter that stands within another input.</summary>
    /// <exception cref="GraphQLException">FILTER_TOO_LARGE above <see cref="MaxComparisons"/>.</exception>
    public static Filter? Where(this InputObject input, string name)
    {
        ArgumentNullException.ThrowIfNull(input);
        var left = MaxComparisons;
        return input.TryGet(name, out var value) && value is InputObject { Count: > 0 } where ? Read(where, [], ref left) : null;
    }

    /// <summary>The sort order of an argument like <c>order: [{votes: DESC}, {title: ASC}]</c>, in its order; empty when absent.</summary>
    public static IReadOnlyList<OrderTerm> Order(this ResolveContext context, string argument = "order")
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Arguments.TryGet(argument, out var value) && value is IReadOnlyList<object?> terms
            ? [.. terms.OfType<InputObject>().SelectMany(term => term.Entries).Where(term => term.Value is string).Select(term => new OrderTerm(term.Key, (string)term.Value! == "DESC"))]
            : [];
    }

    private static Filter Read(InputObject where, IReadOnlyList<string> path, ref int left)
    {
        List<Filter> all = [];
        foreach (var (name, value) in where.Entries)
        {
            if (Operator(name) is { } comparison && path.Count > 0)
            {
                if (--left < 0)
                {
                    throw new GraphQLException("FILTER_TOO_LARGE", $"A filter has at most {MaxComparisons} comparisons.");
                }

                all.Add(new Comparison(path, comparison, value));
                continue;
            }

            if (value is null)
            {
                continue;
            }

            all.Add(name switch
            {
                "and" => new AllOf(ReadList(value, path, ref left)),
                "or" => new AnyOf(ReadList(value, path, ref left)),
                "not" => new Not(Read((InputObject)value, path, ref left)),
                "some" when path.Count > 0 => new Elements(path, Quantifier.Some, Read((InputObject)value, path, ref left)),
                "none" when path.Count > 0 => new Elements(path, Quantifier.None, Read((InputObject)value, path, ref left)),
                "all" when path.Count > 0 => new Elements(path, Quantifier.All, Read((InputObject)value, path, ref left)),
                "any" when path.Count > 0 => new Elements(path, value is true ? Quantifier.Some : Quantifier.None, null),
                _ => Read((InputObject)value, [.. path, name], ref left),
            });
        }

        return all is [var only] ? only : new AllOf(all);
    }

    private static List<Filter> ReadList(object value, IReadOnlyList<string> path, ref int left)
    {
        List<Filter> conditions = [];
        foreach (var item in (IReadOnlyList<object?>)value)
        {
            if (item is InputObject condition)
            {
                conditions.Add(Read(condition, path, ref left));
            }
        }

        return conditions;
    }

    private static FilterOperator? Operator(string name) => name switch
    {
        "eq" => FilterOperator.Equal,
        "neq" => FilterOperator.NotEqual,
        "in" => FilterOperator.In,
        "nin" => FilterOperator.NotIn,
        "gt" => FilterOperator.Greater,
        "gte" => FilterOperator.GreaterOrEqual,
        "lt" => FilterOperator.Less,
        "lte" => FilterOperator.LessOrEqual,
        "contains" => FilterOperator.Contains,
        "startsWith" => FilterOperator.StartsWith,
        _ => null,
    };
}

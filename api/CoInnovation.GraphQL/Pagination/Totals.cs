namespace CoInnovation.GraphQL.Pagination;

/// <summary><c>totalCount</c> of the connections of a level.</summary>
internal static class Totals
{
    public static async ValueTask<IReadOnlyList<Resolved<int>>> OfAsync<TNode>(IReadOnlyList<Connection<TNode>> connections, ResolveContext context)
        where TNode : class
    {
        var totals = new Resolved<int>[connections.Count];
        for (var i = 0; i < totals.Length; i++)
        {
            totals[i] = connections[i].Total is { } total
                ? await total(context)
                : new GraphQLException("TOTAL_UNKNOWN", "This list is not counted.");
        }

        return totals;
    }
}

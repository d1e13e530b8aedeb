namespace CoInnovation.GraphQL;

/// <summary>One page of a list, as the Relay cursor connections specification lays it out.</summary>
public sealed class Connection<TNode>(IReadOnlyList<Edge<TNode>> edges, PageInfo pageInfo, Func<ResolveContext, ValueTask<int>>? total = null)
    where TNode : class
{
    private TNode[]? nodes;

    /// <summary>The page's rows with their cursors.</summary>
    public IReadOnlyList<Edge<TNode>> Edges => edges;

    /// <summary>The page's rows alone.</summary>
    public IReadOnlyList<TNode> Nodes => nodes ??= [.. edges.Select(edge => edge.Node)];

    /// <summary>What lies before and after the page.</summary>
    public PageInfo PageInfo => pageInfo;

    /// <summary>Counts the whole list; called only when <c>totalCount</c> is selected.</summary>
    public Func<ResolveContext, ValueTask<int>>? Total => total;
}

/// <summary>A row and the opaque cursor that stands for its place.</summary>
public sealed record Edge<TNode>(string Cursor, TNode Node)
    where TNode : class;

/// <summary>What lies before and after a page.</summary>
public sealed record PageInfo(bool HasNextPage, bool HasPreviousPage, string? StartCursor, string? EndCursor);

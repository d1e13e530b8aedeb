namespace CoInnovation.GraphQL;

/// <summary>One page of a list, as the Relay cursor connections specification lays it out.</summary>
public sealed class Connection<TNode>
    where TNode : class
{
    private readonly Func<TNode, string>? cursorOf;
    private IReadOnlyList<Edge<TNode>>? edges;
    private IReadOnlyList<TNode>? nodes;

    /// <summary>A page of rows whose cursors are known.</summary>
    public Connection(IReadOnlyList<Edge<TNode>> edges, PageInfo pageInfo, Func<ResolveContext, ValueTask<int>>? total = null) =>
        (this.edges, PageInfo, Total) = (edges, pageInfo, total);

    /// <summary>A page of rows whose cursors are made if a client asks for edges.</summary>
    public Connection(IReadOnlyList<TNode> nodes, Func<TNode, string> cursorOf, PageInfo pageInfo, Func<ResolveContext, ValueTask<int>>? total = null) =>
        (this.nodes, this.cursorOf, PageInfo, Total) = (nodes, cursorOf, pageInfo, total);

    /// <summary>The page's rows with their cursors.</summary>
    public IReadOnlyList<Edge<TNode>> Edges => edges ??= [.. nodes!.Select(node => new Edge<TNode>(cursorOf!(node), node))];

    /// <summary>The page's rows alone.</summary>
    public IReadOnlyList<TNode> Nodes => nodes ??= [.. edges!.Select(edge => edge.Node)];

    /// <summary>What lies before and after the page.</summary>
    public PageInfo PageInfo { get; }

    /// <summary>Counts the whole list; called only when <c>totalCount</c> is selected.</summary>
    public Func<ResolveContext, ValueTask<int>>? Total { get; }
}

/// <summary>A row and the opaque cursor that stands for its place.</summary>
public sealed record Edge<TNode>(string Cursor, TNode Node)
    where TNode : class;

/// <summary>What lies before and after a page.</summary>
public sealed record PageInfo(bool HasNextPage, bool HasPreviousPage, string? StartCursor, string? EndCursor);

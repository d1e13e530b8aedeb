namespace CoInnovation.GraphQL;

/// <summary>
/// The slice that <c>first/after/last/before</c> ask for. Fetch <see cref="Fetch"/> rows in the list's order (in reverse order when
/// <see cref="IsBackward"/>), starting behind <see cref="Cursor"/>, and give them to <see cref="Connect"/>.
/// </summary>
public sealed record Page(int Size, string? Cursor, bool IsBackward)
{
    /// <summary>Rows to read: one more than the page, which tells whether there are more.</summary>
    public int Fetch => Size + 1;

    /// <summary>Makes the connection of rows that were fetched as <see cref="Page"/> says; backward rows are turned round here.</summary>
    public Connection<TNode> Connect<TNode>(IReadOnlyList<TNode> rows, Func<TNode, string> cursorOf, Func<ResolveContext, ValueTask<int>>? total = null)
        where TNode : class
    {
        var more = rows.Count > Size;
        var kept = new TNode[Math.Min(rows.Count, Size)];
        for (var i = 0; i < kept.Length; i++)
        {
            kept[IsBackward ? kept.Length - 1 - i : i] = rows[i];
        }

        var info = new PageInfo(
            IsBackward ? Cursor is not null : more,
            IsBackward ? more : Cursor is not null,
            kept.Length == 0 ? null : cursorOf(kept[0]),
            kept.Length == 0 ? null : cursorOf(kept[^1]));
        return new Connection<TNode>(kept, cursorOf, info, total);
    }
}

/// <summary>Reads the arguments of connections.</summary>
public static class Paging
{
    /// <summary>Rows of a page when the client does not say.</summary>
    public const int DefaultSize = 20;

    /// <summary>Most rows of a page.</summary>
    public const int MaxSize = 100;

    /// <summary>The slice that the arguments <c>first after last before</c> ask for.</summary>
    /// <exception cref="GraphQLException">PAGE_INVALID: below 0, above <paramref name="maxSize"/>, or both directions at once.</exception>
    public static Page Page(this ResolveContext context, int defaultSize = DefaultSize, int maxSize = MaxSize)
    {
        ArgumentNullException.ThrowIfNull(context);
        var first = context.Arg<int?>("first");
        var last = context.Arg<int?>("last");
        var after = context.Arg<string?>("after");
        var before = context.Arg<string?>("before");
        if ((first is not null && last is not null) || (after is not null && before is not null) || (first is not null && before is not null) || (last is not null && after is not null))
        {
            throw Invalid("Use first with after, or last with before.");
        }

        var size = first ?? last ?? defaultSize;
        return size < 0 || size > maxSize
            ? throw Invalid($"A page has 0 to {maxSize} rows; {size} were asked for.")
            : new Page(size, after ?? before, last is not null || before is not null);
    }

    private static GraphQLException Invalid(string message) => new("PAGE_INVALID", message);
}

using CoInnovation.Api.Ideas;
using CoInnovation.GraphQL;

namespace CoInnovation.Api.Backlog.Changes;

/// <summary>What somebody listens to.</summary>
/// <param name="ScopeNow">What they may see, asked anew for each change: rights may end while they listen.</param>
/// <param name="Ideas">Which ideas; null for none.</param>
/// <param name="PainPoints">Which pain points; null for none.</param>
/// <param name="After">Behind which place; null: from now on.</param>
internal sealed record Wish(Func<ValueTask<BacklogScope>> ScopeNow, WishedItems? Ideas, WishedItems? PainPoints, ChangePlace? After)
{
    /// <summary>Asked as soon as nothing is missed any more; throws where there is nothing to listen to.</summary>
    public Func<ValueTask>? Check { get; init; }

    public WishedItems? Of(BacklogItem item) => item is BacklogIdea ? Ideas : PainPoints;
}

/// <summary>Which items of one kind somebody listens to.</summary>
internal sealed record WishedItems(Filter? Where)
{
    public static readonly WishedItems All = new((Filter?)null);

    /// <summary>Those that match and have this value, too.</summary>
    public WishedItems With(string column, string value)
    {
        var same = new Comparison([column], FilterOperator.Equal, value);
        return new WishedItems(Where is null ? same : new AllOf([Where, same]));
    }
}

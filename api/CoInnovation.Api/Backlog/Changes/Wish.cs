using CoInnovation.Api.Backlog.Items;
using CoInnovation.Api.Ideas;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.GraphQL;

namespace CoInnovation.Api.Backlog.Changes;

/// <summary>What somebody listens to.</summary>
/// <param name="Listener">Who listens, asked anew for each change: rights may end meanwhile.</param>
/// <param name="Ideas">Which ideas; null for none.</param>
/// <param name="PainPoints">Which pain points; null for none.</param>
/// <param name="After">Behind which place; null: from now on.</param>
internal sealed record Wish(Func<ValueTask<Principal>> Listener, WishedItems? Ideas, WishedItems? PainPoints, ChangePlace? After)
{
    /// <summary>Asked as soon as nothing is missed any more; throws where there is nothing to listen to.</summary>
    public Func<ValueTask>? Check { get; init; }

    public WishedItems? Of(BacklogItem item) => item is BacklogIdea ? Ideas : PainPoints;

    /// <summary>
    /// Whether the listener is told when it turns out that they cannot see the item any more: they could until then. What it was like does not matter, since nobody is to
    /// learn what it is like by now.
    /// </summary>
    public bool Tells(RemovedItem removed, ChangePlace place, Principal listener) =>
        (removed.Kind == ItemKind.Idea ? Ideas : PainPoints)?.MayHold(removed.Id) == true && removed.WasIn(BacklogScope.Of(listener, place.At));
}

/// <summary>Which items of one kind somebody listens to.</summary>
internal sealed record WishedItems(Filter? Where)
{
    public static readonly WishedItems All = new((Filter?)null);

    /// <summary>Whether removals of these can be among them; null for any.</summary>
    private Predicate<Guid>? Removable { get; init; }

    /// <summary>The one with this id.</summary>
    public static WishedItems One(string id) => All.With("id", id) with { Removable = removed => Guid.TryParse(id, out var one) && one == removed };

    /// <summary>Those that came out of this workshop. Nothing that did leaves again.</summary>
    public WishedItems OfWorkshop(string id) => With("workshopId", id) with { Removable = _ => false };

    public bool MayHold(Guid removed) => Removable?.Invoke(removed) != false;

    /// <summary>Those that match and have this value, too.</summary>
    private WishedItems With(string column, string value)
    {
        var same = new Comparison([column], FilterOperator.Equal, value);
        return new WishedItems(Where is null ? same : new AllOf([Where, same]));
    }
}

using System.Runtime.CompilerServices;
using CoInnovation.Api.Backlog.Items;
using CoInnovation.Api.Backlog.Lists;
using CoInnovation.Api.Ideas;
using CoInnovation.Api.PainPoints;
using CoInnovation.GraphQL;

namespace CoInnovation.Api.Backlog.Changes;

/// <summary>Listening to the backlog: first what was missed, then what happens, without a gap and without a repetition between the two.</summary>
internal sealed class Listening(BacklogFeed feed, BacklogReader reader, MissedChanges missed, ChangeCursors cursors, TimeProvider time)
{
    /// <summary>An older cursor is refused, however little was missed.</summary>
    public static readonly TimeSpan OldestCursor = TimeSpan.FromDays(30);

    public ChangePlace Open(string tenant, string cursor)
    {
        var place = cursors.Open(tenant, cursor);
        return time.GetUtcNow() - place.At > OldestCursor ? throw Expired() : place;
    }

    public async Task<string> CursorNowAsync(string tenant, CancellationToken cancellationToken) =>
        cursors.Seal(tenant, await missed.NewestAsync(tenant, time.GetUtcNow(), cancellationToken));

    public async IAsyncEnumerable<BacklogChange> ListenAsync(Wish wish, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // Before anything is read: what happens from here on is heard.
        using var listener = feed.Listen();
        if (wish.Check is { } check)
        {
            await check();
        }

        var last = wish.After;
        if (wish.After is { } after)
        {
            await feed.ShowsAsync(listener, cancellationToken);
            foreach (var change in await missed.ReadAsync(wish, after, cancellationToken) ?? throw Expired())
            {
                last = change.Place;
                yield return Sealed(change);
            }
        }

        await foreach (var change in listener.ReadAsync(cancellationToken))
        {
            // What was missed was read at one moment: a change up to the last of it has been told, or will come again at a later place. The feed itself may tell
            // something twice, after a failure.
            if ((last is not { } told || change.Place.IsBehind(told)) && await WishedAsync(wish, change, cancellationToken) is { } wished)
            {
                last = change.Place;
                yield return Sealed(wished);
            }
        }
    }

    /// <summary>What the listener is told of it: the item, or that it is gone; null for nothing.</summary>
    private async ValueTask<BacklogChange?> WishedAsync(Wish wish, BacklogChange change, CancellationToken cancellationToken)
    {
        var listener = await wish.Listener();
        var scope = BacklogScope.Of(listener);
        if (change.Tenant != scope.Tenant)
        {
            return null;
        }

        if (change.Item is { } item && await IsWishedAsync(wish, scope, item, cancellationToken))
        {
            return change with { Removed = null };
        }

        return change.Removed is { } removed
            && wish.Tells(removed, change.Place, listener)
            && !await MatchesAsync(scope, where: null, removed.Kind, removed.Id, cancellationToken)
            ? change with { Item = null }
            : null;
    }

    private async ValueTask<bool> IsWishedAsync(Wish wish, BacklogScope scope, BacklogItem item, CancellationToken cancellationToken) =>
        wish.Of(item) is { } wished
        && (scope.Holds(scope.Tenant, item.WorkshopId, item.Organization?.Id)
            ? wished.Where is null || await MatchesAsync(scope, wished.Where, KindOf(item), item.Id, cancellationToken)
            : item is BacklogIdea { SharedAt: not null } && await MatchesAsync(scope, wished.Where, KindOf(item), item.Id, cancellationToken));

    private ValueTask<bool> MatchesAsync(BacklogScope scope, Filter? where, ItemKind kind, Guid id, CancellationToken cancellationToken) => kind switch
    {
        ItemKind.Idea => reader.MatchesAsync(BacklogIdea.Table, scope, where, id, cancellationToken),
        _ => reader.MatchesAsync(BacklogPainPoint.Table, scope, where, id, cancellationToken),
    };

    private static ItemKind KindOf(BacklogItem item) => item is BacklogIdea ? ItemKind.Idea : ItemKind.PainPoint;

    private BacklogChange Sealed(BacklogChange change) => change with { Cursor = cursors.Seal(change.Tenant, change.Place) };

    private static GraphQLException Expired() => new(
        "CURSOR_EXPIRED", "Too much has changed behind this cursor, or too long ago, to be told one by one. Read the list anew and subscribe without 'after'.");
}

using CoInnovation.Api.Backlog.Items;
using CoInnovation.Tests.Support;

namespace CoInnovation.Tests.Backlog.Histories;

/// <summary>A pain point or an idea of a generated history.</summary>
internal sealed record GeneratedItem(Guid Id, string StreamType)
{
    private readonly List<Guid> _comments = [];
    private readonly List<Guid> _links = [];
    private Guid? _mergedInto;

    /// <summary>What was made up, as it can follow on what happened to the item; null if it cannot.</summary>
    public object? Sensible(object made, IReadOnlyList<GeneratedItem> items, Seeded dice)
    {
        switch (made)
        {
            case CommentWritten e:
                _comments.Add(e.CommentId);
                return e;
            case CommentEdited e:
                return _comments.Count == 0 ? null : e with { CommentId = dice.Pick(_comments) };
            case CommentWithdrawn e:
                return Take(_comments, dice) is { } comment ? e with { CommentId = comment } : null;
            case ItemLinked e:
                _links.Add(e.LinkId);
                return e;
            case ItemUnlinked e:
                return Take(_links, dice) is { } link ? e with { LinkId = link } : null;
            case ItemMerged e:
                var others = items.Where(item => item != this && item.StreamType == StreamType).Select(item => item.Id).ToList();
                return _mergedInto is null && others.Count > 0 ? e with { IntoId = (_mergedInto = dice.Pick(others)).Value } : null;
            case ItemUnmerged e:
                var from = _mergedInto;
                _mergedInto = null;
                return from is { } id ? e with { FromId = id } : null;
            case VotesImported e:
                return e with { Sides = [.. e.Sides.DistinctBy(side => side.Side).Select(side => side with { Months = [.. side.Months.DistinctBy(month => month.Month)] })] };
            default:
                return made;
        }
    }

    private static Guid? Take(List<Guid> ids, Seeded dice)
    {
        if (ids.Count == 0)
        {
            return null;
        }

        var id = dice.Pick(ids);
        ids.Remove(id);
        return id;
    }
}

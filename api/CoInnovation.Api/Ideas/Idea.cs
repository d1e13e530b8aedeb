using System.Collections.Immutable;
using CoInnovation.Api.Backlog.Items;
using CoInnovation.Api.Ideas.Scores;
using CoInnovation.EventStore.Sealing;

namespace CoInnovation.Api.Ideas;

/// <summary>What decisions about an idea rest on.</summary>
/// <param name="Item">What it has in common with items of the other kind.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Reason">Why; null until somebody said so.</param>
public sealed record Idea(ItemState Item, IdeaStatus Status, Sealed? Reason)
{
    public const string StreamType = "idea";

    /// <summary>Whether the id belongs to a stream of another kind.</summary>
    public bool IsSomethingElse { get; init; }

    /// <summary>The status that it has again when it is taken out of what it was merged into.</summary>
    public IdeaStatus BeforeMerge { get; init; }

    /// <summary>The pain points that it answers.</summary>
    public ImmutableArray<Guid> PainPointIds { get; init; } = [];

    /// <summary>Whether it is shown to those who may see a pain point that it answers.</summary>
    public bool IsShared { get; init; }

    public Sealed? Release { get; init; }

    public RiceScore? Rice { get; init; }

    public NufScore? Nuf { get; init; }

    public MatrixPlace? Matrix { get; init; }

    public static readonly Idea Unknown = new(ItemState.Unknown, IdeaStatus.New, null);

    /// <summary>The state after any event of its stream.</summary>
    public Idea Fold(object happened) => happened switch
    {
        IdeaEvent e => Apply(e),
        BacklogItemEvent e => Apply(e),
        _ => this with { IsSomethingElse = true },
    };

    /// <summary>Of a stream of another kind nothing is known: what both kinds have in common is not taken for its own.</summary>
    public Idea Apply(BacklogItemEvent happened)
    {
        var next = Item.IsKnown ? this with { Item = Item.Apply(happened) } : this;
        return happened switch
        {
            ItemMerged e => next with { Status = IdeaStatus.Merged, Reason = e.Reason, BeforeMerge = Status },
            ItemUnmerged e => next with { Status = BeforeMerge, Reason = e.Reason },
            _ => next,
        };
    }

    public Idea Apply(IdeaEvent happened) => happened switch
    {
        IdeaRecorded e => this with { Item = ItemState.Recorded(ItemKind.Idea, e.WorkshopId, e.OrganizationId, e.Theme), PainPointIds = [.. e.PainPointIds.Distinct()] },
        IdeaImported e => this with { Item = ItemState.Recorded(ItemKind.Idea, workshopId: null, e.OrganizationId, e.Theme) },
        IdeaSubmitted e => this with { Item = ItemState.Recorded(ItemKind.Idea, workshopId: null, e.OrganizationId, e.Theme), PainPointIds = [.. e.PainPointIds.Distinct()] },
        IdeaStatusChanged e => this with { Status = e.Status, Reason = e.Reason },
        PainPointAnswered e => this with { PainPointIds = PainPointIds.Add(e.PainPointId) },
        AnswerWithdrawn e => this with { PainPointIds = PainPointIds.Remove(e.PainPointId) },
        IdeaShared => this with { IsShared = true },
        IdeaUnshared => this with { IsShared = false },
        IdeaReleasePlanned e => this with { Release = e.Release },
        IdeaRiceScored e => this with { Rice = new RiceScore(e.Reach, e.Impact, e.Confidence, e.Effort) },
        IdeaNufScored e => this with { Nuf = new NufScore(e.New, e.Useful, e.Feasible) },
        IdeaPlacedOnMatrix e => this with { Matrix = new MatrixPlace(e.Impact, e.Effort) },
        IdeaScoreWithdrawn e => e.Score switch
        {
            ScoreKind.Rice => this with { Rice = null },
            ScoreKind.Nuf => this with { Nuf = null },
            _ => this with { Matrix = null },
        },
        _ => throw new InvalidOperationException($"An idea does not know {happened.GetType().Name}."),
    };
}

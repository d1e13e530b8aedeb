using System.Collections.Immutable;
using CoInnovation.Api.Backlog.Items;
using CoInnovation.Api.Platform.Authorization;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.EventStore.Sealing;

namespace CoInnovation.Api.PainPoints;

/// <summary>What decisions about a pain point rest on.</summary>
/// <param name="Item">What it has in common with items of the other kind.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Reason">Why; null until somebody said so.</param>
public sealed record PainPoint(ItemState Item, PainPointStatus Status, Sealed? Reason)
{
    public const string StreamType = "pain_point";

    /// <summary>What was last said of it; null for one that nobody described yet.</summary>
    public PainPointDetails? Details { get; init; }

    /// <summary>How it was submitted; null for one that came out of a workshop or a file.</summary>
    public PainPointSubmitted? Submission { get; init; }

    /// <summary>Who submitted it, as a supporter.</summary>
    public Guid? SubmitterId => Submission?.SubmitterId;

    /// <summary>What people were asked about each idea that was delivered for it and still is, the latest delivery last.</summary>
    public ImmutableList<ReliefCheck> Checks { get; init; } = [];

    /// <summary>What people are asked about the last delivery; null while nothing is delivered.</summary>
    public ReliefCheck? Check => Checks is [.., var last] ? last : null;

    /// <summary>The ideas that were delivered for it and still are, in the order of their deliveries.</summary>
    public IEnumerable<Guid> AskedAbout => Checks.Select(check => check.IdeaId);

    /// <summary>Who is asked: the organization that brought it up, and those whose own people support it. What was said on behalf of others tells them nothing.</summary>
    public IReadOnlyCollection<Guid> AskedOrganizations =>
    [
        .. Item.Supporters.Values.Where(supporter => supporter.AddedBy is null).Select(supporter => supporter.OrganizationId)
            .Concat(Item.OrganizationId is { } own ? [own] : []).Distinct(),
    ];

    public Belonging? Belonging => Item.Belonging is { } belonging ? belonging with { Asked = AskedOrganizations } : null;

    /// <summary>Whether the id belongs to a stream of another kind.</summary>
    public bool IsSomethingElse { get; init; }

    /// <summary>The status that it has again when it is taken out of what it was merged into.</summary>
    public PainPointStatus BeforeMerge { get; init; }

    public static readonly PainPoint Unknown = new(ItemState.Unknown, PainPointStatus.New, null);

    /// <summary>The state after any event of its stream.</summary>
    public PainPoint Fold(object happened) => happened switch
    {
        PainPointEvent e => Apply(e),
        BacklogItemEvent e => Apply(e),
        _ => this with { IsSomethingElse = true },
    };

    /// <summary>Of a stream of another kind nothing is known: what both kinds have in common is not taken for its own.</summary>
    public PainPoint Apply(BacklogItemEvent happened)
    {
        var next = Item.IsKnown ? this with { Item = Item.Apply(happened) } : this;
        return happened switch
        {
            ItemMerged e => next with { Status = PainPointStatus.Merged, Reason = e.Reason, BeforeMerge = Status },
            ItemUnmerged e => next with { Status = BeforeMerge, Reason = e.Reason },
            _ => next,
        };
    }

    public PainPoint Apply(PainPointEvent happened) => happened switch
    {
        PainPointRecorded e => this with { Item = ItemState.Recorded(ItemKind.PainPoint, e.WorkshopId, e.OrganizationId, e.Theme) },
        PainPointSubmitted e => this with
        {
            Item = ItemState.Recorded(ItemKind.PainPoint, workshopId: null, e.OrganizationId, e.Theme),
            Details = e.Details,
            Submission = e,
        },
        PainPointImported e => this with { Item = ItemState.Recorded(ItemKind.PainPoint, workshopId: null, e.OrganizationId, e.Theme) },
        PainPointDetailsChanged e => this with { Details = e.Details },
        PainPointWithdrawn => this with { Item = Item with { IsWithdrawn = true } },
        PainPointBroughtBack => this with { Item = Item with { IsWithdrawn = false } },
        ReliefAsked e => this with { Checks = [.. Others(e.IdeaId), ReliefCheck.Of(e)] },

        // What was asked about the delivery before, and what was said to that, stands again.
        ReliefCalledOff e => this with { Checks = Others(e.IdeaId) },
        ReliefAnswered e => this with { Checks = [.. Checks.Select(check => check.IdeaId == e.IdeaId ? check.With(e) : check)] },
        PainPointStatusChanged e => this with { Status = e.Status, Reason = e.Reason },
        _ => throw new InvalidOperationException($"A pain point does not know {happened.GetType().Name}."),
    };

    /// <summary>How much it hurts somebody, by what they said when they supported it, else by what was said for their organization.</summary>
    public int? SeverityFor(Principal principal, Guid organizationId) =>
        principal.Seats.Where(seat => seat.OrganizationId == organizationId).Select(seat => Item.Supporters.GetValueOrDefault(seat.ParticipantId)?.Severity)
            .FirstOrDefault(severity => severity is not null)
        ?? Item.Supporters.GetValueOrDefault(organizationId)?.Severity
        ?? (organizationId == Item.OrganizationId ? Details?.Severity : null);

    private ImmutableList<ReliefCheck> Others(Guid ideaId) => Checks.RemoveAll(check => check.IdeaId == ideaId);
}

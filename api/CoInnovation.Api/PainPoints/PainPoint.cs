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

    /// <summary>Who submitted it, as a supporter; null for one that came out of a workshop.</summary>
    public Guid? SubmitterId { get; init; }

    /// <summary>What people are asked about the last delivery; null while nothing is delivered.</summary>
    public ReliefCheck? Check { get; init; }

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
            SubmitterId = e.SubmitterId,
        },
        PainPointImported e => this with { Item = ItemState.Recorded(ItemKind.PainPoint, workshopId: null, e.OrganizationId, e.Theme) },
        PainPointDetailsChanged e => this with { Details = e.Details },
        ReliefAsked e => this with { Check = ReliefCheck.Of(e) },
        ReliefCalledOff => this with { Check = null },
        ReliefAnswered e => this with { Check = Check?.With(e) },
        PainPointStatusChanged e => this with { Status = e.Status, Reason = e.Reason },
        _ => throw new InvalidOperationException($"A pain point does not know {happened.GetType().Name}."),
    };

    /// <summary>How much it hurts somebody, by what they said when they supported it, else by what was said for their organization.</summary>
    public int? SeverityFor(Principal principal, Guid organizationId) =>
        principal.Seats.Where(seat => seat.OrganizationId == organizationId).Select(seat => Item.Supporters.GetValueOrDefault(seat.ParticipantId)?.Severity)
            .FirstOrDefault(severity => severity is not null)
        ?? Item.Supporters.GetValueOrDefault(organizationId)?.Severity
        ?? (organizationId == Item.OrganizationId ? Details?.Severity : null);
}

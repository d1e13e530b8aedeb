using CoInnovation.EventStore.Sealing;

namespace CoInnovation.Api.PainPoints;

/// <summary>What decisions about a pain point rest on.</summary>
/// <param name="WorkshopId">The workshop it came out of; null before it was recorded.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Reason">Why; null until somebody said so.</param>
public sealed record PainPoint(Guid? WorkshopId, PainPointStatus Status, Sealed? Reason)
{
    public const string StreamType = "pain_point";

    public static readonly PainPoint Unknown = new(null, PainPointStatus.New, null);

    public PainPoint Apply(PainPointEvent happened) => happened switch
    {
        PainPointRecorded e => this with { WorkshopId = e.WorkshopId },
        PainPointStatusChanged e => this with { Status = e.Status, Reason = e.Reason },
        _ => throw new InvalidOperationException($"A pain point does not know {happened.GetType().Name}."),
    };
}

using CoInnovation.EventStore.Sealing;

namespace CoInnovation.Api.Ideas;

/// <summary>What decisions about an idea rest on.</summary>
/// <param name="WorkshopId">The workshop it came out of; null before it was recorded.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Reason">Why; null until somebody said so.</param>
public sealed record Idea(Guid? WorkshopId, IdeaStatus Status, Sealed? Reason)
{
    public const string StreamType = "idea";

    public static readonly Idea Unknown = new(null, IdeaStatus.New, null);

    public Idea Apply(IdeaEvent happened) => happened switch
    {
        IdeaRecorded e => this with { WorkshopId = e.WorkshopId },
        IdeaStatusChanged e => this with { Status = e.Status, Reason = e.Reason },
        _ => throw new InvalidOperationException($"An idea does not know {happened.GetType().Name}."),
    };
}

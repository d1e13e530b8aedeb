using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Workshops;

namespace CoInnovation.Api.Summaries;

/// <summary>What decisions about a participant's wish rest on.</summary>
/// <param name="Asked">To what they agreed; null while they did not, and once they took it back.</param>
/// <param name="MailedAt">When it was mailed; null until then.</param>
public sealed record SummaryRequest(SummaryAsked? Asked, DateTimeOffset? MailedAt)
{
    public const string StreamType = "summary_request";

    public static readonly SummaryRequest None = new(Asked: null, MailedAt: null);

    /// <summary>One for each seat.</summary>
    public static Guid StreamOf(Guid participantId) => DerivedId.From(participantId, StreamType);

    public static NotFoundException NotFound() => new("WORKSHOP_NOT_FOUND", "There is no such workshop, or you have no seat in it. Join with a link or code.", ["workshopId"]);

    public SummaryRequest Apply(SummaryEvent happened) => happened switch
    {
        SummaryAsked e => this with { Asked = e },
        SummaryTakenBack => this with { Asked = null },
        SummaryMailed e => this with { MailedAt = e.MailedAt },
        _ => throw new InvalidOperationException($"A wish for a summary does not know {happened.GetType().Name}."),
    };

    internal void RefuseMailed()
    {
        if (MailedAt is not null)
        {
            throw new RuleViolationException("SUMMARY_MAILED", "The summary was sent already, and is sent once. You find it on the workshop's page.");
        }
    }
}

using CoInnovation.Api.Platform.Principals;
using CoInnovation.EventStore.Sealing;

namespace CoInnovation.Api.PainPoints;

/// <summary>An idea that answers it was delivered: whoever brought it up or supports it is asked whether that helped. Answers about an earlier delivery are closed as long as this one stands.</summary>
public sealed record ReliefAsked(Guid IdeaId, DateTimeOffset AskedAt) : PainPointEvent;

/// <summary>The idea turned out not to be delivered, or not to answer it: nobody is asked about it any more. What was asked about the delivery before stands again.</summary>
public sealed record ReliefCalledOff(Guid IdeaId, DateTimeOffset CalledOffAt) : PainPointEvent;

/// <summary>Somebody said whether what was delivered helped, or said it anew.</summary>
/// <param name="IdeaId">What was delivered.</param>
/// <param name="ParticipantId">Who says so.</param>
/// <param name="OrganizationId">For which organization.</param>
/// <param name="Side">On which side.</param>
/// <param name="Relief">Whether it helped.</param>
/// <param name="SeverityBefore">How much it hurt them before, 1 to 5; null if they never said.</param>
/// <param name="SeverityNow">How much it hurts them now.</param>
/// <param name="Note">What they add.</param>
/// <param name="AnsweredAt">When.</param>
public sealed record ReliefAnswered(
    Guid IdeaId, Guid ParticipantId, Guid OrganizationId, Side? Side, Relief Relief, int? SeverityBefore, int SeverityNow, Sealed? Note, DateTimeOffset AnsweredAt)
    : PainPointEvent;

/// <summary>Whether what was delivered helped.</summary>
public enum Relief
{
    Solved,
    Partly,
    No,
}

using CoInnovation.Api.Backlog.Items;
using CoInnovation.Api.Platform.Commands;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.PainPoints;

/// <summary>Says all details of a pain point anew: what is left out is taken away.</summary>
public sealed record ChangePainPointDetails(
    Guid CommandId,
    Guid PainPointId,
    string Statement,
    string? WhoHasIt,
    Frequency? Frequency,
    int? Severity,
    string? Cost,
    string? Workaround,
    IReadOnlyList<EvidenceInput>? Evidence) : ICommand, IPainPointDetails
{
    /// <summary>The same details again are nothing new. Whoever submitted it supports it with the severity that they give now.</summary>
    public static Decision Decide(ChangePainPointDetails command, PainPoint painPoint, CommandContext context)
    {
        painPoint.Item.Found("painPointId");
        var details = PainPointDetails.Checked(command, context);
        if (painPoint.Details?.Says(details) == true)
        {
            return Decision.Nothing;
        }

        var changed = new NewEvent(new PainPointDetailsChanged(details, context.Now));
        var speaker = context.Seat?.ParticipantId ?? painPoint.Item.OrganizationId;
        return painPoint.SubmitterId is { } submitter && submitter == speaker
            && painPoint.Item.Supporters.TryGetValue(submitter, out var own) && own.Severity != details.Severity
            ? new Decision([changed, new NewEvent(own with { Severity = details.Severity, SupportedAt = context.Now })])
            : new Decision([changed]);
    }
}

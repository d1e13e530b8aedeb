using System.Text.Json.Serialization;
using CoInnovation.Api.Backlog.Items;
using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.PainPoints;

/// <summary>Brings a pain point up between workshops, which its submitter supports from the start.</summary>
public sealed record SubmitPainPoint(
    Guid CommandId,
    Guid PainPointId,
    string Statement,
    string? WhoHasIt,
    Frequency? Frequency,
    int? Severity,
    string? Cost,
    string? Workaround,
    IReadOnlyList<EvidenceInput>? Evidence,
    string? Theme,
    Guid? OrganizationId,
    string? OnBehalfOf) : IForOrganization, IOnBehalf, IPainPointDetails
{
    [JsonIgnore]
    public Guid? OnBehalfOfId { get; init; }

    public static Decision Decide(SubmitPainPoint command, PainPoint painPoint, CommandContext context)
    {
        if (painPoint.Item.IsKnown || painPoint.IsSomethingElse)
        {
            throw InvalidInputException.IdTaken("painPointId");
        }

        var voice = Voice.OfSubmitter(command, context);
        var details = PainPointDetails.Checked(command, context);
        var theme = context.Optional(command.Theme, 80, "theme");
        return new Decision(
        [
            new NewEvent(new PainPointSubmitted(
                command.PainPointId, voice.SupporterId, voice.OrganizationId, voice.OrganizationName, voice.Side, details, theme, voice.AddedBy, context.Now)),
            new NewEvent(new ItemSupported(
                voice.SupporterId, voice.OrganizationId, voice.OrganizationName, voice.Side, command.Severity, Note: null, voice.AddedBy, context.Now)),
        ]);
    }
}

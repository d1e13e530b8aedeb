using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Platform.Texts;
using CoInnovation.EventStore.Sealing;

namespace CoInnovation.Api.Backlog.Items;

/// <summary>For whom somebody speaks: the holder of a seat for their organization, or the product team on behalf of one.</summary>
/// <param name="SupporterId">The participant; on behalf of an organization, the organization.</param>
/// <param name="OrganizationId">The organization.</param>
/// <param name="OrganizationName">Its name where it may be new to the workspace: on behalf of it.</param>
/// <param name="Side">The side.</param>
/// <param name="AddedBy">Who speaks on the organization's behalf; null for its own people.</param>
public sealed record Voice(Guid SupporterId, Guid OrganizationId, Sealed? OrganizationName, Side Side, Guid? AddedBy)
{
    private const int MaxNameLength = 80;

    /// <summary>The voice that brings something up; the organization has to be named where the sender has several and acts from no chosen seat.</summary>
    public static Voice OfSubmitter<TCommand>(TCommand command, CommandContext context)
        where TCommand : IForOrganization, IOnBehalf
    {
        if (command.OrganizationId is not null && context.Seat is null)
        {
            throw new NotFoundException("ORGANIZATION_NOT_FOUND", "You have no seat for this organization. Choose one of yours.", ["organizationId"]);
        }

        return command.OrganizationId is null && context is { Seat: { } seat, Principal: var principal }
            && seat.ParticipantId != principal.ChosenParticipantId && principal.Organizations.Count > 1
            ? throw new RuleViolationException("ORGANIZATION_NEEDED", "You act for several organizations. Say for which one.", ["organizationId"])
            : Of(command, context);
    }

    /// <summary><c>NOT_ALLOWED</c> on behalf of an organization for all but the product team, <c>ORGANIZATION_NEEDED</c> where no organization is to be seen.</summary>
    public static Voice Of(IOnBehalf command, CommandContext context)
    {
        if (command.OnBehalfOf is { } name)
        {
            return context is { Seat: null, Principal.IsProductTeam: true } && command.OnBehalfOfId is { } id
                ? new Voice(id, id, Sealed.Of(id, CheckedText.Of(name, MaxNameLength, "onBehalfOf")), Side.Customer, Reasons.ProductTeamId)
                : throw new RuleViolationException("NOT_ALLOWED", "Only the product team speaks on behalf of an organization. Leave its name out.", ["onBehalfOf"]);
        }

        return context.Seat is { OrganizationId: { } organization, Side: { } side, ParticipantId: var participant }
            ? new Voice(participant, organization, OrganizationName: null, side, AddedBy: null)
            : throw new RuleViolationException("ORGANIZATION_NEEDED", "Say on behalf of which organization.", ["onBehalfOf"]);
    }

    /// <summary>One person has one voice: from another seat for the same organization they go on with what they said before.</summary>
    public Voice AsBefore(ItemState item, CommandContext context) =>
        AddedBy is null && context.Principal.Seats.FirstOrDefault(seat => seat.OrganizationId == OrganizationId && item.Supporters.ContainsKey(seat.ParticipantId)) is { } before
            ? this with { SupporterId = before.ParticipantId }
            : this;
}

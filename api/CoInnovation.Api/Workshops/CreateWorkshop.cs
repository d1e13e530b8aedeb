using System.Text.Json.Serialization;
using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Platform.Languages;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Workshops.FollowingUp;
using CoInnovation.EventStore.Deciding;
using CoInnovation.EventStore.Sealing;

namespace CoInnovation.Api.Workshops;

/// <summary>An organization that takes part on a side.</summary>
public sealed record SideOrganization(Side Side, Guid OrganizationId, string OrganizationName);

/// <summary>Creates a workshop from a template and gives the caller its first facilitator seat.</summary>
/// <param name="OwnTemplate">The template that people made, where <c>TemplateId</c> is of one that the caller may use; read where the command arrives, so it is no part of the fingerprint.</param>
/// <param name="FollowsWorkshopId">The workshop before it, of the same sides and organizations, of which promises are looked at again; null: none.</param>
/// <param name="EarlierSides">Its sides, read where the command arrives.</param>
/// <param name="Language">In which the product's own templates are.</param>
/// <param name="JoinCode">Drawn where the command arrives; a retry may bring another, so it is no part of the fingerprint.</param>
public sealed record CreateWorkshop(
    Guid CommandId,
    Guid WorkshopId,
    Guid ParticipantId,
    string FacilitatorName,
    string Title,
    string TemplateId,
    IReadOnlyList<SideOrganization> Sides,
    [property: JsonIgnore] string JoinCode,
    [property: JsonIgnore] Template? OwnTemplate = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Guid? FollowsWorkshopId = null,
    [property: JsonIgnore] IReadOnlyList<WorkshopSide>? EarlierSides = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] Language Language = Language.En) : IWorkshopCommand, ISeatTaking
{
    public static Decision Decide(CreateWorkshop command, Workshop workshop, CommandContext context)
    {
        if (workshop.Exists || workshop.IsSomethingElse)
        {
            throw InvalidInputException.IdTaken("workshopId");
        }

        var template = command.OwnTemplate ?? Templates.Find(command.TemplateId, command.Language)
            ?? throw new InvalidInputException("VALUE_OUT_OF_RANGE", "There is no such template. Choose one of the list.", ["templateId"]);
        if (command.Sides.Count == 0 || command.Sides.DistinctBy(side => side.Side).Count() != command.Sides.Count)
        {
            throw new InvalidInputException("VALUE_OUT_OF_RANGE", "Name at least one side, and each side once.", ["sides"]);
        }

        WorkshopSide[] sides = [.. command.Sides.OrderBy(side => side.Side).Select(Named)];
        if (command.FollowsWorkshopId is not null && !LastTime.AreTheSame(sides, command.EarlierSides ?? []))
        {
            throw new RuleViolationException(
                "OTHER_ORGANIZATIONS", "Other organizations took part last time, so its promises stay there. Name the same sides and organizations, or follow no workshop.", ["followsWorkshopId"]);
        }

        var owner = command.ParticipantId;
        return Audience.Publish(
            new WorkshopCreated(
                command.WorkshopId,
                TypedText.By(owner, command.Title, 120, "title"),
                template.Id,
                sides,
                [.. template.Steps.Select((step, index) => step.Plan(DerivedId.From(command.WorkshopId, $"step {index}"), owner))],
                context.Now,
                command.FollowsWorkshopId),
            new ParticipantJoined(
                owner, TypedText.By(owner, command.FacilitatorName, 60, "facilitatorName"), Side: null, ParticipantRole.Facilitator, Expertise: [], OrganizationId: null),
            new JoinCodeIssued(command.JoinCode, Generation: 1));
    }

    private static WorkshopSide Named(SideOrganization side) =>
        new(side.Side, side.OrganizationId, TypedText.By(side.OrganizationId, side.OrganizationName, 80, "sides"));
}

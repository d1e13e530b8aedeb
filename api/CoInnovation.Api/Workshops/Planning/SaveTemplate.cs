using System.Text.Json.Serialization;
using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;
using CoInnovation.EventStore.Sealing;

namespace CoInnovation.Api.Workshops.Planning;

/// <summary>Saves a workshop's agenda as a template: for an organization of the sender's, for everybody, or for the sender alone.</summary>
/// <param name="Steps">
/// Read from the workshop when the command arrives; a retry may find others, so they are no part of the fingerprint. What other people wrote of it stays sealed for them: it goes when they are erased.
/// </param>
public sealed record SaveTemplate(
    Guid CommandId, Guid TemplateId, Guid WorkshopId, string Name, string Description, Guid? OrganizationId, bool ForEverybody, [property: JsonIgnore] IReadOnlyList<Step> Steps) : ICommand
{
    public static Decision Decide(SaveTemplate command, OwnTemplate template, CommandContext context)
    {
        if (template.Saved is not null)
        {
            throw InvalidInputException.IdTaken("templateId");
        }

        var owner = OwnerOf(command, context.Principal);
        if (!owner.MayUse(context.Principal))
        {
            throw new NotFoundException("ORGANIZATION_NOT_FOUND", "There is no such organization, or you do not belong to it.", ["organizationId"]);
        }

        if (command.Steps.Count == 0)
        {
            throw new InvalidInputException("VALUE_OUT_OF_RANGE", "This agenda has no steps to save. Add one first.", ["workshopId"]);
        }

        return new Decision([new NewEvent(new TemplateSaved(
            command.TemplateId, owner.OrganizationId, owner.HolderId, owner.MadeBy, OwnTemplate.SealedName(owner, command.Name), OwnTemplate.SealedDescription(owner, command.Description),
            [.. command.Steps.Select(step => Of(step, owner, context.Principal))], context.Now))]);
    }

    private static TemplateOwner OwnerOf(SaveTemplate command, Principal principal)
    {
        var me = principal.PersonId ?? principal.SeatIn(command.WorkshopId)?.ParticipantId ?? ProductTeam.OwnerId;
        return (command.OrganizationId, command.ForEverybody) switch
        {
            (not null, true) => throw new InvalidInputException("VALUE_OUT_OF_RANGE", "A template is for an organization or for everybody. Choose one.", ["forEverybody"]),
            ({ } organization, false) => new TemplateOwner(organization, HolderId: null, me),
            (null, true) when !principal.IsProductTeam => throw new RuleViolationException("NOT_ALLOWED", "Only the product team makes templates for everybody. Save it for yourself or an organization of yours.", ["forEverybody"]),
            (null, true) => new TemplateOwner(OrganizationId: null, HolderId: null, me),
            _ => new TemplateOwner(OrganizationId: null, me, me),
        };
    }

    private static PlannedStep Of(Step step, TemplateOwner owner, Principal principal) =>
        new(step.Method, Given(step.Title, owner, principal), Given(step.Prompt, owner, principal), step.Minutes, step.Visibility, step.Anonymous, step.Writers,
            step.VoteBudget, step.MaxPerCard, step.SelfVote, [.. step.SidePrompts.Select(one => one with { Prompt = Given(one.Prompt, owner, principal) })], step.Pace);

    /// <summary>Only one's own words can be given to whoever the template belongs to.</summary>
    private static Sealed Given(Sealed words, TemplateOwner owner, Principal principal) =>
        words.Text is { } text && principal.Is(words.OwnerId) ? Sealed.Of(owner.SealOwnerId, text) : words;
}

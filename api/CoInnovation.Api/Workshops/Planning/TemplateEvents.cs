using CoInnovation.Api.Platform.Principals;
using CoInnovation.EventStore.Sealing;

namespace CoInnovation.Api.Workshops.Planning;

/// <summary>Something that happened to a template that people made.</summary>
public abstract record TemplateEvent;

/// <summary>A workshop's plan was saved for the next ones: no card, no person, no date of it.</summary>
/// <param name="TemplateId">The template; its stream's id follows from it.</param>
/// <param name="OrganizationId">The organization with an account whose members may use it; null where it is not one's.</param>
/// <param name="HolderId">The person, or the guest's seat, that alone may use it; null where it is not for one alone. With both null it is for everybody who creates workshops here.</param>
/// <param name="MadeBy">The person, or the guest's seat, that saved it.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Description">What it is good for; may be empty.</param>
/// <param name="Steps">Its agenda.</param>
/// <param name="SavedAt">When.</param>
public sealed record TemplateSaved(
    Guid TemplateId, Guid? OrganizationId, Guid? HolderId, Guid MadeBy, Sealed Name, Sealed Description, IReadOnlyList<PlannedStep> Steps, DateTimeOffset SavedAt) : TemplateEvent;

public sealed record TemplateRenamed(Sealed Name, Sealed Description, DateTimeOffset RenamedAt) : TemplateEvent;

public sealed record TemplateRemoved(DateTimeOffset RemovedAt) : TemplateEvent;

/// <summary>It is there again as it was before it was removed.</summary>
public sealed record TemplateBroughtBack(DateTimeOffset BroughtBackAt) : TemplateEvent;

/// <summary>One step of a template: the settings of a step. What its maker wrote is sealed for whoever the template belongs to, what others wrote for them.</summary>
public sealed record PlannedStep(Method Method, Sealed Title, Sealed Prompt, int Minutes, Visibility Visibility, bool Anonymous, IReadOnlyList<Side> Writers,
    int? VoteBudget = null, int? MaxPerCard = null, bool? SelfVote = null, IReadOnlyList<SidePrompt>? SidePrompts = null, StepPace? Pace = null);

using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.EventStore.Sealing;

namespace CoInnovation.Api.Workshops.Planning;

/// <summary>What decisions about a template that people made rest on.</summary>
/// <param name="Saved">Its last form; null before the first event.</param>
/// <param name="IsRemoved">Whether it was removed; it can be brought back.</param>
public sealed record OwnTemplate(TemplateSaved? Saved, bool IsRemoved)
{
    public const string StreamType = "workshop_template";
    public const int NameLength = 80;
    public const int DescriptionLength = 300;

    public static readonly OwnTemplate None = new(Saved: null, IsRemoved: false);

    public TemplateOwner? Owner => Saved is { } saved ? new(saved.OrganizationId, saved.HolderId, saved.MadeBy) : null;

    /// <summary>The stream's id follows from the template's: whatever else has the id that a client chose, the two never meet.</summary>
    public static Guid StreamOf(Guid templateId) => DerivedId.From(templateId, StreamType);

    public static NotFoundException NotFound() => new("TEMPLATE_NOT_FOUND", "There is no such template, or it is not yours. Load the list again.", ["templateId"]);

    public OwnTemplate Apply(TemplateEvent happened) => happened switch
    {
        TemplateSaved e => new OwnTemplate(e, IsRemoved: false),
        TemplateRenamed e => this with { Saved = Saved! with { Name = e.Name, Description = e.Description } },
        TemplateRemoved => this with { IsRemoved = true },
        TemplateBroughtBack => this with { IsRemoved = false },
        _ => throw new InvalidOperationException($"A template does not know {happened.GetType().Name}."),
    };

    /// <summary>The template as its owner's, for those who may change it; for those who may not use it, it is not there.</summary>
    internal (TemplateSaved Saved, TemplateOwner Owner) Changeable(CommandContext context) =>
        (Saved, Owner) is not ({ } saved, { } owner) || !owner.MayUse(context.Principal) ? throw NotFound()
        : owner.MayChange(context.Principal) ? (saved, owner)
        : throw new RuleViolationException("NOT_ALLOWED", "Only whoever made this template, or an owner or administrator of the organization, can change it. Ask one of them.");

    internal static Sealed SealedName(TemplateOwner owner, string name) => TypedText.By(owner.SealOwnerId, name, NameLength, "name");

    internal static Sealed SealedDescription(TemplateOwner owner, string description) => TypedText.Optional(owner.SealOwnerId, description, DescriptionLength, "description");
}

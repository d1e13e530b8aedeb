using CoInnovation.Api.Platform.Authorization;
using CoInnovation.Api.Platform.Principals;
using Access = CoInnovation.Api.Platform.Authorization.Access;

namespace CoInnovation.Api.Workshops.Planning;

/// <summary>Who may use a template.</summary>
public enum TemplateAudience
{
    /// <summary>Its maker alone.</summary>
    Maker,

    /// <summary>The members of an organization with an account.</summary>
    Organization,

    /// <summary>Everybody who creates workshops here.</summary>
    Workspace,
}

/// <summary>To whom a template belongs. To all others it is as if it were not there.</summary>
/// <param name="OrganizationId">The organization with an account; null where it is not one's.</param>
/// <param name="HolderId">The one person or seat; null where it is not for one alone.</param>
/// <param name="MadeBy">The person or seat that saved it.</param>
public sealed record TemplateOwner(Guid? OrganizationId, Guid? HolderId, Guid MadeBy)
{
    public TemplateAudience Audience =>
        OrganizationId is not null ? TemplateAudience.Organization : HolderId is not null ? TemplateAudience.Maker : TemplateAudience.Workspace;

    /// <summary>For whom its texts are sealed: they are gone with their owner.</summary>
    public Guid SealOwnerId => OrganizationId is { } organization ? SealOwnerOfAccount(organization) : HolderId ?? ProductTeam.OwnerId;

    /// <summary>For whom everything is sealed that belongs to an organization with an account.</summary>
    public static Guid SealOwnerOfAccount(Guid organizationId) => DerivedId.From(organizationId, "organization_account");

    public bool MayUse(Principal principal) => this switch
    {
        { OrganizationId: { } organization } => Access.Can(principal, Policy.BelongToOrganization, Of(organization)),
        { HolderId: { } holder } => principal.Is(holder),
        _ => Access.Can(principal, Policy.CreateWorkshop, Facts.None),
    };

    /// <summary>Those who manage the organization, and whoever made it; the product team where it is for everybody.</summary>
    public bool MayChange(Principal principal) => MayUse(principal) && this switch
    {
        { OrganizationId: { } organization } => principal.Is(MadeBy) || Access.Can(principal, Policy.ManageOrganization, Of(organization)),
        { HolderId: not null } => true,
        _ => principal.IsProductTeam,
    };

    private static Facts Of(Guid organizationId) => new(Seat: null, new Belonging(WorkshopId: null, Accounts: [organizationId]));
}

namespace CoInnovation.Api.Platform.Commands;

/// <summary>A command by which somebody brings something up for an organization.</summary>
public interface IForOrganization : ICommand
{
    /// <summary>One of the sender's organizations; null where the sender has only one, or is the product team.</summary>
    Guid? OrganizationId { get; }
}

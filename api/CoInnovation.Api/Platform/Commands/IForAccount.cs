namespace CoInnovation.Api.Platform.Commands;

/// <summary>A command by which something begins that belongs to an organization with an account.</summary>
public interface IForAccount : ICommand
{
    /// <summary>The organization; the sender's role there decides whether they may.</summary>
    Guid OrganizationId { get; }
}

namespace CoInnovation.Api.Platform.Commands;

/// <summary>A command that somebody sends for an organization with an account: to begin something that belongs to it, or to act for it in a stream in which they need no seat.</summary>
public interface IForAccount : ICommand
{
    /// <summary>The organization; the sender's role there decides whether they may.</summary>
    Guid OrganizationId { get; }
}

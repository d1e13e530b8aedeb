using CoInnovation.Api.Platform.Commands;

namespace CoInnovation.Api.Backlog.Items;

/// <summary>A command that the product team can send on behalf of an organization.</summary>
public interface IOnBehalf : ICommand
{
    /// <summary>The organization's name as it was typed; null for those who speak for their own.</summary>
    string? OnBehalfOf { get; }

    /// <summary>The organization's id, which follows from the name where the command arrives and is no part of the input.</summary>
    Guid? OnBehalfOfId { get; }
}

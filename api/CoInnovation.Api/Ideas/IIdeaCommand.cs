using CoInnovation.Api.Platform.Commands;

namespace CoInnovation.Api.Ideas;

/// <summary>A command that ideas alone take.</summary>
public interface IIdeaCommand : ICommand
{
    Guid IdeaId { get; }
}

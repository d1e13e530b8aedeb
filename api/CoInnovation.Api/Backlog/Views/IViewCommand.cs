using CoInnovation.Api.Platform.Commands;

namespace CoInnovation.Api.Backlog.Views;

/// <summary>A command to a saved view.</summary>
public interface IViewCommand : ICommand
{
    Guid ViewId { get; }
}

using CoInnovation.Api.Platform.Commands;

namespace CoInnovation.Api.Workshops;

/// <summary>A command to one workshop's stream.</summary>
public interface IWorkshopCommand : ICommand
{
    Guid WorkshopId { get; }
}

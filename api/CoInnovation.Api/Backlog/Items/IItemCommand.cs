using CoInnovation.Api.Platform.Commands;

namespace CoInnovation.Api.Backlog.Items;

/// <summary>A command that an item of either kind takes. Its <c>Decide</c> looks at the <see cref="ItemState"/> alone.</summary>
public interface IItemCommand : ICommand
{
    Guid ItemId { get; }
}

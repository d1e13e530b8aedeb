using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Platform.Texts;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.Backlog.Items;

/// <summary>Links an item to something elsewhere: a ticket, a file, a document.</summary>
public sealed record LinkItem(Guid CommandId, Guid ItemId, Guid LinkId, LinkKind Kind, string Title, string Url) : IItemCommand
{
    public const int MaxCount = 20;
    private const int MaxTitle = 120;

    public static Decision Decide(LinkItem command, ItemState item, CommandContext context)
    {
        if (item.Found("itemId").Links.Any(link => link.Id == command.LinkId))
        {
            throw InvalidInputException.IdTaken("linkId");
        }

        if (item.Links.Length >= MaxCount)
        {
            throw new RuleViolationException("TOO_MANY_LINKS", $"An item has at most {MaxCount} links. Take one away first.");
        }

        var title = CheckedText.Of(command.Title, MaxTitle, "title");
        return new Decision([new NewEvent(new ItemLinked(command.LinkId, command.Kind, context.Seal(title), context.Seal(WebAddresses.Checked(command.Url, "url")), context.Now))]);
    }
}

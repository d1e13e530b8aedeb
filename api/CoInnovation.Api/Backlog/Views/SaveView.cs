using CoInnovation.Api.Backlog.Items;
using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Platform.Texts;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.Backlog.Views;

/// <summary>Saves a view under an id: a new one, or another form of one that is there; also one that was removed comes back by it.</summary>
public sealed record SaveView(Guid CommandId, Guid ViewId, string Name, ViewKind Kind, string Query, ViewLayout Layout = ViewLayout.Table) : IViewCommand
{
    public const int MaxName = 60;
    private const int MaxQuery = 2000;

    public static Decision Decide(SaveView command, SavedView view, CommandContext context)
    {
        var name = CheckedText.Of(command.Name, MaxName, "name");
        var query = CheckedText.Clean(command.Query, hasLines: false);
        if (query.Length > MaxQuery)
        {
            throw new InvalidInputException("TEXT_TOO_LONG", $"The view has {query.Length} characters; at most {MaxQuery} fit. Leave conditions out.", ["query"]);
        }

        return view.Saved is { } saved && (saved.Name.Text, saved.Kind, saved.Query.Text, saved.Layout) == (name, command.Kind, query, command.Layout)
            ? Decision.Nothing
            : new Decision([new NewEvent(new ViewSaved(command.ViewId, context.Seal(name), command.Kind, context.Seal(query), command.Layout, context.Now))]);
    }
}

using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.Backlog.Items;

/// <summary>Records all the votes on an item that were cast elsewhere; sent again, they take the place of those that were recorded before.</summary>
public sealed record RecordVotes(Guid CommandId, Guid ItemId, IReadOnlyList<VotesOfSide> Sides) : IItemCommand
{
    /// <summary>The same votes again are nothing new.</summary>
    public static Decision Decide(RecordVotes command, ItemState item, CommandContext context)
    {
        item.Found("itemId");
        if (command.Sides.DistinctBy(votes => votes.Side).Count() < command.Sides.Count)
        {
            throw new InvalidInputException("SIDE_TWICE", "A side is there twice. Put all that it said together.", ["sides"]);
        }

        ImportedVotes[] sides = [.. command.Sides.OrderBy(votes => votes.Side).Select(votes => RecordedVotes.Of(votes, context.Now))];
        return RecordedVotes.AreSame(sides, item.Votes)
            ? Decision.Nothing
            : new Decision([new NewEvent(new VotesImported(sides, context.Now))]);
    }
}

/// <summary>What one side said to the item, month by month.</summary>
/// <param name="Side">The side.</param>
/// <param name="Voters">How many of the side took part in that vote, on whatever item.</param>
/// <param name="Months">Any day stands for its month.</param>
public sealed record VotesOfSide(Side Side, int Voters, IReadOnlyList<MonthOfVotes> Months);
